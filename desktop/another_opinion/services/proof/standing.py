"""How well each fact is shown by the papers of the case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.exhibits import codes
from another_opinion.domain.proof import Account, Fact, Passage


class Proof(StrEnum):
    """What stands behind a fact: a paper, the one who writes, or nothing yet."""

    PROVED = "proved"
    OWN = "own"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Source:
    """A place that shows a fact, and the paper that has it now, with the page (from 0) shown.

    `document` is None where no paper of the case shows the place any more. `code` are the letters
    of the exhibit, empty where the paper is none.
    """

    passage: Passage
    document: Document | None = None
    page: int = 0
    code: str = ""


def sources(case: Case, fact: Fact) -> tuple[Source, ...]:
    """Return the places that show a fact, also those whose paper is gone."""
    lettered = codes(case)
    return tuple(_source(case, each, lettered) for each in fact.passages)


def _source(case: Case, passage: Passage, lettered: Mapping[str, str]) -> Source:
    own = case.document(passage.document)
    for paper in (*((own,) if own else ()), *case.documents):
        for page in paper.showing(passage.content, (passage.page,)):
            return Source(passage, paper, page, lettered.get(paper.id, ""))
    return Source(passage)


def proof_of(case: Case, fact: Fact) -> Proof:
    """Return what stands behind a fact; one whose papers are all gone has nothing."""
    if any(each.document for each in sources(case, fact)):
        return Proof.PROVED
    if fact.account is Account.OTHERS or fact.passages:
        return Proof.MISSING
    return Proof.OWN


def sorted_by_proof(case: Case, facts: Iterable[Fact]) -> Mapping[Proof, tuple[Fact, ...]]:
    """Return facts by what stands behind them, each kind in the order given."""
    told = [(proof_of(case, fact), fact) for fact in facts]
    return {kind: tuple(fact for proof, fact in told if proof is kind) for kind in Proof}


def stated_in(case: Case, names: Iterable[str]) -> tuple[Fact, ...]:
    """Return the facts of those ids that are in the case and have words."""
    found = (case.fact(name) for name in dict.fromkeys(names))
    return tuple(fact for fact in found if fact and fact.text.strip())


def resting_on(case: Case, document: str) -> tuple[Fact, ...]:
    """Return the facts that a paper shows."""
    return tuple(
        fact
        for fact in case.facts
        if any(each.document and each.document.id == document for each in sources(case, fact))
    )


def cited_but_no_exhibit(case: Case, facts: Iterable[Fact]) -> tuple[Document, ...]:
    """Return the papers that show facts and are not exhibits yet, each once."""
    every = (source for fact in facts for source in sources(case, fact) if not source.code)
    return tuple(dict.fromkeys(each.document for each in every if each.document))


def sought(case: Case) -> tuple[Fact, ...]:
    """Return the facts for which a paper is being looked for and none is there yet."""
    return tuple(
        fact for fact in case.facts if fact.sought and proof_of(case, fact) is Proof.MISSING
    )
