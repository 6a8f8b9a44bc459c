"""A letter beside the same letter in the reader's language, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from another_opinion.domain.case import Case
from another_opinion.domain.letters import Letter
from another_opinion.rules.audit import Check
from another_opinion.rules.library import Library
from another_opinion.services.letters.compose import filling_of
from another_opinion.services.letters.composed import Block
from another_opinion.services.letters.defects import denial_facts
from another_opinion.services.letters.filling import Filling
from another_opinion.services.letters.library import LetterLibrary
from another_opinion.services.letters.sentences import sentences
from another_opinion.services.letters.template import Style
from another_opinion.services.letters.translation import FacingWords, Translation
from another_opinion.services.letters.voice import OWN
from another_opinion.services.letters.writing import written

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
_LISTS = (Style.ENCLOSURES, Style.SOURCES)


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence or line of the letter, and the same in the other language.

    Without the `other`, it is in the user's own words, or a list; `note` says which.
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
    other = Filling({fact: _said(fact, spoken[fact], words) for fact in spoken}, english.labels)
    texts = {part.id: part.text for part in template.blocks}
    blocks = translation.blocks(template)
    pairs = (
        pair
        for block in composed.blocks
        if block.text.strip()
        for pair in _pairs(block, texts.get(block.id, ""), blocks, english, other, words)
    )
    return Facing(template.title, translation.title(template), tuple(pairs), composed.points)


def _pairs(
    block: Block,
    text: str,
    blocks: Mapping[str, str],
    english: Filling,
    other: Filling,
    words: FacingWords,
) -> Iterator[Pair]:
    """Give the sentences of a block; one in other words than the template's stays as it is."""
    if not text or block.text != english.fill(text) or block.id not in blocks:
        note = words.lists if block.style in _LISTS else words.own_words
        yield Pair(block.style, block.text.strip(), note=note)
        return
    lines = zip(english.lines(text), other.lines(blocks[block.id]), strict=True)
    for line, same in lines:
        for sentence, translated in zip(sentences(line), sentences(same), strict=True):
            if sentence:
                yield Pair(block.style, english.fill(sentence), other.fill(translated))


def _said(fact: str, value: str, words: FacingWords) -> str:
    """Return a fact as the other language says it; what the user typed stays, in marks."""
    if not value:
        return value
    _, _, name = fact.partition("voice.")
    if name and value == OWN.get(fact):
        return words.voice[name]
    if fact in _TYPED or (fact.startswith("letter.") and fact not in _NOT_WORDS):
        return f"«{value}»"
    return words.dated(value)


def _defects(case: Case, checks: Sequence[Check], words: FacingWords) -> Mapping[str, str]:
    translated = [replace(each, defect=words.defects.get(each.id, each.defect)) for each in checks]
    return denial_facts(case, translated)
