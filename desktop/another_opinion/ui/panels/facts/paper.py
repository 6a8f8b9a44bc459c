"""A page of a paper: to see what shows a fact, or to choose it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from another_opinion.domain.documents import Document
from another_opinion.domain.places import Place
from another_opinion.errors import KnownError
from another_opinion.session.copies import looks_of
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.pageview import PageView
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.sheets.source import of_paper
from another_opinion.ui.parts.text import text

_PART_OF_WINDOW = 0.85  # of the height
_LEAST = 260  # pixels of the drawing at 100 %


class PaperPage(Page):
    """The pages of one paper in a frame; `acts` stand beside what enlarges them."""

    def __init__(
        self,
        panel: Panel,
        title: str,
        back: Place,
        way_back: str,
        acts: tuple[QWidget, ...] = (),
    ) -> None:
        super().__init__(panel.tools.theme, wide=True)
        self._panel, self._document = panel, ""
        tools = panel.tools
        self._view = PageView(tools.theme, tools.reader, tools.tasks, acts)
        self._view.sheets.refused.connect(tools.notices.problem)
        self.add(
            flow(
                button(
                    way_back,
                    lambda: tools.go(back),
                    role="back",
                    theme=tools.theme,
                    icon="back",
                )
            ),
            text(title, "title"),
        )

    def refresh(self) -> None:
        """Show the paper as it is now."""
        if document := self._chosen():
            self._show(document)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pages most of the window."""
        super().resizeEvent(event)
        least = self._panel.tools.theme.px(_LEAST)
        self._view.set_least_height(max(round(self.height() * _PART_OF_WINDOW), least))

    def _chosen(self) -> Document | None:
        return self._panel.session.case.document(self._document)

    def _show(self, document: Document) -> None:
        session = self._panel.session
        try:
            looks = looks_of(session, document)
        except KnownError as error:
            self._panel.tools.notices.problem(error)
            return
        self._document = document.id
        source = of_paper(document, session.lent)
        self._view.show_pages(document.id, document.length, source, looks.look)
