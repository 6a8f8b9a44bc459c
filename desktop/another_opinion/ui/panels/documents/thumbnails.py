"""Small pictures of pages for a list, drawn only where they are in view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from another_opinion.domain.recipes import Recipe
from another_opinion.services.pages.reader import PageReader
from another_opinion.ui.parts.sheets.pictures import Pictures
from another_opinion.ui.parts.sheets.source import Source
from another_opinion.ui.tasks import Tasks
from another_opinion.ui.theme.theme import Theme

_WIDTH, _HEIGHT, _GAP = 58, 75, 10  # pixels of the drawing at 100 %: a letter's page


class Thumbnails(QObject):
    """The pictures; `come` is sent with the page (from 0) of which there is one now."""

    come = Signal(int)

    def __init__(self, parent: QObject, theme: Theme, reader: PageReader, tasks: Tasks) -> None:
        super().__init__(parent)
        self._theme, self._view, self._ratio = theme, range(0), 1.0
        self._pictures = Pictures(self, reader, tasks)
        self._pictures.come.connect(self._go_on)

    @property
    def size(self) -> QSize:
        """The room that each takes, with a gap after it."""
        return QSize(self._theme.px(_WIDTH + _GAP), self._theme.px(_HEIGHT))

    def show(
        self, count: int, source: Callable[[int], Source], look: Callable[[int], Recipe]
    ) -> None:
        """Take the pages of a paper as they are now."""
        self._pictures.show(count, source, look)

    def ask(self, view: range, ratio: float) -> None:
        """Have drawn those that are in view, for a screen with so many dots to a pixel."""
        self._view, self._ratio = view, ratio
        self._pictures.ask(view, round(self._theme.px(_WIDTH) * ratio))

    def picture(self, page: int) -> QIcon:
        """Return the picture of a page, chosen or not; an empty page until it is there."""
        icon, drawn = QIcon(), self._drawn(page)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            icon.addPixmap(drawn, mode)
        return icon

    def _drawn(self, page: int) -> QPixmap:
        colors, size = self._theme.colors, QSize(self._theme.px(_WIDTH), self.size.height())
        ground = QPixmap(self.size * self._ratio)
        ground.setDevicePixelRatio(self._ratio)
        ground.fill(Qt.GlobalColor.transparent)
        image = self._pictures.image(page)
        drawn = QSize(image.size()) if image else QSize(size)
        drawn.scale(size, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(QPointF(0, 0), drawn).adjusted(0.5, 0.5, -0.5, -0.5)
        place.moveCenter(QRectF(QPointF(0, 0), size).center())
        painter = QPainter(ground)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(place, QColor(colors.card))
        if image:
            painter.drawImage(place, image)
        painter.setPen(QPen(QColor(colors.line), 1))
        painter.drawRect(place)
        painter.end()
        return ground

    def _go_on(self, page: int) -> None:
        self.come.emit(page)
        self.ask(self._view, self._ratio)
