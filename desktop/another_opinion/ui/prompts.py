"""Questions that only a person can answer, asked with the system's own windows."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QFileDialog

from another_opinion.errors import NoPrinter
from another_opinion.i18n import tr
from another_opinion.services.pages.media import FORMS


class Prompts(Protocol):
    """Asks the person at the keyboard; None means that they changed their mind."""

    def new_case_file(self, name: str) -> Path | None:
        """Ask where a new case file shall lie."""

    def case_file(self) -> Path | None:
        """Ask which case file to open."""

    def documents(self) -> list[Path]:
        """Ask which papers to add."""

    def folder(self) -> Path | None:
        """Ask which folder of papers to add."""

    def pdf_copy(self, name: str) -> Path | None:
        """Ask where a PDF shall be saved."""

    def file_copy(self, name: str) -> Path | None:
        """Ask where a copy of a paper's file shall be saved; `name` has its ending."""

    def backup_folder(self) -> Path | None:
        """Ask in which folder backups shall be kept."""

    def open_outside(self, path: Path) -> bool:
        """Open a file with the system's program for it; say if there is one."""

    def printer(self) -> QPrinter | None:
        """Ask for a printer; raises NoPrinter where the computer has none."""


class SystemPrompts:
    """Asks with the system's dialogs, above the window in use."""

    def new_case_file(self, name: str) -> Path | None:
        """Ask where a new case file shall lie; one that is there is never replaced."""
        chosen, _ = QFileDialog.getSaveFileName(
            QApplication.activeWindow(),
            tr("Where to keep the case file"),
            f"{name}.opinion",
            _case_files(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return _with_ending(chosen, ".opinion")

    def case_file(self) -> Path | None:
        """Ask which case file to open."""
        chosen, _ = QFileDialog.getOpenFileName(
            QApplication.activeWindow(), tr("Open a case"), "", _case_files()
        )
        return Path(chosen) if chosen else None

    def documents(self) -> list[Path]:
        """Ask which papers to add."""
        chosen, _ = QFileDialog.getOpenFileNames(
            QApplication.activeWindow(),
            tr("Add documents"),
            "",
            _papers(),
        )
        return [Path(name) for name in chosen]

    def folder(self) -> Path | None:
        """Ask which folder of papers to add."""
        chosen = QFileDialog.getExistingDirectory(
            QApplication.activeWindow(), tr("Add all papers in a folder")
        )
        return Path(chosen) if chosen else None

    def pdf_copy(self, name: str) -> Path | None:
        """Ask where a PDF shall be saved."""
        chosen, _ = QFileDialog.getSaveFileName(
            QApplication.activeWindow(), tr("Save as a PDF"), f"{name}.pdf", "PDF (*.pdf)"
        )
        return _with_ending(chosen, ".pdf")

    def file_copy(self, name: str) -> Path | None:
        """Ask where a copy of a paper's file shall be saved."""
        ending = Path(name).suffix
        chosen, _ = QFileDialog.getSaveFileName(
            QApplication.activeWindow(), tr("Save a copy"), name, f"*{ending}"
        )
        return _with_ending(chosen, ending)

    def backup_folder(self) -> Path | None:
        """Ask in which folder backups shall be kept."""
        chosen = QFileDialog.getExistingDirectory(
            QApplication.activeWindow(), tr("Where to keep backups")
        )
        return Path(chosen) if chosen else None

    def open_outside(self, path: Path) -> bool:
        """Open a file with the system's program for it."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def printer(self) -> QPrinter | None:
        """Ask for a printer."""
        if not QPrinterInfo.availablePrinterNames():
            raise NoPrinter
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, QApplication.activeWindow())
        return printer if dialog.exec() else None


def _case_files() -> str:
    return tr("Case files") + " (*.opinion)"


def _papers() -> str:
    endings = [ending for form in FORMS.values() for ending in form.endings]
    patterns = " ".join(f"*{each}" for ending in endings for each in (ending, ending.upper()))
    return tr("Papers and photos") + f" ({patterns})"


def _with_ending(chosen: str, ending: str) -> Path | None:
    if not chosen:
        return None
    return Path(chosen if chosen.endswith(ending) else chosen + ending)
