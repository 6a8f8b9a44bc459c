"""Who is named on a paper, and the words that other papers have in use."""

from __future__ import annotations

from another_opinion.domain.case import Case
from another_opinion.services.documents.dates import passage
from another_opinion.services.documents.letterhead import place_of
from another_opinion.services.documents.senders import doctors_of
from another_opinion.services.documents.suggested import Names

_MOST_NAMES = 6


def suggested_people(words: str, case: Case, named: tuple[str, ...]) -> Names | None:
    """Suggest people of the case, and of earlier papers, who stand on a page; not those `named`."""
    earlier = (name for paper in case.documents for name in paper.people)
    known = dict.fromkeys(filter(None, (case.patient.name, *doctors_of(case), *earlier)))
    found = [
        (name, place) for name in known if name not in named if (place := place_of(name, words))
    ]
    if not found:
        return None
    return Names(tuple(name for name, _ in found[:_MOST_NAMES]), passage(words, *found[0][1]))


def words_in_use(case: Case) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the senders and the tags of all papers, each once, in the order of the alphabet."""
    senders = {paper.sender for paper in case.documents if paper.sender}
    tags = {tag for paper in case.documents for tag in paper.tags}
    return tuple(sorted(senders, key=str.casefold)), tuple(sorted(tags, key=str.casefold))


def listed(typed: str) -> tuple[str, ...]:
    """Return what was typed with commas between, each once."""
    return tuple(dict.fromkeys(filter(None, (each.strip() for each in typed.split(",")))))
