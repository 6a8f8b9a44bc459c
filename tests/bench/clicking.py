"""Clicks in a large case, with the real window, in a process of its own.

Argument: a folder for the case file. Prints a line for each click: the longest time in
milliseconds that the window's thread worked at a stretch, the longest time that it did not come
to its events, and what was clicked.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import cycle, islice
from pathlib import Path

from another_opinion.app.application import window_on
from another_opinion.app.offscreen import without_a_screen
from another_opinion.app.surroundings import Surroundings
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.letters import Letter
from another_opinion.domain.places import Place
from another_opinion.domain.texts import PageText, Source, Word
from another_opinion.session.session import Session
from another_opinion.store.contents import content_id
from another_opinion.ui.shell.window import Window
from bench.sitting import Heartbeat, until
from bench.timeline import FIRST, NOW, told
from casefiles import begin, worried
from papers import pdf
from ui.scripted import ScriptedPrompts

PAPERS, SORTED = 300, 250
_WORDS = (
    "Golden Poppy Health. Notice of denial. Your request for authorization is denied because it"
    " is not medically necessary. You may file a grievance within 180 days.",
    "Consultation report. The patient was seen for her knee. Plan: total knee replacement.",
    "Operative report. Magnetic resonance imaging of the left knee was reviewed.",
    "Explanation of benefits. This is not a bill. Amount billed $412.80, you owe $40.00.",
    "Telephone call with member services. Please see the letter of 10 March 2025.",
)
_KINDS = tuple(DocumentKind)


def main() -> None:
    """Click, and print what it took."""
    folder = Path(sys.argv[1])
    without_a_screen()
    around = Surroundings(lambda: NOW, folder / "config", folder, ScriptedPrompts(), lambda _: 0)
    with window_on(around) as window:
        session = Session(begin(folder / "long.opinion"), lambda: NOW)
        _fill(session)
        window.resize(1366, 768)
        window.show()
        window.opened(session, Place("today"))
        until(lambda: not window.tools.tasks.busy)
        for what, click in _clicks(window, session):
            work, stall = felt(window, click)
            sys.stdout.write(f"{work:.0f} {stall:.0f} {what}\n")


def felt(window: Window, click: Callable[[], object]) -> tuple[float, float]:
    """Click and wait until all has come; return the longest work and stall in milliseconds."""
    beat = Heartbeat()
    click()
    until(lambda: not window.tools.tasks.busy)
    seen = iter(range(30))
    until(lambda: next(seen, None) is None)
    beat.stop()
    return beat.work * 1000, beat.stall * 1000


def _fill(session: Session) -> None:
    case = told(session.case).with_letter(Letter("request", "second-opinion-request", FIRST))
    session.edit("Told a long story", case)
    contents = [pdf(f"Paper {number}") for number in range(PAPERS)]
    kinds, words = cycle(_KINDS), cycle(_WORDS)
    papers = []
    for number, content in enumerate(contents):
        day = FIRST + timedelta(days=number)
        added = NOW - timedelta(days=1, seconds=PAPERS - number)
        paper = Document(
            f"paper {number}",
            f"Paper {number}",
            content_id(content),
            "application/pdf",
            len(content),
            1,
            added,
        )
        if number < SORTED:
            paper = replace(paper, kind=next(kinds), day=day, sender="Golden Poppy Health")
        papers.append(paper)
    case = replace(session.case, documents=tuple(papers)).with_codes()
    session.edit("Added papers", case, contents)
    for number, content in enumerate(contents):
        said = f"{next(words)} {FIRST + timedelta(days=number):%B %d, %Y}".split()
        text = PageText(Source.FILE, tuple(Word(word, (0.1, 0.1, 0.2, 0.2)) for word in said))
        session.file.keep_text(content_id(content), 0, text)


def _clicks(window: Window, session: Session) -> Iterator[tuple[str, Callable[[], object]]]:
    def to(panel: str, item: str = "") -> Callable[[], object]:
        return lambda: window.tools.go(Place(panel, item))

    panels = ("documents", "timeline", "letters", "law", "missing", "checklist", "facts", "today")
    for time in ("first", "again"):
        for panel in panels:
            yield f"{panel}, {time}", to(panel)
    yield "documents, a paper", to("documents", "paper 7")
    yield "documents, the next paper", to("documents", "paper 8")
    yield "documents, sorting", to("documents", "change:paper 260")
    yield "documents, the next to sort", to("documents", "change:paper 261")
    yield "today, as it is", to("today")
    yield "an edit on today", lambda: session.edit("Typed", worried(session.case, "The knee"))
    yield "undo on today", session.undo
    for panel in islice(panels, 6):
        yield f"{panel}, after an edit", to(panel)
        yield f"an edit on {panel}", lambda: session.edit("Typed", worried(session.case, "A"))
        yield f"undo on {panel}", session.undo


if __name__ == "__main__":
    main()
