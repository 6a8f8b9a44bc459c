"""What the things of a case are called here."""

from __future__ import annotations

from another_opinion.domain.documents import Document
from another_opinion.domain.events import Event
from another_opinion.domain.letters import Letter
from another_opinion.domain.proof import Fact
from another_opinion.i18n import tr
from another_opinion.services.letters.library import LetterLibrary
from another_opinion.services.path import names


def title_of(part: object, letters: LetterLibrary) -> str:
    """Name one thing."""
    match part:
        case Document():
            return names.paper(part)
        case Event():
            return names.event(part.kind, part.who)
        case Fact():
            return part.text or tr("A fact without words yet")
        case Letter() if part.kind in letters.templates:
            return letters.templates[part.kind].title
    return tr("A part of the case")


def sort_of(part: object) -> str:
    """Say what sort of thing it is."""
    match part:
        case Document():
            return names.document(part.kind)
        case Event():
            return tr("In the timeline")
        case Letter():
            return tr("Letter")
        case Fact():
            return tr("Fact")
    return ""


def title_of_people(kind: str) -> str:
    """Name a part of which a case has one; empty for all others."""
    return {
        "patient": tr("About the patient"),
        "plan": tr("About the plan"),
        "doctor": tr("About the doctor"),
        "advice": tr("What the doctor advised"),
        "writer": tr("Who is typing"),
    }.get(kind, "")
