"""The part of the tour that shows papers which are in the case already, or were missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from another_opinion.app.walk import press
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.documents.intake import take
from another_opinion.services.sample.story import read_print
from another_opinion.services.sample.typesetting import typeset
from another_opinion.session.session import Session
from another_opinion.ui.panels.documents.adding import Adding, Known, Outcome
from another_opinion.ui.panels.documents.panel import DocumentsPanel
from another_opinion.ui.shell.window import Window


def lookalike(window: Window, session: Session) -> Iterator[str]:
    """Add one letter twice, as two files, and leave the case as it was."""
    tools, before = window.tools, session.case
    letter = typeset(read_print("denial"))
    for number, name in enumerate(("Denial letter.pdf", "IMG 2041.pdf")):
        content = letter + b"\n" * number
        at = tools.now() + timedelta(minutes=number)
        paper = take(content, name, tools.reader, at).document
        session.edit("Added a letter", session.case.with_document(paper), [content])
        for page in range(paper.pages):
            told = tools.reader.spell(paper.content, content, page)
            session.file.keep_text(paper.content, page, told)
    tools.go(Place("documents", paper.id))
    yield "10-look-alike"
    yield from _there_already(window, session)
    denied = Event("denied", EventKind.DENIED, date(2026, 9, 16), who="Golden Poppy Health Plan")
    session.edit("A refusal", session.case.with_event(denied))
    tools.go(Place("documents", paper.id))
    yield "10-may-be-what-is-missing"
    tools.go(Place("missing"))
    yield "10-not-on-file-with-a-paper"
    tools.go(Place("documents", "missing:denied:denied"))
    yield "10-come-to-add-it"
    tools.go(Place("documents", f"change:{paper.id}"))
    yield "10-what-the-page-tells"
    session.edit("Left as it was", before)


def _there_already(window: Window, session: Session) -> Iterator[str]:
    """Add files that are in the case already, one of them and then many."""
    panel = window.findChildren(DocumentsPanel)[0]
    adding = next(each for each in window.findChildren(Adding) if each.parent() is panel)
    papers = session.case.documents
    for count in (1, 12):
        names = [f"IMG {2000 + number}.pdf" for number in range(count)]
        known = [Known(name, papers[n % len(papers)]) for n, name in enumerate(names)]
        adding.reading.emit(1, count, names[0])
        adding.finished.emit(Outcome(known=known))
        yield f"10-there-already-{count}"
    press(window, tr("Show which files"))
    yield "10-there-already-which"
