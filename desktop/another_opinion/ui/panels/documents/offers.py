"""What the words of a page offer for the facts of a paper that are not known yet."""

from __future__ import annotations

from datetime import date

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.facts import plain_date
from another_opinion.services.documents.dates import suggested_day
from another_opinion.services.documents.hints import suggested_people
from another_opinion.services.documents.kinds import suggested_kind
from another_opinion.services.documents.senders import suggested_sender
from another_opinion.services.path import names
from another_opinion.ui.panels.documents.hint import Suggestion


def kind_for(paper: Document, words: str, case: Case) -> Suggestion | None:
    """Offer a kind for a paper that has none."""
    known = paper.kind is not DocumentKind.OTHER
    found = None if known else suggested_kind(words, case.plan.name)
    return Suggestion(found.kind, names.document(found.kind), found.words) if found else None


def sender_for(paper: Document, words: str, case: Case) -> Suggestion | None:
    """Offer a sender where none is named."""
    found = None if paper.sender else suggested_sender(words, case)
    return Suggestion(found.names[0], found.names[0], found.words) if found else None


def day_for(paper: Document, words: str, case: Case, today: date) -> Suggestion | None:
    """Offer a date where there is none."""
    found = None if paper.day else suggested_day(words, today, case.patient.born)
    return Suggestion(found.day, plain_date(found.day), found.words) if found else None


def people_for(paper: Document, words: str, case: Case) -> Suggestion | None:
    """Offer the people of the case who stand on the page and are not named yet."""
    found = suggested_people(words, case, paper.people)
    return Suggestion(found.names, ", ".join(found.names), found.words) if found else None
