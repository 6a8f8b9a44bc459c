"""Facts of the case put into a letter, with the exhibits that show them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from another_opinion.domain.case import Case
from another_opinion.domain.letters import Letter
from another_opinion.domain.places import Place
from another_opinion.domain.proof import Fact
from another_opinion.services.letters.backing import papers_behind
from another_opinion.services.letters.composed import Block, Composed, Gap, State
from another_opinion.services.letters.exhibits import ExhibitWords, enclosed_with, every_exhibit
from another_opinion.services.letters.gaps import has_hole
from another_opinion.services.letters.template import Kind, Style
from another_opinion.services.proof.standing import sources, stated_in
from another_opinion.services.proof.words import short

_CAN_CITE = (Style.BODY, Style.FACTS, Style.REASON)


def with_facts(composed: Composed, letter: Letter, case: Case, words: ExhibitWords) -> Composed:
    """Return a letter with the facts that it states, its citations, and what it encloses.

    A letter without a place for facts is left as it is.
    """
    if not takes_facts(composed.blocks):
        return composed
    facts = stated_in(case, letter.facts)
    behind = {block.id: papers_behind(case, block.facts) for block in composed.blocks}
    told = (each.document for fact in facts for each in sources(case, fact))
    cited = {paper.id for paper in told if paper}
    cited |= {paper for block in composed.blocks if _can_cite(block) for paper in behind[block.id]}
    enclosed = enclosed_with(case, cited)
    blocks: list[Block] = []
    for block in composed.blocks:
        if block.kind is Kind.STATED:
            blocks += _stated(block, facts, case, words)
        elif _can_cite(block):
            papers = (each for each in every_exhibit(case) if each.document in behind[block.id])
            blocks.append(replace(block, citation=words.citation_of(papers)))
        else:
            blocks.append(block)
    blocks += _after(words.list_of(case, enclosed), "enclosures", Style.ENCLOSURES)
    if letter.tells_sources:
        blocks += _after(words.sources_of(case, facts), "sources", Style.SOURCES)
    blanks = (
        Gap("", short(each), Place("facts", each.id)) for each in facts if has_hole(each.text)
    )
    gaps = (*composed.gaps, *blanks)
    return replace(composed, blocks=tuple(blocks), gaps=gaps, enclosures=enclosed)


def takes_facts(blocks: Sequence[Block]) -> bool:
    """Say whether there is a place for facts of the case."""
    return any(block.kind is Kind.STATED for block in blocks)


def _can_cite(block: Block) -> bool:
    return block.style in _CAN_CITE and block.kind is not Kind.STATED


def _stated(
    opening: Block, facts: Sequence[Fact], case: Case, words: ExhibitWords
) -> Iterator[Block]:
    """Give the opening, which says nothing where no fact follows, and a block for each fact."""
    yield opening if facts else replace(opening, text="", fixed_text="")
    for fact in facts:
        sentence = words.sentence(fact)
        yield replace(
            opening,
            id=f"fact:{fact.id}",
            style=Style.REASON,
            text=sentence,
            fixed_text=sentence,
            citation=words.citation(case, fact),
            stated=fact.id,
        )


def _after(text: str, name: str, style: Style) -> Iterator[Block]:
    """Give what stands after the signatures, if it says anything."""
    if text:
        label = text.partition("\n")[0].rstrip(":")
        yield Block(name, Kind.STATED, style, label, "", text, text, State.PLAIN, (), ())
