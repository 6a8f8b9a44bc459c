"""The person at the keyboard, where only the system's own windows would ask."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from another_opinion.ui.prompts import SystemPrompts


@dataclass
class ScriptedPrompts:
    """Answers each question with what the test has laid ready."""

    new_file: Path | None = None
    file: Path | None = None
    papers: list[Path] = field(default_factory=list)
    papers_folder: Path | None = None
    pdf: Path | None = None
    copy: Path | None = None
    proposed: str = ""
    printed: Path | None = None
    printed_from_to: tuple[int, int] | None = None
    has_printer: bool = True
    opened: list[Path] = field(default_factory=list)
    has_program: bool = True
    backup_place: Path | None = None

    def new_case_file(self, _name: str) -> Path | None:
        """Answer where a new case file shall lie."""
        return self.new_file

    def case_file(self) -> Path | None:
        """Answer which case file to open."""
        return self.file

    def documents(self) -> list[Path]:
        """Answer which papers to add."""
        return self.papers

    def folder(self) -> Path | None:
        """Answer which folder of papers to add."""
        return self.papers_folder

    def pdf_copy(self, _name: str) -> Path | None:
        """Answer where a PDF shall be saved."""
        return self.pdf

    def file_copy(self, name: str) -> Path | None:
        """Answer where a copy of a paper's file shall be saved."""
        self.proposed = name
        return self.copy

    def backup_folder(self) -> Path | None:
        """Answer in which folder backups shall be kept."""
        return self.backup_place

    def open_outside(self, path: Path) -> bool:
        """Take note of what another program was asked to open."""
        self.opened.append(path)
        return self.has_program

    def printer(self) -> QPrinter | None:
        """Answer with a printer that prints into a file, or as a computer that has none."""
        if not self.has_printer:
            return SystemPrompts().printer()
        if self.printed is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.printed))
        if self.printed_from_to:
            printer.setPrintRange(QPrinter.PrintRange.PageRange)
            printer.setFromTo(*self.printed_from_to)
        return printer
