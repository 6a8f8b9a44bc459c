"""How well each fact is shown by the papers of the case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
    lettered = codes(case) if fact.passages else {}
    return tuple(
        Source(passage, paper, page, lettered.get(paper.id, "") if paper else "")
        for passage in fact.passages
        for paper, page in (_shown(case, passage),)
    )


def proof_of(case: Case, fact: Fact) -> Proof:
    """Return what stands behind a fact; one whose papers are all gone has nothing."""
    if any(_papers(case, fact)):
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


def by_paper(case: Case) -> Mapping[str, tuple[Fact, ...]]:
    """Return the facts that rest on each paper, by its id."""
    told: dict[str, tuple[Fact, ...]] = {}
    for fact in case.facts:
        for paper in dict.fromkeys(_papers(case, fact)):
            told[paper.id] = (*told.get(paper.id, ()), fact)
    return told


def cited_but_no_exhibit(case: Case, facts: Iterable[Fact]) -> tuple[Document, ...]:
    """Return the papers that show facts and are not exhibits yet, each once."""
    every = (paper for fact in facts for paper in _papers(case, fact))
    return tuple(dict.fromkeys(paper for paper in every if not paper.exhibit))


def sought(case: Case) -> tuple[Fact, ...]:
    """Return the facts for which a paper is being looked for and none is there yet."""
    return tuple(
        fact for fact in case.facts if fact.sought and proof_of(case, fact) is Proof.MISSING
    )


def _papers(case: Case, fact: Fact) -> Iterator[Document]:
    """Give the papers that show a fact now."""
    for passage in fact.passages:
        paper, _ = _shown(case, passage)
        if paper:
            yield paper


def _shown(case: Case, passage: Passage) -> tuple[Document | None, int]:
    """Return the paper that has a passage now, and the page (from 0) that shows it."""
    own = case.document(passage.document)
    for paper in (*((own,) if own else ()), *case.documents):
        for page in paper.showing(passage.content, (passage.page,)):
            return paper, page
    return None, 0
