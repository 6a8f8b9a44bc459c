"""What the words of a page offer for the facts of a paper that are not known yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.facts import plain_date
from another_opinion.services.documents.dates import suggested_day
from another_opinion.services.documents.hints import suggested_people
from another_opinion.services.documents.kinds import suggested_kind
from another_opinion.services.documents.names import LONGEST_TITLE, is_of_a_machine
from another_opinion.services.documents.senders import suggested_sender
from another_opinion.services.path import names
from another_opinion.ui.panels.documents.hint import Suggestion


@dataclass(frozen=True, slots=True)
class Offers:
    """All that the first page of a paper offers."""

    kind: Suggestion | None = None
    sender: Suggestion | None = None
    day: Suggestion | None = None
    people: Suggestion | None = None

    @property
    def every(self) -> tuple[Suggestion, ...]:
        """Those that there are."""
        found = (self.kind, self.sender, self.day, self.people)
        return tuple(each for each in found if each)

    def taken_by(self, paper: Document) -> Document:
        """Return the paper with all of it; a title that only a camera gave is made of it, too."""
        kind = self.kind.value if self.kind else paper.kind
        sender = self.sender.value if self.sender else paper.sender
        title = paper.title
        if is_of_a_machine(title) and kind is not DocumentKind.OTHER:
            title = ", ".join(filter(None, (names.document(kind), sender)))[:LONGEST_TITLE]
        people = self.people.value if self.people else ()
        return replace(
            paper,
            title=title,
            kind=kind,
            sender=sender,
            day=self.day.value if self.day else paper.day,
            people=(*paper.people, *people),
        )


def offers_for(paper: Document, words: str, case: Case, today: date) -> Offers:
    """Return what the words of the first page offer for what is not known yet."""
    return Offers(
        _kind_for(paper, words, case),
        _sender_for(paper, words, case),
        _day_for(paper, words, case, today),
        _people_for(paper, words, case),
    )


def _kind_for(paper: Document, words: str, case: Case) -> Suggestion | None:
    """Offer a kind for a paper that has none."""
    known = paper.kind is not DocumentKind.OTHER
    found = None if known else suggested_kind(words, case.plan.name)
    return Suggestion(found.kind, names.document(found.kind), found.words) if found else None


def _sender_for(paper: Document, words: str, case: Case) -> Suggestion | None:
    """Offer a sender where none is named."""
    found = None if paper.sender else suggested_sender(words, case)
    return Suggestion(found.names[0], found.names[0], found.words) if found else None


def _day_for(paper: Document, words: str, case: Case, today: date) -> Suggestion | None:
    """Offer a date where there is none."""
    found = None if paper.day else suggested_day(words, today, case.patient.born)
    return Suggestion(found.day, plain_date(found.day), found.words) if found else None


def _people_for(paper: Document, words: str, case: Case) -> Suggestion | None:
    """Offer the people of the case who stand on the page and are not named yet."""
    found = suggested_people(words, case, paper.people)
    return Suggestion(found.names, ", ".join(found.names), found.words) if found else None
