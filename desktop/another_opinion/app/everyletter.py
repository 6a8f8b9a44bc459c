"""Every kind of letter for the tour: on the screen, and as a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import GRIEVANCE, IMR_LETTER, Letter
from another_opinion.domain.places import Place
from another_opinion.services.copies import write_copy
from another_opinion.services.letters.pdf import draft, render
from another_opinion.services.letters.template import Template
from another_opinion.services.letters.writing import begun, written
from another_opinion.session.issue import issue
from another_opinion.session.session import Session
from another_opinion.ui.shell.window import Window

_DAYS_AGO = {
    EventKind.DENIED: 40,
    EventKind.GRIEVANCE: 30,
    EventKind.OPINION: 20,
    EventKind.PAID: 20,
    EventKind.CALL: 15,
    EventKind.GRIEVANCE_ANSWER: 5,
}
_TOLD = {
    "why_wrong": "The letter names no doctor who has treated such a spine.",
    "why_further": "The two doctors do not agree on whether the rod is loose.",
    "why_urgent": "The nurse said that the leg is getting weaker.",
    "why_none_qualified": "Both surgeons on the list treat children only.",
    "why_paid": "Nobody in the network was qualified.",
    "costs": "Visit with Dr. Okafor, September 10, $350.00\nParking, $12.50",
    "items": "MRI of the spine, August 20, report and images\nNotes of the visit of August 11",
    "send_to": "Appeals, P.O. Box 1200\nArroyo Dorado, CA 93999",
    "problem": "The plan was asked for a second opinion and refused it.",
}
_ANYTHING = "Dr. Miriam Okafor, Delta Spine Clinic"


def every_letter(window: Window, session: Session, folder: Path) -> Iterator[str]:
    """Show what fits after a refusal, and save each kind of letter; leave the case as it was."""
    tools, before = window.tools, session.case
    session.edit("Was refused", _refused(before, window))
    tools.go(Place("letters"))
    yield "26-letters-after-a-refusal"
    for template in tools.letters.templates.values():
        _save(window, session, template, folder)
    for kind in (GRIEVANCE, IMR_LETTER):
        tools.go(Place("letters", kind))
        yield f"27-{kind}"
    if letter := session.case.letter(IMR_LETTER):
        issue(session, letter, tools.letters, tools.law, tools.now())
        tools.go(Place("letters", f"saved:{IMR_LETTER}"))
        yield "28-papers-to-send"
    if letter := session.case.letter(GRIEVANCE):
        session.edit("Chose large print", session.case.with_letter(replace(letter, large=True)))
        tools.go(Place("letters", GRIEVANCE))
        yield "29-large-print"
    session.edit("Left as it was", before.keeping_records_of(session.case))


def _refused(case: Case, window: Window) -> Case:
    """Return the case after a refusal, a grievance and its answer."""
    for kind, days in _DAYS_AGO.items():
        day = window.tools.today - timedelta(days)
        case = case.with_event(Event(f"tour-{kind}", kind, day, "It was sent on.", who="Ms. Ortiz"))
    return case


def _save(window: Window, session: Session, template: Template, folder: Path) -> None:
    """Begin a letter, fill it in, and save what it prints; what does not fit stays a draft."""
    tools, kind = window.tools, template.id
    letter = _filled_in(begun(kind, kind, session.case, tools.letters, tools.today), template)
    session.edit("Wrote", session.case.with_letter(letter))
    composed = written(letter, session.case, tools.letters, tools.law, tools.today)
    make = draft if composed.gaps else render
    write_copy(folder / f"{template.title}.pdf", make(composed, tools.letters.stationery).pdf)


def _filled_in(letter: Letter, template: Template) -> Letter:
    """Return a letter with all that it asks for itself."""
    for field in template.fields:
        if not field.optional and not letter.detail(field.id):
            letter = letter.with_detail(field.id, _TOLD.get(field.id, _ANYTHING))
    return letter
