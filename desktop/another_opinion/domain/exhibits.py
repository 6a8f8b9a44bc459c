"""Exhibits: the papers that letters enclose, in one order, lettered A, B, … Z, AA."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def exhibits(case: Case) -> tuple[Document, ...]:
    """Return the exhibits in their order."""
    chosen = (each for each in case.documents if each.exhibit)
    return tuple(sorted(chosen, key=lambda each: (each.exhibit, each.added, each.id)))


def codes(case: Case) -> Mapping[str, str]:
    """Return the letters of each exhibit by the id of its paper."""
    return {each.id: code(place) for place, each in enumerate(exhibits(case))}


def code(place: int) -> str:
    """Return the letters of the exhibit at `place`, from 0."""
    rest, last = divmod(place, len(_LETTERS))
    return (code(rest - 1) if rest else "") + _LETTERS[last]


def with_exhibits(case: Case, names: Iterable[str]) -> Case:
    """Return the case with the papers of those ids at the end of its exhibits."""
    ids = [each.id for each in exhibits(case)]
    added = [name for name in dict.fromkeys(names) if case.document(name) and name not in ids]
    return _in_order(case, [*ids, *added])


def without_exhibit(case: Case, name: str) -> Case:
    """Return the case with a paper that is no exhibit any more."""
    return _in_order(case, [each.id for each in exhibits(case) if each.id != name])


def moved(case: Case, name: str, place: int) -> Case:
    """Return the case with an exhibit at another place, from 0; the others make room."""
    ids = [each.id for each in exhibits(case) if each.id != name]
    ids.insert(min(max(place, 0), len(ids)), name)
    return _in_order(case, ids)


def _in_order(case: Case, ids: list[str]) -> Case:
    numbers = {name: number for number, name in enumerate(ids, start=1)}
    documents = tuple(
        replace(each, exhibit=numbers.get(each.id, 0))
        if each.exhibit != numbers.get(each.id, 0)
        else each
        for each in case.documents
    )
    return replace(case, documents=documents)
