"""A letter beside the same letter in the reader's language, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from another_opinion.domain.case import Case
from another_opinion.domain.letters import Enclosure, Letter
from another_opinion.rules.audit import Check
from another_opinion.rules.library import Library
from another_opinion.services.letters.backing import papers_behind
from another_opinion.services.letters.compose import filling_of
from another_opinion.services.letters.composed import Block
from another_opinion.services.letters.defects import denial_facts
from another_opinion.services.letters.exhibits import enclosed_with, every_exhibit
from another_opinion.services.letters.filling import Filling
from another_opinion.services.letters.library import LetterLibrary
from another_opinion.services.letters.sentences import sentences
from another_opinion.services.letters.template import Style, Template
from another_opinion.services.letters.translation import FacingWords, Translation
from another_opinion.services.letters.voice import OWN
from another_opinion.services.letters.writing import written
from another_opinion.services.proof.standing import stated_in

_NAMES = (
    "asked_provider",
    "second_doctor",
    "second_address",
    "clinic",
    "clinic_address",
    "send_to",
    "holder",
    "receiver",
    "signer",
    "brochure_page",
    "until",
)
_NOT_WORDS = frozenset(f"letter.{name}" for name in _NAMES)
_TYPED = frozenset({"advice.what", "advice.worry", "call.said", "writer.relation"})


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence or line of the letter, and the same in the other language.

    Without the `other`, it is in the user's own words; `note` says so.
    """

    style: Style
    english: str
    other: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Facing:
    """A whole letter in two languages, in type of so many `points`."""

    title: str
    other_title: str
    pairs: tuple[Pair, ...]
    points: int


def facing(
    letter: Letter,
    case: Case,
    letters: LetterLibrary,
    law: Library,
    translation: Translation,
    today: date,
) -> Facing:
    """Put a letter as it stands today beside its translation."""
    template = letters.templates[letter.kind]
    composed = written(letter, case, letters, law, today)
    english = filling_of(template, letter, case, today, law.contacts, letters.checks)
    words = translation.words
    spoken = {**english.values, **_defects(case, letters.checks, words)}
    other = Filling(
        {fact: _said(fact, spoken[fact], translation) for fact in spoken}, english.labels
    )
    page = _Page(letter, case, translation, template, english, other, composed.enclosures)
    pairs = (pair for block in composed.blocks if block.text.strip() for pair in page.pairs(block))
    return Facing(template.title, translation.title(template), tuple(pairs), composed.points)


@dataclass(frozen=True, slots=True)
class _Page:
    """What the blocks of a letter are put beside."""

    letter: Letter
    case: Case
    translation: Translation
    template: Template
    english: Filling
    other: Filling
    enclosed: tuple[Enclosure, ...]

    def pairs(self, block: Block) -> Iterator[Pair]:
        """Give the sentences of a block; one in other words than the template's stays as it is."""
        if block.stated:
            yield from self._fact(block)
        elif block.style in (Style.ENCLOSURES, Style.SOURCES):
            yield from self._list(block)
        else:
            yield from self._wording(block)

    def _wording(self, block: Block) -> Iterator[Pair]:
        text = next((each.text for each in self.template.blocks if each.id == block.id), "")
        blocks = self.translation.blocks(self.template)
        if not text or block.text != self.english.fill(text) or block.id not in blocks:
            note = self.translation.words.own_words
            yield Pair(block.style, block.printed, note=note)
            return
        lines = zip(self.english.lines(text), self.other.lines(blocks[block.id]), strict=True)
        found = [
            Pair(block.style, self.english.fill(sentence), self.other.fill(translated))
            for line, same in lines
            for sentence, translated in zip(sentences(line), sentences(same), strict=True)
            if sentence
        ]
        yield from found[:-1]
        yield from (self._citing(last, block) for last in found[-1:])

    def _citing(self, last: Pair, block: Block) -> Pair:
        """Return the last sentence of a block with the exhibits behind it."""
        if not block.citation:
            return last
        behind = papers_behind(self.case, block.facts)
        papers = [each for each in every_exhibit(self.case) if each.document in behind]
        same = self.translation.exhibits.citation_of(papers)
        english, other = f"{last.english} {block.citation}", f"{last.other} {same}"
        return replace(last, english=english, other=other)

    def _fact(self, block: Block) -> Iterator[Pair]:
        fact, words = self.case.fact(block.stated), self.translation.exhibits
        if fact:
            same = f"{words.sentence(fact)} {words.citation(self.case, fact)}".strip()
            yield Pair(block.style, block.printed, same)

    def _list(self, block: Block) -> Iterator[Pair]:
        words, case = self.translation.exhibits, self.case
        if block.style is Style.ENCLOSURES:
            cited = {each.document for each in self.enclosed}
            same = words.list_of(case, enclosed_with(case, cited))
        else:
            same = words.sources_of(case, stated_in(case, self.letter.facts))
        lines = zip(block.text.split("\n"), same.split("\n"), strict=True)
        yield from (Pair(block.style, line, other) for line, other in lines if line.strip())


def _said(fact: str, value: str, translation: Translation) -> str:
    """Return a fact as the other language says it; what the user typed stays, in marks."""
    if not value:
        return value
    _, _, name = fact.partition("voice.")
    if name and value == OWN.get(fact):
        return translation.words.voice[name]
    if fact in _TYPED or (fact.startswith("letter.") and fact not in _NOT_WORDS):
        return translation.exhibits.typed.format(text=value)
    return translation.dated(value)


def _defects(case: Case, checks: Sequence[Check], words: FacingWords) -> Mapping[str, str]:
    translated = [replace(each, defect=words.defects.get(each.id, each.defect)) for each in checks]
    return denial_facts(case, translated)
