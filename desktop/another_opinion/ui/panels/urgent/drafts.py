"""The urgent papers as they stand: begun or not, and what each still lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import uuid4

from another_opinion.domain.case import Case
from another_opinion.domain.letters import (
    DOCTOR_STATEMENT,
    EXPEDITED_GRIEVANCE,
    EXPEDITED_REQUEST,
    PHONE_SCRIPT,
    Letter,
)
from another_opinion.services.letters.composed import Gap
from another_opinion.services.letters.template import Field, Template
from another_opinion.services.letters.writing import begun, suggestion, written
from another_opinion.ui.tools import Tools

_KINDS = (PHONE_SCRIPT, EXPEDITED_REQUEST, DOCTOR_STATEMENT, EXPEDITED_GRIEVANCE)
_OWN = "letter."


@dataclass(frozen=True, slots=True)
class Draft:
    """One of the papers; `is_begun` says that it is in the case already."""

    letter: Letter
    template: Template
    gaps: tuple[Gap, ...]
    is_begun: bool


def drafts(case: Case, tools: Tools) -> tuple[Draft, ...]:
    """Return the urgent papers in the order in which they help."""
    return tuple(_draft(kind, case, tools) for kind in _KINDS)


def _draft(kind: str, case: Case, tools: Tools) -> Draft:
    known = _open_letter(kind, case)
    letter = known or begun(kind, kind, case, tools.letters, tools.today)
    composed = written(letter, case, tools.letters, tools.law, tools.today)
    return Draft(letter, tools.letters.templates[kind], composed.gaps, known is not None)


def _open_letter(kind: str, case: Case) -> Letter | None:
    return next((each for each in case.letters if each.kind == kind and not each.delivery), None)


def lacking(papers: tuple[Draft, ...]) -> dict[str, str]:
    """Return each fact that a paper lacks with its label, each once."""
    return {gap.fact: gap.label for paper in papers for gap in paper.gaps if gap.fact}


def suggested(case: Case, papers: tuple[Draft, ...]) -> dict[str, str]:
    """Return each fact that holds what was only suggested, with its label."""
    return {
        f"{_OWN}{field.id}": field.label
        for paper in papers
        for field in paper.template.fields
        if (value := suggestion(field, case)) and paper.letter.detail(field.id) == value
    }


def hint_of(papers: tuple[Draft, ...], fact: str) -> Field | None:
    """Return how a letter asks for a fact of its own."""
    fields = (field for paper in papers for field in paper.template.fields)
    return next((field for field in fields if f"{_OWN}{field.id}" == fact), None)


def value_of(case: Case, papers: tuple[Draft, ...], fact: str) -> str:
    """Return what is known of a fact."""
    group, _, name = fact.partition(".")
    if f"{group}." == _OWN:
        return next((value for each in papers if (value := each.letter.detail(name))), "")
    return str(getattr(getattr(case, group), name))


def filled_in(case: Case, papers: tuple[Draft, ...], fact: str, value: str) -> Case:
    """Return the case with one fact filled in; one that only letters hold begins those letters."""
    group, _, name = fact.partition(".")
    if f"{group}." != _OWN:
        return replace(case, **{group: replace(getattr(case, group), **{name: value})})
    for letter in _asking(papers, name):
        case = case.with_letter(letter.with_detail(name, value))
    return case


def _asking(papers: tuple[Draft, ...], name: str) -> Iterator[Letter]:
    for paper in papers:
        if any(field.id == name for field in paper.template.fields):
            letter = paper.letter
            yield letter if paper.is_begun else replace(letter, id=uuid4().hex)
