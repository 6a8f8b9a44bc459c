"""The pages of a document under each other, drawn as they come into view."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QFrame

from another_opinion.domain.recipes import AS_IT_CAME, Recipe
from another_opinion.domain.texts import Box
from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.services.pages.reader import PageReader, Picture
from another_opinion.ui.tasks import Tasks
from another_opinion.ui.theme.theme import Theme

LETTER = 11 / 8.5  # height to width of a page that has not been drawn yet
SMALLEST, LARGEST, STEP = 0.5, 4.0, 1.25  # times the width of the view
_MARK = "#ffc400"  # a marker pen's yellow, on paper that is white in every theme
KEPT = 3  # pages around those in view whose pictures are kept


@dataclass(frozen=True, slots=True)
class Want:
    """A page (from 0) as it is to be drawn: its width in pixels, and what is done to it."""

    page: int
    width: int
    look: Recipe


class Sheets(QAbstractScrollArea):
    """Draws only what is in view, beside the window, one page at a time.

    `looked_at` is sent with the page (from 0) that is in view, `zoomed` after each zoom.
    """

    looked_at = Signal(int)
    zoomed = Signal()

    def __init__(self, theme: Theme, reader: PageReader, tasks: Tasks) -> None:
        super().__init__()
        self._theme, self._reader, self._tasks = theme, reader, tasks
        self._name, self._count, self._password = "", 0, ""
        self._load: Callable[[], bytes] = bytes
        self._look_of: Callable[[int], Recipe] = as_it_came
        self._images: dict[int, QImage] = {}
        self._drawn: dict[int, Want] = {}
        self._failed: set[Want] = set()
        self._ratios: dict[int, float] = {}
        self._matrices: dict[int, tuple[float, ...]] = {}
        self._tops: list[int] = []
        self._marks: Callable[[int], Sequence[Box]] = lambda _: ()
        self._busy = False
        self.zoom, self.page = 1.0, 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A bar that comes and goes would change the width, and with it whether it is needed.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._look())

    def show_pages(
        self,
        name: str,
        load: Callable[[], bytes],
        count: int,
        look: Callable[[int], Recipe],
        password: str = "",
    ) -> None:
        """Show a document, or the same one with its pages turned or cleaned in another way."""
        another = name != self._name
        self._name, self._load, self._count, self._look_of = name, load, count, look
        self._password = password
        if another:
            for known in (self._images, self._drawn, self._failed, self._ratios, self._tops):
                known.clear()
            self.page = 0
            self.verticalScrollBar().setValue(0)
        for page in [page for page, want in self._drawn.items() if want.look != look(page)]:
            for known in (self._drawn, self._images, self._ratios):
                known.pop(page, None)
        self._arrange()
        self._look()

    def show_newer(self, name: str, load: Callable[[], bytes], count: int) -> None:
        """Show the document after a change, at the place where the eye is.

        The pictures of the earlier state stay until the new ones are drawn.
        """
        self._drawn.clear()
        self._failed.clear()
        for page in [page for page in self._images if page >= count]:
            del self._images[page]
        self.page = min(self.page, max(count - 1, 0))
        self._name, self._load, self._count = name, load, count
        self._arrange()
        self._look()

    def mark(self, marks: Callable[[int], Sequence[Box]]) -> None:
        """Mark places on the pages; `marks` gives those of a page as it lies in the file."""
        self._marks = marks
        self.viewport().update()

    def go_to(self, page: int, box: Box | None = None) -> None:
        """Bring a page into view, or a place on it."""
        if page >= self._count:
            return
        top, bottom = self._tops[page : page + 2]
        value = top - self._theme.px(14)
        if box:
            _, upper, _, _ = self._drawn_box(page, box)
            value = round(top + upper * (bottom - top) - self.viewport().height() / 3)
        self.verticalScrollBar().setValue(value)

    def set_zoom(self, zoom: float) -> None:
        """Take another size; 1.0 is as wide as the view."""
        self.zoom = min(max(zoom, SMALLEST), LARGEST)
        self._arrange()
        self._look()
        self.zoomed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pages in view, and the focus."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), QColor(self._theme.colors.rail))
        for page in self._in_view():
            self._paint_page(painter, page)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.colors.accent), 6))
            painter.drawRect(self.viewport().rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to another width."""
        super().resizeEvent(event)
        self._arrange()
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what could not be seen before."""
        super().showEvent(event)
        self._ask()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark of the focus away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom with plus and minus, and go to both ends; the rest is Qt's."""
        bar, action = self.verticalScrollBar(), QAbstractSlider.SliderAction
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.set_zoom(self.zoom * STEP)
            case Qt.Key.Key_Minus:
                self.set_zoom(self.zoom / STEP)
            case Qt.Key.Key_Home:
                bar.triggerAction(action.SliderToMinimum)
            case Qt.Key.Key_End:
                bar.triggerAction(action.SliderToMaximum)
            case _:
                super().keyPressEvent(event)

    def _width(self) -> int:
        room = self.viewport().width() - 2 * self._theme.px(14)
        return max(round(room * self.zoom), 50)

    def _arrange(self) -> None:
        """Find each page's place, and keep the eye on the same spot of the same page."""
        page, part = self.page, self._part_read()
        gap, width = self._theme.px(14), self._width()
        heights = (
            round(width * self._ratios.get(page, LETTER)) + gap for page in range(self._count)
        )
        self._tops = list(accumulate(heights, initial=gap))
        view, down, across = self.viewport(), self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(self._tops[-1] - view.height(), 0))
        down.setPageStep(view.height())
        down.setSingleStep(self._theme.px(40))
        across.setRange(0, max(width + 2 * gap - view.width(), 0))
        across.setPageStep(view.width())
        across.setSingleStep(self._theme.px(40))
        if self._count:
            tall = self._tops[page + 1] - self._tops[page]
            down.setValue(round(self._tops[page] + part * tall - gap))
        view.update()

    def _part_read(self) -> float:
        """Return how far the top of the view is within its page, as a part of its height."""
        if len(self._tops) < self.page + 2:
            return 0.0
        top, bottom = self._tops[self.page : self.page + 2]
        return (self.verticalScrollBar().value() + self._theme.px(14) - top) / (bottom - top)

    def _place(self, page: int) -> QRect:
        width, gap = self._width(), self._theme.px(14)
        left = max((self.viewport().width() - width) // 2, gap) - self.horizontalScrollBar().value()
        top = self._tops[page] - self.verticalScrollBar().value()
        return QRect(left, top, width, self._tops[page + 1] - self._tops[page] - gap)

    def _in_view(self) -> range:
        if not self._count:
            return range(0)
        top = self.verticalScrollBar().value()
        first = bisect_right(self._tops, top) - 1
        last = bisect_right(self._tops, top + self.viewport().height()) - 1
        return range(max(first, 0), min(last, self._count - 1) + 1)

    def _look(self) -> None:
        """Note which page is in view, and have drawn what is missing there."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        page = min(bisect_right(self._tops, middle), self._count) - 1
        self.page = max(page, 0)
        self.looked_at.emit(self.page)
        self.viewport().update()
        self._ask()

    def _wants(self, page: int) -> Want:
        width = round(self._width() * self.devicePixelRatioF())
        return Want(page, width, self._look_of(page))

    def _ask(self) -> None:
        if self._busy or not self.isVisible():
            return
        wanted = (self._wants(page) for page in self._in_view())
        want = next(
            (w for w in wanted if w != self._drawn.get(w.page) and w not in self._failed), None
        )
        if want is not None:
            self._busy = True
            self._draw(want, self._name)

    def _draw(self, want: Want, name: str) -> None:
        reader, load, password = self._reader, self._load, self._password

        def taken(picture: Picture) -> None:
            self._busy = False
            if name == self._name and want.look == self._look_of(want.page):
                self._keep(want, picture)
            self._ask()

        def failed(_error: KnownError) -> None:
            self._busy = False
            if name == self._name:
                self._failed.add(want)
                self._images.pop(want.page, None)
                self.viewport().update()
            self._ask()

        self._tasks.run(
            self,
            lambda: reader.page(
                name, load, want.page, want.width, password=password, recipe=want.look
            ),
            taken,
            failed,
        )

    def _keep(self, want: Want, picture: Picture) -> None:
        image = QImage(
            picture.rgb,
            picture.width,
            picture.height,
            picture.width * 3,
            QImage.Format.Format_RGB888,
        )
        self._images[want.page] = image.copy()
        self._matrices[want.page] = picture.matrix
        self._drawn[want.page] = want
        known, self._ratios[want.page] = self._ratios.get(want.page), image.height() / image.width()
        if known != self._ratios[want.page]:
            self._arrange()
        self._forget_far_pages()
        self.viewport().update()

    def _forget_far_pages(self) -> None:
        view = self._in_view()
        near = range(view.start - KEPT, view.stop + KEPT)
        for page in [page for page in self._images if page not in near]:
            del self._images[page]
            self._drawn.pop(page, None)

    def _paint_page(self, painter: QPainter, page: int) -> None:
        place, colors = self._place(page), self._theme.colors
        if image := self._images.get(page):
            painter.drawImage(place, image)
        else:
            painter.fillRect(place, QColor(colors.card))
            words = tr("Page {number}", number=page + 1)
            if self._wants(page) in self._failed:
                words = tr("This page could not be shown.")
            painter.setPen(QColor(colors.soft))
            painter.drawText(QRectF(place), words, Qt.AlignmentFlag.AlignCenter)
        self._paint_marks(painter, page, place)
        painter.setPen(QColor(colors.line))
        painter.drawRect(place)

    def _drawn_box(self, page: int, box: Box) -> Box:
        """Return where a box of a page as it lies in the file stands in what is drawn."""
        matrix = self._matrices.get(page)
        return mapped(box, matrix) if matrix else turned(box, self._look_of(page).turn)

    def _paint_marks(self, painter: QPainter, page: int, place: QRect) -> None:
        color, edge = QColor(_MARK), self._theme.px(2)
        painter.setPen(QPen(color.darker(160), 1))
        color.setAlpha(110)
        for box in self._marks(page):
            left, top, right, bottom = self._drawn_box(page, box)
            spot = QRectF(
                place.x() + left * place.width() - edge,
                place.y() + top * place.height() - edge,
                (right - left) * place.width() + 2 * edge,
                (bottom - top) * place.height() + 2 * edge,
            )
            painter.fillRect(spot, color)
            painter.drawRect(spot)


def turned(box: Box, degrees: int) -> Box:
    """Return where a box of a page stands after a clockwise turn of the page."""
    left, top, right, bottom = box
    match degrees % 360:
        case 90:
            return 1 - bottom, left, 1 - top, right
        case 180:
            return 1 - right, 1 - bottom, 1 - left, 1 - top
        case 270:
            return top, 1 - right, bottom, 1 - left
    return box


def mapped(box: Box, matrix: Sequence[float]) -> Box:
    """Return the box around a box after the matrix of a picture."""
    left, top, right, bottom = box
    corners = [_point(matrix, x, y) for x in (left, right) for y in (top, bottom)]
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def as_it_came(_page: int) -> Recipe:
    """Show a page as it lies in the file."""
    return AS_IT_CAME


def _point(matrix: Sequence[float], x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f, g, h, i = matrix
    depth = g * x + h * y + i or 1e-9
    return (a * x + b * y + c) / depth, (d * x + e * y + f) / depth
