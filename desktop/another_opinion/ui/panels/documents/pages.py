"""The pages of a paper, with what turns them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from another_opinion.domain.documents import Document
from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.pageview import PageView
from another_opinion.ui.tools import Tools

LEAST = 260  # pixels of the drawing at 100 %


class Pages(QWidget):
    """The pages under each other; `turned` is sent with a page and the degrees to turn it by."""

    turned = Signal(int, int)

    def __init__(self, tools: Tools, load: Callable[[str], bytes]) -> None:
        super().__init__()
        self._tools, self._load = tools, load
        self._shown: tuple[str, tuple[int, ...]] = ("", ())
        self._content = b""
        acts = (
            self._turner(tr("Turn left"), "turn-left", -90),
            self._turner(tr("Turn right"), "turn", 90),
        )
        self._view = PageView(tools.theme, tools.reader, tools.tasks, acts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)

    def show_pages(self, document: Document) -> None:
        """Show the pages of a paper, each turned as the user left it."""
        if (document.content, document.turns) == self._shown:
            return
        if document.content != self._shown[0]:
            # Read here, not beside the window: the file may be locked at any moment.
            try:
                self._content = self._load(document.content)
            except KnownError as error:
                self._tools.notices.problem(error)
                return
        self._shown = (document.content, document.turns)
        content = self._content
        self._view.show_pages(
            document.content, lambda: content, document.pages, document.turn, document.password
        )

    @property
    def view(self) -> PageView:
        """The pages themselves."""
        return self._view

    def set_room(self, height: int | None) -> None:
        """Take most of a window of that height; None means whatever room there is."""
        least = self._tools.theme.px(LEAST)
        self._view.set_least_height(max(least, (height or 0) - self._tools.theme.px(24)))

    def _turner(self, words: str, icon: str, degrees: int) -> QPushButton:
        def turn() -> None:
            self.turned.emit(self._view.page, degrees)

        return button(words, turn, role="quiet", theme=self._tools.theme, icon=icon)
