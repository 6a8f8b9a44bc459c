"""The edges of a page cut away, with the mouse or by numbers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.texts import Box
from another_opinion.i18n import tr
from another_opinion.ui.panels.documents.pages import Pages
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.fields import LineField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.sheets.boxtool import BoxTool
from another_opinion.ui.parts.text import text

_WHOLE: Box = (0.0, 0.0, 1.0, 1.0)
_LEAST = 10  # percent of a side that stay in view


class PageEdges(Column):
    """Cuts the edges of the page in view: around a box that is drawn, or by percents.

    `done` is sent when the user has finished.
    """

    done = Signal()

    def __init__(self, panel: Panel, document: Document, pages: Pages) -> None:
        theme = panel.tools.theme
        super().__init__(theme.px(12))
        self._panel, self._document, self._pages = panel, document, pages
        self._page = text("", "label")
        self._fields = [
            LineField(theme, tr("From the left"), characters=3),
            LineField(theme, tr("From the top"), characters=3),
            LineField(theme, tr("From the right"), characters=3),
            LineField(theme, tr("From the bottom"), characters=3),
        ]
        self._error = text("", "error")
        self._whole = button(tr("Show the whole page"), lambda: self._cut(None), theme=theme)
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, field in enumerate(self._fields):
            field.line.returnPressed.connect(self._take)
            grid.addWidget(field, place // 2, place % 2)
        self.add(
            text(tr("Cut the edges"), "heading"),
            text(
                tr(
                    "Draw a box with the mouse around what you want to see of a page, or type how "
                    "many percent to cut. The file stays as it is."
                ),
                "hint",
            ),
            self._page,
            fields,
            self._error,
            flow(
                button(tr("Cut"), self._take, role="primary", theme=theme, icon="check"),
                self._whole,
                gap=theme.px(8),
            ),
            flow(button(tr("Close"), self.done.emit, theme=theme)),
        )
        self._error.hide()
        self._tool = BoxTool(pages.view.sheets, self)
        self._tool.changed.connect(self._take_drawn)
        pages.take_tool(self._tool)
        pages.view.looked_at.connect(self._show)
        self._show()

    @property
    def document(self) -> str:
        """The id of the paper."""
        return self._document.id

    def show_facts(self, document: Document, _case: Case) -> None:
        """Show what is cut now; numbers that are being typed stay while that is the same."""
        changed, self._document = document != self._document, document
        if changed:
            self._show()

    def focus(self) -> None:
        """Put the keyboard into the first field."""
        self._fields[0].setFocus()

    def _show(self) -> None:
        """Show what is cut of the page in view."""
        page = min(self._pages.view.page, self._document.length - 1)
        self._page.setText(tr("Page {number}, percent to cut", number=page + 1))
        box = self._box(page)
        left, top, right, bottom = box
        for field, part in zip(self._fields, (left, top, 1 - right, 1 - bottom), strict=True):
            field.line.setText(str(round(part * 100)))
        self._tell("")
        cut = box != _WHOLE
        if self._whole.hasFocus() and not cut:
            self.focus()
        self._whole.setEnabled(cut)

    def _box(self, page: int) -> Box:
        """Return what is seen of a page."""
        crop = self._document.look(page).crop
        if not crop:
            return _WHOLE
        left, top, right, bottom = crop
        return left, top, right, bottom

    def _take(self) -> None:
        """Cut by the numbers."""
        typed = [field.value or "0" for field in self._fields]
        if not all(each.isdecimal() and len(each) <= 2 for each in typed):
            self._tell(tr("Type whole numbers from 0 to 90."))
            return
        left, top, right, bottom = (int(each) for each in typed)
        if left + right > 100 - _LEAST or top + bottom > 100 - _LEAST:
            self._tell(tr("That would cut nearly all of the page. Type smaller numbers."))
            return
        self._cut((left / 100, top / 100, 1 - right / 100, 1 - bottom / 100))

    def _take_drawn(self) -> None:
        """Cut around the box that was drawn, which lies on what is seen already."""
        if self._tool.drawn is None:
            return
        page, (left, top, right, bottom) = self._tool.drawn
        self._tool.forget()
        if page >= self._document.length:
            return
        begin, above, end, below = self._box(page)
        wide, tall = end - begin, below - above
        box = begin + left * wide, above + top * tall, begin + right * wide, above + bottom * tall
        if min(box[2] - box[0], box[3] - box[1]) * 100 < _LEAST:
            self._tell(tr("That box is too small. Draw a larger one."))
            return
        self._cut(box, page)

    def _cut(self, box: Box | None, page: int | None = None) -> None:
        page = self._pages.view.page if page is None else page
        cut = self._document.cropped(page, None if box == _WHOLE else box)
        if cut == self._document:
            return
        act = tr("Cut the edges of a page") if box else tr("Showed a whole page")
        if self._panel.edit(act, self._panel.session.case.with_document(cut)):
            self._panel.tools.notices.say(tr("{act}. Undo takes it back.", act=act))

    def _tell(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
