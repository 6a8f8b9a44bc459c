"""The screen that opens a backup of a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from another_opinion.domain.facts import long_date, write_time
from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.session.closed import backups_of
from another_opinion.store.backup import Backup, put_back
from another_opinion.ui.explain import explain
from another_opinion.ui.parts.banner import Banner, announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column, Page
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


class OpenBackup(Page):
    """Lists the backups in all places that are known here; a copy of one is then opened."""

    def __init__(
        self,
        tools: Tools,
        path: Path,
        unlock: Callable[[Path], object],
        back: Callable[[], object],
    ) -> None:
        super().__init__(tools.theme, centered=True)
        self._tools, self._path, self._unlock = tools, path, unlock
        self._list = Column(tools.theme.px(8))
        self._back = button(tr("Back"), back, role="back", theme=tools.theme, icon="back")
        self._other = button(
            tr("Choose a backup somewhere else"), self._choose, theme=tools.theme, icon="folder"
        )
        self.add(
            flow(self._back),
            text(tr("Open a backup"), "title"),
            text(
                tr(
                    "The backup is copied beside your file under a name of its own, and you open "
                    "that. Your file and the backup stay as they are."
                ),
                "lead",
            ),
            self._list,
            flow(self._other),
        )
        folders = [Path(each) for each in tools.preferences.value.backup_folders.values()]
        self._list.add(text(tr("Looking for backups …"), "label"))
        name = path.stem
        tools.tasks.run(self, lambda: backups_of(name, folders), self._show, self._failed)

    def _show(self, backups: list[Backup]) -> None:
        self._list.clear()
        if not backups:
            self._list.add(
                text(
                    tr(
                        "No backup of {name} was found. If it is on a USB drive, plug it in and "
                        "choose it below.",
                        name=self._path.stem,
                    ),
                    "label",
                )
            )
            return
        rows = [
            button(
                tr(
                    "{day}, {time}",
                    day=long_date(each.at.date()),
                    time=write_time(each.at.time()),
                ),
                _opener(self._open, each.path),
                theme=self._tools.theme,
                icon="copy",
            )
            for each in backups
        ]
        for row in rows:
            row.setAccessibleName(tr("Open the backup of {when}", when=row.text()))
            row.setText(row.accessibleName())
        self._list.add(*rows)

    def _choose(self) -> None:
        if path := self._tools.prompts.case_file():
            self._open(path)

    def _open(self, backup: Path) -> None:
        folder = self._path.parent
        self.setEnabled(False)
        self._tools.tasks.run(self, lambda: put_back(backup, folder), self._unlock, self._failed)

    def _failed(self, error: KnownError) -> None:
        self.setEnabled(True)
        self.add(Banner(self._tools.theme, explain(error), problem=True))
        announce(self, explain(error), urgent=True)


def _opener(act: Callable[[Path], object], path: Path) -> Callable[[], object]:
    return lambda: act(path)
