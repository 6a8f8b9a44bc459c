"""The place for backups, the ones that are there, and one more now."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import QWidget

from another_opinion.domain.facts import long_date, write_time
from another_opinion.errors import KnownError
from another_opinion.i18n import tr, trn
from another_opinion.session.session import Session
from another_opinion.store.backup import Backup, backups_in
from another_opinion.ui.explain import explain
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.parts.typing import commit_typing
from another_opinion.ui.tools import Tools

_SHOWN = 5


class BackupSection(Column):
    """Says where backups go and when the last one was made."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(tools.theme.px(10))
        self._session, self._tools = session, tools
        self._there: list[Backup] | None = None
        self._far = text("", "label")
        tools.backups.changed.connect(self.look)
        tools.backups.progress.connect(self._show_progress)
        self.look()

    def look(self) -> None:
        """Look into the folder, which may take a moment, and show what is there."""
        self._show()
        if (folder := self._tools.backups.folder) and not self._tools.backups.under_way:
            name = self._session.name
            self._tools.tasks.run(
                self, lambda: backups_in(folder, name), self._found, lambda _: self._found(None)
            )

    def _found(self, there: list[Backup] | None) -> None:
        self._there = there
        self._show()

    def _show(self) -> None:
        self.clear()
        backups, folder = self._tools.backups, self._tools.backups.folder
        self.add(
            text(
                tr(
                    "A copy of your case in another place. If this computer breaks or is lost, "
                    "your case is still there. The copy opens with the same passphrase."
                )
            )
        )
        if folder is None:
            self._offer()
            return
        self.add(text(tr("Place: {folder}", folder=folder), "label"))
        if _same_disk(folder, self._session.path):
            self.add(
                text(
                    tr(
                        "This place is on the same disk as your case. A USB drive that you unplug "
                        "afterwards is better: it is there when the disk breaks."
                    )
                )
            )
        self.add(*self._list())
        if backups.trouble:
            self.add(text(explain(backups.trouble), "label"))
        self._far = text(tr("Making a backup …") if backups.under_way else "", "label")
        self.add(self._far)
        self._far.setVisible(backups.under_way)
        make = self._button(tr("Make a backup now"), self._make, "copy")
        make.setEnabled(not backups.under_way)
        self.add(
            flow(
                make,
                self._button(tr("Choose another place"), self._choose, "folder"),
                self._button(tr("Make no more backups"), lambda: backups.choose(None), "cross"),
            )
        )

    def _offer(self) -> None:
        self.add(
            text(tr("There is no backup yet. Plug in a USB drive and choose it."), "label"),
        )
        self.add(flow(self._button(tr("Choose a place for backups"), self._choose, "folder")))

    def _list(self) -> list[QWidget]:
        if self._there is None:
            return []
        if not self._there:
            return [text(tr("There is no backup in this place yet."))]
        shown = [text(f"• {_when(backup)}") for backup in self._there[:_SHOWN]]
        more = len(self._there) - len(shown)
        if more > 0:
            shown.append(text(trn("and {count} older one", "and {count} older ones", more)))
        rhythm = tr(
            "A backup is made by itself after each hour of work and when you close the program. "
            "Ten days, ten weeks, and the first of each month are kept."
        )
        return [text(tr("Backups that are there"), "subheading"), *shown, text(rhythm, "small")]

    def _choose(self) -> None:
        folder = self._tools.prompts.backup_folder()
        if folder is not None:
            self._there = None
            self._tools.backups.choose(folder)

    def _make(self) -> None:
        commit_typing(self.window())
        self._tools.backups.run(self._done)

    def _done(self, trouble: KnownError | None) -> None:
        words = explain(trouble) if trouble else tr("The backup is made, and it is whole.")
        if trouble is None:
            self._tools.notices.say(words)
        announce(self, words, urgent=trouble is not None)

    def _show_progress(self, part: float) -> None:
        self._far.setText(tr("Making a backup: {part}", part=f"{part:.0%}"))

    def _button(self, words: str, act: object, icon: str) -> QWidget:
        return button(words, act, theme=self._tools.theme, icon=icon)  # type: ignore[arg-type]


def _when(backup: Backup) -> str:
    return tr("{day}, {time}", day=long_date(backup.at.date()), time=write_time(backup.at.time()))


def _same_disk(folder: Path, path: Path) -> bool:
    try:
        return os.stat(folder).st_dev == os.stat(path).st_dev  # noqa: PTH116 (a stat, no open)
    except OSError:
        return False
