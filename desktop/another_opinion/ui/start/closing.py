"""The screen that makes the last backup before the window closes."""

from __future__ import annotations

from collections.abc import Callable

from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.ui.explain import explain
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


class Closing(Page):
    """Closes by itself when the backup is made, or says why there is none."""

    def __init__(self, tools: Tools, close: Callable[[], object]) -> None:
        super().__init__(tools.theme, centered=True)
        self._tools, self._close = tools, close
        self._far = text("", "label")
        self._leave = button(tr("Close without a backup"), close, theme=tools.theme)
        self.add(
            text(tr("Making a backup"), "title"),
            text(tr("Your case is saved. The window closes when its backup is made."), "lead"),
            self._far,
            flow(self._leave),
        )
        tools.backups.progress.connect(self._show)
        tools.backups.run(self._done)

    def _show(self, part: float) -> None:
        self._far.setText(f"{part:.0%}")

    def _done(self, trouble: KnownError | None) -> None:
        if trouble is None or self._tools.backups.was_told(trouble):
            self._close()
            return
        self.clear()
        again = button(
            tr("Try the backup again"), self._again, theme=self._tools.theme, role="primary"
        )
        self.add(
            text(tr("There is no new backup"), "title"),
            text(explain(trouble), "lead"),
            flow(again, button(tr("Close without a backup"), self._close, theme=self._tools.theme)),
        )
        self.take_keyboard()
        announce(self, explain(trouble), urgent=True)

    def _again(self) -> None:
        self._tools.backups.run(lambda _: self._close())
