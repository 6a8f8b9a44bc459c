"""The time limits against today, as a picture; the list below says the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from another_opinion.i18n import tr
from another_opinion.services.chronology.scale import Scale, scale
from another_opinion.ui.panels.timeline.drawing import SMALL, font
from another_opinion.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Bar:
    """A time limit from `start` to `end`, with what is written beside it."""

    start: date
    end: date
    words: str
    late: bool


class TimePicture(QWidget):
    """A line of time with what happened as dots, time limits as bars, and today.

    What has passed of a bar is filled, what is left is empty, and what is too late is hatched.
    """

    def __init__(
        self, theme: Theme, bars: Sequence[Bar], happened: Sequence[date], today: date
    ) -> None:
        super().__init__()
        self._theme, self._bars, self._today = theme, bars, today
        ends = [day for bar in bars for day in (bar.start, bar.end)]
        self._scale: Scale = scale(today, happened, ends)
        self._happened = [day for day in happened if self._scale.holds(day)]
        self.setAccessibleName(tr("Picture of the time limits. The list below says the same."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self._row * (len(bars) + 2) + theme.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the months, what happened, the bars and today."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(self, self._theme, SMALL))
        self._draw_months(painter)
        for number, bar in enumerate(self._bars):
            self._draw_bar(painter, bar, self._row * (number + 1))
        self._draw_today(painter)

    @property
    def _row(self) -> int:
        return self._theme.px(28)

    def _x(self, day: date) -> int:
        edge = self._theme.px(6)
        return edge + round(self._scale.place(day) * (self.width() - 2 * edge))

    def _draw_months(self, painter: QPainter) -> None:
        """Draw the line at the foot, with the months below it and a dot for what happened."""
        colors, theme = self._theme.colors, self._theme
        line = self._row * (len(self._bars) + 1) + theme.px(4)
        painter.setPen(QPen(QColor(colors.edge), 2))
        painter.drawLine(self._x(self._scale.first), line, self._x(self._scale.last), line)
        metrics, free = painter.fontMetrics(), 0
        for month, after in pairwise((*self._scale.months(), self._scale.last)):
            x = self._x(month)
            painter.drawLine(x, line, x, line + theme.px(6))
            words = f"{month:%B}" if month.month > 1 else f"{month:%B %Y}"
            place = QRect(x + theme.px(5), line + theme.px(3), self.width() - x, self._row)
            room = self._x(after) - x
            if x >= free and metrics.horizontalAdvance(words) < room:
                painter.setPen(QColor(colors.soft))
                painter.drawText(place, Qt.AlignmentFlag.AlignLeft, words)
                free = x + metrics.horizontalAdvance(words)
                painter.setPen(QPen(QColor(colors.edge), 2))
        painter.setPen(QPen(QColor(colors.paper), 1.5))
        painter.setBrush(QColor(colors.ink))
        for day in self._happened:
            painter.drawEllipse(QPoint(self._x(day), line), theme.px(5), theme.px(5))

    def _draw_bar(self, painter: QPainter, bar: Bar, top: int) -> None:
        colors, theme = self._theme.colors, self._theme
        high = theme.px(12)
        above = top + (self._row - high) // 2
        start, end, today = self._x(bar.start), self._x(bar.end), self._x(self._today)
        color = QColor(colors.alarm if bar.late else colors.accent)
        whole = QRect(start, above, max(end - start, theme.px(8)), high)
        painter.setPen(QPen(color, 1.5))
        painter.setBrush(QColor(colors.card))
        painter.drawRect(whole)
        passed = QRect(start, above, min(max(today - start, 0), whole.width()), high)
        painter.fillRect(passed, color)
        if bar.late and today > whole.right():
            painter.setBrush(color)
            over = QRect(whole.right(), above, today - whole.right(), high)
            painter.fillRect(over, Qt.BrushStyle.BDiagPattern)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(over)
        self._write_beside(painter, bar, top, max(whole.right(), today))

    def _write_beside(self, painter: QPainter, bar: Bar, top: int, end: int) -> None:
        """Write what a bar is for where there is more room: after it, before it, or on it."""
        gap = self._theme.px(10)
        start = self._x(bar.start)
        after, before = self.width() - end - gap, start - gap
        words, metrics = bar.words, painter.fontMetrics()
        wide = metrics.horizontalAdvance(words)
        place = QRect(end + gap, top, max(after, 1), self._row)
        align = Qt.AlignmentFlag.AlignLeft
        if wide > after:
            place, align = self._on_bar(metrics, bar, top)
        if wide > after and before > after and before >= wide:
            place, align = QRect(0, top, before, self._row), Qt.AlignmentFlag.AlignRight
        elif wide > after:
            painter.fillRect(place.adjusted(-4, 2, 4, -2), QColor(self._theme.colors.paper))
        painter.setPen(QColor(self._theme.colors.ink))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, align | Qt.AlignmentFlag.AlignVCenter, shown)

    def _on_bar(self, metrics: QFontMetrics, bar: Bar, top: int) -> tuple[QRect, Qt.AlignmentFlag]:
        """Return a place on the bar, after today where that leaves room."""
        gap = self._theme.px(14)
        start = max(self._x(bar.start), self._x(self._today)) + gap
        wide = min(metrics.horizontalAdvance(bar.words) + gap, self.width() - 2 * gap)
        start = max(min(start, self.width() - wide - gap), 0)
        return QRect(start, top, wide, self._row), Qt.AlignmentFlag.AlignLeft

    def _draw_today(self, painter: QPainter) -> None:
        colors, theme = self._theme.colors, self._theme
        x = self._x(self._today)
        pen = QPen(QColor(colors.ink), 2)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(x, self._row, x, self._row * (len(self._bars) + 1) + theme.px(4))
        strong = font(self, theme, SMALL, strong=True)
        painter.setFont(strong)
        words = tr("Today")
        wide = QFontMetrics(strong).horizontalAdvance(words)
        left = min(max(x - wide // 2, 0), self.width() - wide)
        painter.setPen(QColor(colors.ink))
        painter.drawText(QRect(left, 0, wide + 2, self._row), Qt.AlignmentFlag.AlignVCenter, words)
