"""A record of a thousand pages is shown in the real window, in a process of its own.

Arguments: the PDF, and a folder for the case file. Prints the seconds until its first page is on
the screen, those that drawing the same page alone takes, and those until page 500 is there; and
the peaks of memory of this process before and after, in MB.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from another_opinion.app.application import window_on
from another_opinion.app.offscreen import without_a_screen
from another_opinion.app.surroundings import Surroundings
from another_opinion.domain.places import Place
from another_opinion.services.documents.intake import take_in
from another_opinion.services.pages.reader import PageReader
from another_opinion.session.session import Session
from another_opinion.ui.panels.documents.view import DocumentView
from bench.measure import peak, timed
from bench.sitting import NOON, until
from casefiles import begin
from ui.scripted import ScriptedPrompts

_WIDTH = 800  # pixels: about as wide as the window shows it


def main() -> None:
    """Show the record and print what it took."""
    path, folder = Path(sys.argv[1]), Path(sys.argv[2])
    without_a_screen()
    around = Surroundings(lambda: NOON, folder / "config", folder, ScriptedPrompts(), lambda _: 0)
    with window_on(around) as window:
        session = Session(begin(folder / "Rosa.opinion"), lambda: NOON)
        tools = window.tools
        paper = take_in(path, tools.reader, NOON)
        session.edit("Added", session.case.with_document(paper.document), [paper.content])
        window.resize(1366, 768)
        window.show()
        window.opened(session, Place("today"))
        until(lambda: not tools.tasks.busy)
        before = peak()
        tools.reader.close()

        def shown(place: Place) -> float:
            tools.go(place)
            QApplication.processEvents()
            return until(lambda: not tools.tasks.busy)

        ours = timed(lambda: shown(Place("documents", paper.document.id)))[0]
        (view,) = window.findChildren(DocumentView)

        def turned() -> None:
            view.pages.view.go_to(499)
            QApplication.processEvents()
            until(lambda: not tools.tasks.busy)

        further = timed(turned)[0]
        with PageReader() as reader:
            name = paper.document.content
            theirs = timed(lambda: reader.page(name, paper.content, 0, _WIDTH))[0]
        after = peak()
    sys.stdout.write(f"{ours} {theirs} {further} {before} {after}\n")


if __name__ == "__main__":
    main()
