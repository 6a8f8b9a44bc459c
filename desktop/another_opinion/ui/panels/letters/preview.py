"""The pages of a letter as they would print, drawn anew soon after each change."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from another_opinion.errors import KnownError
from another_opinion.services.letters.composed import Composed
from another_opinion.services.letters.pdf import Printed, draft, render
from another_opinion.ui.explain import explain
from another_opinion.ui.parts.pageview import PageView
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools

PAUSE = 300  # milliseconds after the last key


class Preview(QWidget):
    """Shows the bytes that printing would use; while something is missing, a marked draft."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._wanted: Composed | None = None
        self._shown: Composed | None = None
        self._busy = False
        self._problem = text("", "error")
        self._problem.hide()
        self.pages = PageView(tools.theme, tools.reader, tools.tasks)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._render)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._problem)
        layout.addWidget(self.pages, 1)

    def show_letter(self, composed: Composed) -> None:
        """Show a state of the letter: the first at once, later ones after a pause."""
        if composed == self._wanted:
            return
        first, self._wanted = self._wanted is None, composed
        self._render() if first else self._timer.start()

    def _render(self) -> None:
        wanted, words = self._wanted, self._tools.letters.stationery
        if self._busy or wanted is None or wanted == self._shown:
            return
        self._busy = True
        put_on_paper = draft if wanted.gaps else render
        self._tools.tasks.run(
            self,
            lambda: put_on_paper(wanted, words),
            lambda printed: self._take(wanted, printed),
            lambda error: self._fail(wanted, error),
        )

    def _take(self, composed: Composed, printed: Printed) -> None:
        self._settle(composed, "")
        name = hashlib.sha256(printed.pdf).hexdigest()
        self.pages.show_newer(name, lambda: printed.pdf, printed.pages)
        self._render()

    def _fail(self, composed: Composed, error: KnownError) -> None:
        self._settle(composed, explain(error))
        self._render()

    def _settle(self, composed: Composed, problem: str) -> None:
        self._busy, self._shown = False, composed
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
