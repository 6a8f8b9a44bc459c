"""The pages of a version, exactly as they were printed."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from another_opinion.domain.letters import Version
from another_opinion.errors import KnownError
from another_opinion.session.issue import issued
from another_opinion.ui.parts.pageview import PageView
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.sheets.source import as_it_came, one_file


class VersionPages(QWidget):
    """Shows one version at a time."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self._shown = ""
        tools = panel.tools
        self.view = PageView(tools.theme, tools.reader, tools.tasks)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tools.theme.px(24), 0, tools.theme.px(16))
        layout.addWidget(self.view)

    def show_version(self, version: Version) -> None:
        """Show a version; its bytes are read here, since the file may be locked at any moment."""
        if version.content == self._shown:
            return
        try:
            paper = issued(self._panel.session, version)
        except KnownError as error:
            self._panel.tools.notices.problem(error)
            return
        self._shown = version.content
        self.view.show_pages(
            version.content,
            version.pages,
            one_file(version.content, lambda: paper.pdf),
            as_it_came,
        )
