"""Letters: from the case to a PDF, a hundred of them, and the pages after a keystroke."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QApplication

from another_opinion.app.offscreen import without_a_screen
from another_opinion.domain.case import Case
from another_opinion.domain.letters import INSIDE_REQUEST, Letter
from another_opinion.rules.library import load_library
from another_opinion.services.letters.composed import Composed
from another_opinion.services.letters.library import load_letters
from another_opinion.services.letters.pdf import render
from another_opinion.services.letters.word import as_word
from another_opinion.services.letters.writing import written
from another_opinion.ui.panels.letters.preview import PAUSE, Preview
from another_opinion.ui.theme.fonts import load_fonts
from answers import told
from bench.measure import Measure, timed
from bench.timeline import window_tools

TODAY = date(2026, 9, 21)
MANY = 100
_AT_REST = 0.2  # seconds
SIZE = (600, 650)  # what a laptop's window gives the pages
_PEER = "LibreOffice headless, .docx to PDF"


def measures(folder: Path) -> Iterator[Measure]:
    """Measure each."""
    office = _Office(folder)
    yield Measure("a letter, from case to PDF", timed(letter_pdf(), 30), _PEER, timed(office, 3))
    yield _many(folder)
    yield _after_a_key(folder, office)


def letter_pdf() -> Callable[[], bytes]:
    """Return what puts a letter together from the case and makes its PDF, of both copies."""
    letters = load_letters()

    def make() -> bytes:
        return render(composed("spine surgery"), letters.stationery).pdf

    make()  # reads the typefaces
    return make


def composed(specialty: str) -> Composed:
    """Put the letter together from the case."""
    case = told(Case("case", TODAY), serious_condition="yes", qualified_in_network="yes")
    letter = Letter("letter", INSIDE_REQUEST, TODAY).with_detail("specialty", specialty)
    return written(letter, case, load_letters(), load_library(), TODAY)


class _Office:
    """LibreOffice, which turns Word files of a folder into PDFs."""

    def __init__(self, folder: Path, copies: int = 1) -> None:
        self._out = folder / f"office {copies}"
        self._out.mkdir()
        self._files = [self._out / f"{number}.docx" for number in range(copies)]
        for file in self._files:
            file.write_bytes(as_word(composed("spine surgery")))

    def __call__(self) -> None:
        program = shutil.which("soffice") or "soffice"
        profile = f"-env:UserInstallation={(self._out / 'profile').as_uri()}"
        act = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", self._out]
        subprocess.run([*act, *self._files], check=True, capture_output=True)


def _many(folder: Path) -> Measure:
    command = [sys.executable, "-m", "bench.writing", str(MANY)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    seconds, peak = said.split()
    theirs = timed(_Office(folder, MANY))
    of_office = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    note = f"peak {peak} MB, of any peer's process {of_office} MB"
    return Measure(f"{MANY} letters in a row", [float(seconds)], _PEER, theirs, note)


def _after_a_key(folder: Path, office: _Office) -> Measure:
    """Measure a key: the letter put together and, after a pause, its PDF and the first page."""
    without_a_screen()
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    load_fonts()
    with window_tools(app, folder) as tools:
        preview, numbers = Preview(tools), count()
        preview.resize(*SIZE)
        preview.show()

        def rest(seconds: float) -> None:
            end = perf_counter() + seconds
            while tools.tasks.busy or perf_counter() < end:
                app.processEvents()

        def see_anew() -> float:
            rest(_AT_REST)  # the pages beyond the first of the last key have come as well
            before = preview.pages.grab().toImage()
            (composing,) = timed(lambda: preview.show_letter(composed(f"spine {next(numbers)}")))
            while not tools.tasks.busy:  # the pause
                app.processEvents()
            start = perf_counter()
            while tools.tasks.busy or preview.pages.grab().toImage() == before:
                app.processEvents()
            return composing + perf_counter() - start

        see_anew()
        taken = [see_anew() for _ in range(40)]
        preview.hide()
    note = f"without the pause of {PAUSE} ms"
    return Measure("pages after a key, first one seen", taken, _PEER, timed(office, 3), note)
