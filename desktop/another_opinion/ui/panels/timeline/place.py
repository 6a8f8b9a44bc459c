"""A place on the map of the path, drawn as a button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from another_opinion.i18n import tr
from another_opinion.rules.station import Basis
from another_opinion.services.path.map import StationState, Stop
from another_opinion.ui.panels.timeline.drawing import BODY, SMALL, font, height_of
from another_opinion.ui.theme.theme import Theme


def state_words(state: StationState) -> str:
    """Say with a shape and words how a place stands to the patient."""
    return {
        StationState.HERE: tr("● You are here"),
        StationState.OPEN: tr("→ Open to you now"),
        StationState.DONE: tr("✓ Done"),
        StationState.LATER: tr("– Not yet"),
    }[state]


def basis_words(stop: Stop) -> str:
    """Say whether the law requires a place."""
    law = stop.station.basis is Basis.LAW
    return tr("The law requires this first") if law else tr("Advice")


class PlaceButton(QAbstractButton):
    """A place with its state and its basis in words; pressing it tells more."""

    def __init__(
        self, theme: Theme, stop: Stop, show: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self.stop = theme, stop
        self._told = (stop.station.title, state_words(stop.state), basis_words(stop))
        self.setAccessibleName(". ".join(self._told))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda: show())

    def height_at(self, width: int) -> int:
        """Return how high the words are at a width."""
        room = width - 2 * self._pad
        words = sum(height_of(words, face, room) for words, face in self._lines())
        return max(words + 2 * self._pad, self._theme.px(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the place: filled where the patient is, dashed where it is too early."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        colors, top = self._theme.colors, self._pad
        room = self.width() - 2 * self._pad
        for number, (words, face) in enumerate(self._lines()):
            height = height_of(words, face, room)
            painter.setFont(face)
            painter.setPen(QColor(colors.soft if number > 1 else colors.ink))
            place = QRect(self._pad, top, room, height)
            painter.drawText(place, Qt.TextFlag.TextWordWrap, words)
            top += height

    @property
    def _pad(self) -> int:
        return self._theme.px(12)

    def _lines(self) -> list[tuple[str, QFont]]:
        title, state, basis = self._told
        small = font(self, self._theme, SMALL)
        return [
            (title, font(self, self._theme, BODY, strong=True)),
            (state, font(self, self._theme, SMALL, strong=True)),
            (basis, small),
        ]

    def _draw_ground(self, painter: QPainter) -> None:
        colors, state = self._theme.colors, self.stop.state
        filled = state is StationState.HERE or self.underMouse() or self.isDown()
        edge = QPen(QColor(colors.edge), 1.5)
        if state is StationState.HERE or self.hasFocus():
            edge = QPen(QColor(colors.accent), 3)
        elif state is StationState.LATER:
            edge.setStyle(Qt.PenStyle.DashLine)
        if self.hasFocus() and state is StationState.HERE:
            edge = QPen(QColor(colors.ink), 3)
        painter.setPen(edge)
        painter.setBrush(QColor(colors.accent_soft if filled else colors.card))
        ground = self.rect().adjusted(2, 2, -2, -2)
        painter.drawRoundedRect(ground, self._theme.px(10), self._theme.px(10))
