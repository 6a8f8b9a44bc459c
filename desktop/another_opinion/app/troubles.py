"""The part of the tour that shows backups, checks, and files that make trouble."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QAbstractButton, QLineEdit

from another_opinion.app.cases import SAMPLE_PASSPHRASE
from another_opinion.domain.places import Place
from another_opinion.errors import (
    BackupDriveMissing,
    BackupNotWhole,
    CaseFileChanged,
    CaseFileGone,
    CaseShrank,
    DamagedContent,
)
from another_opinion.i18n import tr
from another_opinion.session.concerns import About, Concern
from another_opinion.session.session import Session
from another_opinion.store.connection import PAGE
from another_opinion.ui.shell.concerns import Concerns
from another_opinion.ui.shell.window import Window


def troubles_while_open(window: Window, session: Session) -> Iterator[str]:
    """Show where backups go, what is said of a file that is not as expected, and ways on."""
    tools = window.tools
    tools.go(Place("safety"))
    yield "28-no-backup-yet"
    with TemporaryDirectory(prefix="USB drive ") as drive:
        tools.backups.choose(Path(drive))
        yield "28-backups"
        tools.backups.choose(None)
    tools.go(Place("today"))
    at, before = session.last_change[1], session.concerns
    for about in About:
        session.concerns = [Concern(about, at, ("kitchen-laptop",))]
        _banners(window).refresh()
        yield f"28-concern-{about.value.replace(' ', '-')}"
    session.concerns = before
    _banners(window).refresh()
    folder = session.path.parent / "USB drive"
    for number, error in enumerate(
        (
            CaseFileGone(session.path),
            CaseFileChanged(session.path),
            DamagedContent(session.path, "Letter of the plan"),
            BackupDriveMissing(folder),
            BackupNotWhole(folder),
            CaseShrank(folder),
        ),
        start=1,
    ):
        tools.notices.problem(error)
        yield f"29-way-on-{number}"
    tools.notices.clear()


def troubles_of_closed_files(window: Window, path: Path) -> Iterator[str]:
    """Show backups to choose from, and what a check says of whole and of damaged copies."""
    with TemporaryDirectory() as folder:
        copy = Path(folder, path.name)
        shutil.copy(path, copy)
        shutil.copy(path, copy.with_name(f"{path.stem} backup 2026-09-29 18.30 no 2.opinion"))
        shutil.copy(path, copy.with_name(f"{path.stem} backup 2026-09-30 09.15 no 4.opinion"))
        window.tools.preferences.change(backup_folders={"tour": folder})
        window.open_backup(copy)
        yield "34-open-a-backup"
        window.tools.preferences.change(backup_folders={})
        window.open_backup(copy)
        yield "34-no-backup-found"
        yield from _checked(window, copy, "whole")
        _tear(copy, copy.stat().st_size // PAGE // 2)
        yield from _checked(window, copy, "damaged")
        _tear(copy, 0)
        yield from _checked(window, copy, "damaged-from-the-start")


def _checked(window: Window, path: Path, name: str) -> Iterator[str]:
    window.unlock(path)
    yield f"35-to-be-checked-{name}"
    words = tr("Check this file")
    next(each for each in window.findChildren(QLineEdit) if each.isVisible()).setText(
        SAMPLE_PASSPHRASE
    )
    buttons = window.findChildren(QAbstractButton)
    next(each for each in buttons if each.isVisible() and each.text() == words).click()
    yield f"35-checked-{name}"


def _banners(window: Window) -> Concerns:
    return next(each for each in window.findChildren(Concerns) if each.parent())


def _tear(path: Path, page: int) -> None:
    with path.open("r+b") as raw:
        raw.seek(page * PAGE + 100)
        raw.write(b"torn")
