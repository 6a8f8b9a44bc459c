"""Taking everything away, for people and programs that do not have this one."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import Signal

from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.services.export.archive import Stopped
from another_opinion.session.export import everything_in, export
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import text
from another_opinion.ui.parts.typing import commit_typing

_PATIENCE = 10.0  # seconds for one piece and a page; it takes a moment


class Leaving(Column):
    """The button that saves everything, how far it is, and the button that stops it."""

    _written = Signal(int, int)

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel.tools.theme.px(10))
        self._session, self._tools = panel.session, panel.tools
        self._stop, self._over = Event(), Event()
        self._over.set()
        theme = panel.tools.theme
        self._begin = button(tr("Export everything"), self._export, theme=theme, icon="save")
        self._far = text("", "label")
        self._halt = button(tr("Stop the export"), self._stop.set, theme=theme, icon="cross")
        self.add(
            text(
                tr(
                    "One ZIP file with each paper just as you added it, each letter, and all facts "
                    "as tables. Other programs can read it. It is not locked: keep it safe."
                )
            ),
            flow(self._begin),
            self._far,
            flow(self._halt),
        )
        self._written.connect(self._show)
        self._work(under_way=False)

    def leave(self) -> None:
        """Stop what is under way, and wait until nothing is read from the case any more."""
        self._stop.set()
        self._over.wait(_PATIENCE)

    def _export(self) -> None:
        commit_typing(self.window())
        path = self._tools.prompts.file_copy(tr("Everything in my case") + ".zip")
        if path is None:
            return
        session, now = self._session, self._tools.now()
        try:
            everything = everything_in(session, self._tools.letters)
        except KnownError as error:
            self._tools.notices.problem(error)
            return
        self._stop.clear()
        self._over.clear()
        self._work(under_way=True)

        def work() -> str:
            try:
                export(session, path, everything, now, self._tell)
            finally:
                self._over.set()
            return path.name

        self._tools.tasks.run(self, work, self._done, self._failed)

    def _tell(self, number: int, count: int) -> None:
        """Say from the other thread how far it is, and stop there if the user wants that."""
        if self._stop.is_set():
            raise Stopped
        self._written.emit(number, count)

    def _show(self, number: int, count: int) -> None:
        self._far.setText(tr("File {number} of {count}", number=number, count=count))

    def _done(self, name: str) -> None:
        self._work(under_way=False)
        self._tools.notices.say(tr("Saved everything: {name}", name=name))

    def _failed(self, error: KnownError) -> None:
        self._work(under_way=False)
        if isinstance(error, Stopped):
            self._tools.notices.say(tr("Stopped. Nothing was saved."))
        else:
            self._tools.notices.problem(error)

    def _work(self, *, under_way: bool) -> None:
        self._begin.setEnabled(not under_way)
        self._far.setVisible(under_way)
        self._halt.setVisible(under_way)
        self._far.setText(tr("It begins.") if under_way else "")
        if under_way:
            announce(self, tr("It begins."))
