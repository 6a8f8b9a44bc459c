"""The map of the path: places side by side and what leads from one to the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygon, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from another_opinion.i18n import tr
from another_opinion.rules.station import Basis, StationName
from another_opinion.services.path.map import Stop
from another_opinion.ui.panels.timeline.place import PlaceButton
from another_opinion.ui.theme.theme import Theme

# Who stands beside whom: neither of a pair comes before the other.
_COLUMNS = (
    (StationName.INTERNAL, StationName.REGULATOR),
    (StationName.OUTSIDE, StationName.GRIEVANCE),
    (StationName.STATE_REVIEW,),
    (StationName.REIMBURSEMENT,),
)
_ROOM = 190  # pixels at 100 % that a column needs


class PathMap(QWidget):
    """The places from left to right, or one below the other where there is little room.

    A whole line leads on from what the law requires first, a dashed one from what is advice.
    """

    def __init__(
        self, theme: Theme, stops: Sequence[Stop], show: Callable[[StationName], object]
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Map of the path"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made = {
            stop.station.name: PlaceButton(theme, stop, _opener(show, stop), self) for stop in stops
        }
        columns = ([made[name] for name in column if name in made] for column in _COLUMNS)
        self._columns = [column for column in columns if column]
        self._down = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the places where there is room for them."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._down = self.width() < self._theme.px(_ROOM) * len(self._columns)
            self.setFixedHeight(self._place_down() if self._down else self._place_across())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what leads from place to place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for start, end in self._ways():
            law = start.stop.station.basis is Basis.LAW
            pen = QPen(QColor(self._theme.colors.edge), 2)
            pen.setStyle(Qt.PenStyle.SolidLine if law else Qt.PenStyle.DashLine)
            painter.setPen(pen)
            self._draw_way(painter, start, end)

    @property
    def _gap(self) -> int:
        return self._theme.px(16 if self._down else 34)

    def _ways(self) -> Iterator[tuple[PlaceButton, PlaceButton]]:
        for before, after in zip(self._columns, self._columns[1:], strict=False):
            for start in before:
                for end in after:
                    yield start, end

    def _place_across(self) -> int:
        columns, between = self._columns, self._theme.px(10)
        width = (self.width() - self._gap * (len(columns) - 1)) // len(columns)
        heights = [[each.height_at(width) for each in column] for column in columns]
        tall = max(sum(each) + between * (len(each) - 1) for each in heights)
        for number, (column, own) in enumerate(zip(columns, heights, strict=True)):
            top = (tall - sum(own) - between * (len(own) - 1)) // 2
            for place, height in zip(column, own, strict=True):
                place.setGeometry(number * (width + self._gap), top, width, height)
                top += height + between
        return tall

    def _place_down(self) -> int:
        top = 0
        for place in (each for column in self._columns for each in column):
            height = place.height_at(self.width())
            place.setGeometry(0, top, self.width(), height)
            top += height + self._gap
        return top - self._gap

    def _draw_way(self, painter: QPainter, start: PlaceButton, end: PlaceButton) -> None:
        if self._down:
            return
        away, to = start.geometry(), end.geometry()
        first = QPoint(away.right() + 1, away.center().y())
        last = QPoint(to.left() - 2, to.center().y())
        painter.drawLine(first, last - QPoint(self._theme.px(7), 0))
        size = self._theme.px(5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colors.edge))
        back = last - QPoint(2 * size, 0)
        painter.drawPolygon(QPolygon([last, back - QPoint(0, size), back + QPoint(0, size)]))


def _opener(show: Callable[[StationName], object], stop: Stop) -> Callable[[], object]:
    return lambda: show(stop.station.name)
