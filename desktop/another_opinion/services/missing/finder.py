"""What is not on file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from another_opinion.domain.case import Case
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.letters import RECORDS_REQUEST, Letter
from another_opinion.domain.settled import Settled
from another_opinion.rules.library import Library
from another_opinion.services.missing.events import of_events
from another_opinion.services.missing.mentions import Told
from another_opinion.services.missing.onfile import OnFile
from another_opinion.services.missing.papers import of_mentions, of_series
from another_opinion.services.missing.proceedings import of_grievances, of_letters
from another_opinion.services.missing.thing import Thing
from another_opinion.services.path.clocks import CaseClock, case_clocks, day_in_california


def not_on_file(
    case: Case,
    law: Library,
    now: datetime,
    told: Mapping[str, Told],
    clocks: Iterable[CaseClock] | None = None,
) -> tuple[Thing, ...]:
    """Return what should be on file and is not, and was not settled, as the case is now.

    `told` is what the words of the papers tell, by their ids; a paper that was not read yet may
    be left out. `clocks` are those of the case where they are known already.
    """
    settled = {each.id: each.paper for each in case.settled}
    clocks = case_clocks(case, law, now) if clocks is None else clocks
    return tuple(
        each
        for each in _all(case, law, now, told, clocks)
        if each.id not in settled or not _is_settled(case, each, settled[each.id])
    )


def not_needed(
    case: Case, law: Library, now: datetime, told: Mapping[str, Told]
) -> tuple[Thing, ...]:
    """Return what is not on file and the user does not need."""
    declined = {each.id for each in case.settled if not each.paper}
    if not declined:
        return ()
    every = _all(case, law, now, told, case_clocks(case, law, now))
    return tuple(each for each in every if each.id in declined)


def _all(
    case: Case,
    law: Library,
    now: datetime,
    told: Mapping[str, Told],
    clocks: Iterable[CaseClock],
) -> tuple[Thing, ...]:
    today, on_file = day_in_california(now), OnFile(case, told)
    return (
        *of_events(case, law, today, on_file),
        *of_grievances(clocks),
        *of_letters(case, on_file),
        *of_mentions(case, told, today),
        *of_series(case, told),
    )


def _is_settled(case: Case, thing: Thing, paper: str) -> bool:
    """Say whether the user does without a thing, or the paper taken for it still stands for it."""
    document = case.document(paper)
    if not paper or document is None:
        return not paper
    return not thing.owner or thing.owner in document.links


def asked_for(case: Case, thing: Thing) -> Letter | None:
    """Return the newest letter that asks for a thing, if there is one."""
    asking = (
        letter
        for letter in reversed(case.letters)
        if thing.line
        and letter.kind == RECORDS_REQUEST
        and thing.line in letter.detail("items").splitlines()
    )
    return next(asking, None)


def taken(case: Case, thing: Thing, paper: str) -> Case:
    """Return the case with a paper taken for what was looked for."""
    document = case.document(paper)
    if document is None:
        return case
    if document.kind is DocumentKind.OTHER:
        document = replace(document, kind=thing.kind)
    if thing.owner:
        document = document.linked((*document.links, thing.owner))
    return case.with_document(document).with_settled(Settled(thing.id, paper))


def told_apart(case: Case, thing: Thing, paper: str) -> Case:
    """Return the case in which a paper is not offered for a thing any more."""
    document = case.document(paper)
    if document is None:
        return case
    return case.with_document(replace(document, unlike=(*document.unlike, thing.id)))
