"""The whole case in a new file, with which one goes on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.session.backups import save_elsewhere
from another_opinion.session.session import Session
from another_opinion.ui.explain import explain
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


class NewPlaceSection(Column):
    """Writes the case into a new file and goes on there; the old file stays as it is."""

    _copied = Signal(float)

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(tools.theme.px(10))
        self._session, self._tools = session, tools
        self.begin = button(
            tr("Save the case in a new file"), self._begin, theme=tools.theme, icon="save"
        )
        self._far = text("", "label")
        self._far.hide()
        self._copied.connect(lambda part: self._say(tr("Copied: {part}", part=f"{part:.0%}")))
        self.add(
            text(
                tr(
                    "If the file or its drive makes trouble, or you want to keep it elsewhere. You "
                    "go on in the new file, with the same passphrase. The old one stays as it is."
                )
            ),
            flow(self.begin),
            self._far,
        )

    def _begin(self) -> None:
        path = self._tools.prompts.new_case_file(self._session.name)
        if path is None:
            return
        self.begin.setEnabled(False)
        session, told = self._session, self._copied.emit
        self._tools.tasks.run(
            self, lambda: save_elsewhere(session, path, told), self._done, self._failed
        )

    def _done(self, path: Path) -> None:
        self._tools.navigator.move(path)

    def _failed(self, error: KnownError) -> None:
        self.begin.setEnabled(True)
        self._say(explain(error))
        announce(self, explain(error), urgent=True)

    def _say(self, words: str) -> None:
        self._far.setText(words)
        self._far.show()
