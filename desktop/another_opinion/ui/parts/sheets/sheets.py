"""The pages of a document under each other, drawn as they come into view."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from another_opinion.domain.recipes import Recipe
from another_opinion.domain.texts import Box
from another_opinion.i18n import tr
from another_opinion.services.pages.reader import PageReader
from another_opinion.ui.parts.sheets.boxes import box_in_file, drawn_box, on_screen
from another_opinion.ui.parts.sheets.pictures import Pictures
from another_opinion.ui.parts.sheets.source import Source
from another_opinion.ui.parts.sheets.stack import Stack
from another_opinion.ui.parts.sheets.steering import Act, act_of
from another_opinion.ui.parts.sheets.tool import Spot, Tool
from another_opinion.ui.tasks import Tasks
from another_opinion.ui.theme.theme import Theme

SMALLEST, LARGEST, STEP = 0.2, 4.0, 1.25  # times the width of the view
_MARK, _CHOSEN = "#ffc400", "#ff7a00"  # marker pens, on paper that is white in every theme


class Sheets(QAbstractScrollArea):
    """Draws only what is in view, beside the window, one page at a time.

    `looked_at` is sent with the page (from 0) that is in view, `zoomed` after each zoom,
    `refused` with the reason why a page cannot be drawn.
    """

    looked_at = Signal(int)
    zoomed = Signal()
    refused = Signal(object)

    def __init__(self, theme: Theme, reader: PageReader, tasks: Tasks) -> None:
        super().__init__()
        self._theme, self._name = theme, ""
        self._stack = Stack(theme.px(14))
        self._pictures = Pictures(self, reader, tasks)
        self._pictures.come.connect(self._take)
        self._pictures.refused.connect(self.refused)
        self._marks: Callable[[int], Sequence[Box]] = lambda _: ()
        self._chosen: Callable[[int], Sequence[Box]] = lambda _: ()
        self._tool: Tool | None = None
        self._whole = False
        self._goal: tuple[int, Box] | None = None  # a page is straightened once it is there
        self.zoom, self.page = 1.0, 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A bar that comes and goes would change the width, and with it whether it is needed.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._look())
        self.verticalScrollBar().actionTriggered.connect(lambda _: self._stay())
        self.viewport().setMouseTracking(True)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._stack.count

    def show_pages(
        self,
        name: str,
        count: int,
        source: Callable[[int], Source],
        look: Callable[[int], Recipe],
    ) -> None:
        """Show a document, or the same one (of that name) with its pages changed."""
        if name != self._name:
            self._name, self.page, self._goal = name, 0, None
            self._stack.forget_all()
            self.verticalScrollBar().setValue(0)
        for page in self._pictures.show(count, source, look):
            self._stack.forget(page)
        self.page = min(self.page, max(count - 1, 0))
        self._arrange(count)

    def show_newer(self, name: str, count: int, source: Callable[[int], Source]) -> None:
        """Show the document after a change, at the place where the eye is.

        The pictures of the earlier state stay until the new ones are drawn.
        """
        self._name = name
        self._pictures.show_newer(count, source)
        self.page = min(self.page, max(count - 1, 0))
        self._arrange(count)

    def mark(
        self,
        marks: Callable[[int], Sequence[Box]],
        chosen: Callable[[int], Sequence[Box]] = lambda _: (),
    ) -> None:
        """Mark places on the pages, some of them `chosen`.

        Both give those of a page as it lies in the file.
        """
        self._marks, self._chosen = marks, chosen
        self.viewport().update()

    def take_tool(self, tool: Tool | None) -> None:
        """Let a tool have the mouse, and the keys first; None takes it away."""
        self._tool = tool
        self.viewport().update()

    def go_to(self, page: int, box: Box | None = None) -> None:
        """Bring a page into view, or a place on it as it lies in the file."""
        if page >= self._stack.count:
            return
        top, value = self._stack.top(page), self._stack.top(page) - self._stack.gap
        self._goal = (page, box) if box and not self._pictures.image(page) else None
        if box:
            upper = top + self.drawn(page, box)[1] * self._stack.tall(page)
            value = round(upper - self.viewport().height() / 3)
        self.verticalScrollBar().setValue(value)

    def set_zoom(self, zoom: float) -> None:
        """Take another size; 1.0 is as wide as the view."""
        self._whole = False
        self._take_zoom(zoom)

    def show_whole(self) -> None:
        """Show the page in view as a whole."""
        self._whole = True
        self._fit_page()
        self.go_to(self.page)

    def drawing_of(self, page: int) -> tuple[Recipe, tuple[float, ...]]:
        """Return what decides where the boxes of a page are drawn."""
        return self._pictures.look(page), self._pictures.matrix(page)

    def drawn(self, page: int, box: Box) -> Box:
        """Return where a box of a page as it lies in the file stands in what is drawn."""
        return drawn_box(box, *self.drawing_of(page))

    def in_file(self, page: int, box: Box) -> Box:
        """Return the box of a page as it lies in the file that holds one of what is drawn."""
        return box_in_file(box, *self.drawing_of(page))

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
        self._arrange(self._stack.count)
        if self._whole:
            self._fit_page()

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

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the pages from the window, whose shortcuts some of them are."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            ours = act_of(event) is not None
            event.setAccepted(ours)
            return ours
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom, and go through the pages; the rest is Qt's."""
        if self._tool and self._tool.key(event):
            self.viewport().update()
        elif (act := act_of(event)) is None or not self._do(act):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Give it to the tool."""
        if event.button() is Qt.MouseButton.LeftButton and self._tool:
            self._paint_if(self._tool.press(self._spot(event)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Give it to the tool."""
        if event.button() is Qt.MouseButton.LeftButton and self._tool:
            self._paint_if(self._tool.double(self._spot(event)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Give it to the tool; the pages move along at the edge of the view."""
        if not self._tool:
            return
        spot = self._spot(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(round(event.position().y()))
            self._paint_if(self._tool.drag(spot))
        else:
            self.viewport().setCursor(self._tool.shape(spot))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Give it to the tool."""
        if event.button() is Qt.MouseButton.LeftButton and self._tool:
            self._paint_if(self._tool.release(self._spot(event)))

    def _do(self, act: Act) -> bool:
        """Do what a key asks for; say whether it was ours."""
        self._stay()
        bar, stack = self.verticalScrollBar(), self._stack
        match act:
            case Act.LARGER:
                self.set_zoom(self.zoom * STEP)
            case Act.SMALLER:
                self.set_zoom(self.zoom / STEP)
            case Act.FIT:
                self.set_zoom(1.0)
            case Act.FIRST:
                bar.setValue(bar.minimum())
            case Act.LAST:
                bar.setValue(bar.maximum())
            case Act.ON:  # a view further, but past no beginning of a page
                next_top = stack.top(min(stack.at(bar.value() + stack.gap) + 1, stack.count))
                below = bar.value() + bar.pageStep()
                bar.setValue(min(below, max(next_top - stack.gap, bar.value() + 1)))
            case Act.BACK:
                this_top = stack.top(stack.at(bar.value() - 1)) - stack.gap
                bar.setValue(max(bar.value() - bar.pageStep(), min(this_top, bar.value() - 1)))
            case Act.NEXT_PAGE | Act.PREVIOUS_PAGE:
                if self.horizontalScrollBar().maximum():
                    return False
                self.go_to(max(self.page + (1 if act is Act.NEXT_PAGE else -1), 0))
        return True

    def _stay(self) -> None:
        """Go nowhere any more once a picture comes: the user has taken over."""
        self._goal = None

    def _follow(self, height: int) -> None:
        """Move the pages while the mouse is held beyond the view."""
        bar, view = self.verticalScrollBar(), self.viewport().height()
        beyond = min(height, 0) or max(height - view, 0)
        bar.setValue(bar.value() + beyond)

    def _paint_if(self, changed: bool) -> None:
        if changed:
            self.viewport().update()

    def _spot(self, event: QMouseEvent) -> Spot:
        at = event.position()
        page = self._stack.at(round(at.y()) + self.verticalScrollBar().value())
        if not self._stack.count:
            return Spot(0, 0.0, 0.0)
        place = self._place(page)
        return Spot(
            page, (at.x() - place.x()) / place.width(), (at.y() - place.y()) / place.height()
        )

    def _take_zoom(self, zoom: float) -> None:
        self.zoom = min(max(zoom, SMALLEST), LARGEST)
        self._arrange(self._stack.count)
        self.zoomed.emit()

    def _fit_page(self) -> None:
        room = self.viewport().height() - 2 * self._stack.gap
        wide = self._room()
        self._take_zoom(min(room / (wide * self._stack.ratio(self.page)), 1.0))

    def _room(self) -> int:
        return max(self.viewport().width() - 2 * self._stack.gap, 1)

    def _arrange(self, count: int) -> None:
        """Find each page's place, and keep the eye on the same spot of the same page."""
        stack, page, part = self._stack, self.page, self._part_read()
        stack.arrange(count, max(round(self._room() * self.zoom), 50))
        view, down, across = self.viewport(), self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(stack.height - view.height(), 0))
        down.setPageStep(view.height())
        down.setSingleStep(self._theme.px(40))
        across.setRange(0, max(stack.width + 2 * stack.gap - view.width(), 0))
        across.setPageStep(view.width())
        across.setSingleStep(self._theme.px(40))
        if count:
            tall = stack.tall(page) + stack.gap
            down.setValue(round(stack.top(page) + part * tall - stack.gap))
        self._look()

    def _part_read(self) -> float:
        """Return how far the top of the view is within its page, as a part of its height."""
        stack = self._stack
        if stack.count <= self.page:
            return 0.0
        read = self.verticalScrollBar().value() + stack.gap - stack.top(self.page)
        return read / (stack.tall(self.page) + stack.gap)

    def _place(self, page: int) -> QRect:
        width, gap = self._stack.width, self._stack.gap
        left = max((self.viewport().width() - width) // 2, gap) - self.horizontalScrollBar().value()
        top = self._stack.top(page) - self.verticalScrollBar().value()
        return QRect(left, top, width, self._stack.tall(page))

    def _in_view(self) -> range:
        top = self.verticalScrollBar().value()
        return self._stack.within(top, top + self.viewport().height())

    def _look(self) -> None:
        """Note which page is in view, and have drawn what is missing there."""
        bar = self.verticalScrollBar()
        at_end = bar.value() == bar.maximum() > 0
        middle = bar.value() + self.viewport().height() // (1 if at_end else 3)
        self.page = self._stack.at(middle)
        self.looked_at.emit(self.page)
        self.viewport().update()
        self._ask()

    def _ask(self) -> None:
        if self.isVisible():
            width = round(self._stack.width * self.devicePixelRatioF())
            self._pictures.ask(self._in_view(), width)

    def _take(self, page: int) -> None:
        """Make room for a picture that has come."""
        image = self._pictures.image(page)
        if image and self._stack.learn(page, image.height() / image.width()):
            self._arrange(self._stack.count)
            if self._whole and page == self.page:
                self._fit_page()
        if image and self._goal and page == self._goal[0]:
            self.go_to(*self._goal)
        self.viewport().update()
        self._ask()

    def _paint_page(self, painter: QPainter, page: int) -> None:
        place, colors = self._place(page), self._theme.colors
        if image := self._pictures.image(page):
            painter.drawImage(place, image)
        else:
            painter.fillRect(place, QColor(colors.card))
            words = tr("Page {number}", number=page + 1)
            if self._pictures.has_failed(page):
                words = tr("This page could not be shown.")
            painter.setPen(QColor(colors.soft))
            painter.drawText(QRectF(place), words, Qt.AlignmentFlag.AlignCenter)
        self._paint_marks(painter, page, place)
        if self._tool:
            self._tool.paint(painter, page, place)
        painter.setPen(QColor(colors.line))
        painter.drawRect(place)

    def _paint_marks(self, painter: QPainter, page: int, place: QRect) -> None:
        edge = self._theme.px(2)
        for marks, name in ((self._marks, _MARK), (self._chosen, _CHOSEN)):
            color = QColor(name)
            painter.setPen(QPen(color.darker(160), 1 if name == _MARK else edge))
            color.setAlpha(110)
            for box in marks(page):
                spot = on_screen(self.drawn(page, box), place).adjusted(-edge, -edge, edge, edge)
                painter.fillRect(spot, color)
                painter.drawRect(spot)
