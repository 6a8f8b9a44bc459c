"""The letters in the reader's language, as their data files hold them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

import msgspec

from another_opinion.resources import resource
from another_opinion.services.letters.exhibits import ExhibitWords
from another_opinion.services.letters.library import read
from another_opinion.services.letters.template import Template

_DAY = re.compile(r"(?:[A-Z][a-z]+day, )?([A-Z][a-z]+ \d{1,2}, \d{4})")


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The title of a letter, where it has one of its own, and the words of its blocks by id."""

    blocks: dict[str, str]
    title: str = ""


class FacingWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands around a letter beside its translation, and how the language writes days.

    `mark` and `unreviewed` stand on every page. `defects` are by the id of the check of a denial.
    """

    mark: str
    unreviewed: str
    sides: tuple[str, str]
    own_words: str
    quoted: str
    page: str
    weekdays: tuple[str, ...]
    long_date: str
    voice: dict[str, str]
    defects: dict[str, str]


@dataclass(frozen=True, slots=True)
class Translation:
    """Every letter in one language: what letters share by part, and what each has of its own."""

    parts: Mapping[str, Words]
    letters: Mapping[str, Words]
    words: FacingWords
    exhibits: ExhibitWords

    def dated(self, value: str) -> str:
        """Return a day such as ``Monday, September 28, 2026`` in the language; else the value."""
        written = _DAY.fullmatch(value)
        if not written:
            return value
        try:
            day = datetime.strptime(written[1], "%B %d, %Y")
        except ValueError:
            return value
        date = self.exhibits.plain(day)
        if written[0] == written[1]:
            return date
        return self.words.long_date.format(weekday=self.words.weekdays[day.weekday()], date=date)

    def title(self, template: Template) -> str:
        """Return what a letter is called."""
        return self.letters[template.id].title

    def blocks(self, template: Template) -> Mapping[str, str]:
        """Return the words of a letter's blocks by id, with the placeholders of the English."""
        shared = [self.parts[name].blocks for name in template.layout if name in self.parts]
        found = {name: text for blocks in shared for name, text in blocks.items()}
        return {**found, **self.letters[template.id].blocks}


@cache
def load_translation(language: str = "es") -> Translation:
    """Read the letters of `language`; a faulty file raises a ``ValueError`` that names it."""
    folder = resource("letters") / language
    return Translation(
        {path.stem: read(path, Words) for path in (folder / "parts").glob("*.toml")},
        {path.stem: read(path, Words) for path in (folder / "templates").glob("*.toml")},
        read(folder / "facing.toml", FacingWords),
        read(folder / "exhibits.toml", ExhibitWords),
    )
