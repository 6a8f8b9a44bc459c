"""The letters that the application can write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from another_opinion.resources import resource
from another_opinion.rules.audit import Check, load_checks
from another_opinion.services.letters.circumstances import with_named
from another_opinion.services.letters.exhibits import ExhibitWords
from another_opinion.services.letters.template import Condition, Part, Stationery, Template

Data = TypeVar("Data")


@dataclass(frozen=True, slots=True)
class Offer:
    """A letter that fits the case.

    `timely` says that it is for what happened last, `recommended` that it is the one to begin
    with.
    """

    template: Template
    timely: bool
    recommended: bool


@dataclass(frozen=True, slots=True)
class LetterLibrary:
    """Every template of one language, the words around a letter, and the checks of a denial.

    `exhibits` are the words in which it names what proves its facts.
    """

    templates: Mapping[str, Template]
    stationery: Stationery
    checks: tuple[Check, ...]
    exhibits: ExhibitWords

    def offered(self, held: frozenset[str], next_kind: str = "") -> tuple[Offer, ...]:
        """Return the letters that fit the circumstances, the recommended one first.

        `next_kind` is the kind to which the path leads, if it leads to a letter.
        """
        each = [(template, with_named(template, held)) for template in self.templates.values()]
        fitting = [
            (template, template.id == next_kind or _comes_first(template, named))
            for template, named in each
            if template.fits.holds(named)
        ]
        fitting.sort(key=lambda pair: (pair[0].id != next_kind, not pair[1], pair[0].order))
        return tuple(
            Offer(template, timely, timely and place == 0)
            for place, (template, timely) in enumerate(fitting)
        )


def _comes_first(template: Template, held: frozenset[str]) -> bool:
    return template.first is not None and template.first.holds(held)


def load_letters(language: str = "en", folder: Path | None = None) -> LetterLibrary:
    """Read the letters of `language`; a faulty file raises a ``ValueError`` that names it.

    The application's own letters are read once; those in another `folder` each time.
    """
    return _own_letters(language) if folder is None else _read_letters(folder, language)


@cache
def _own_letters(language: str) -> LetterLibrary:
    return _read_letters(resource("letters"), language)


def _read_letters(letters: Path, language: str) -> LetterLibrary:
    words = letters / language
    circumstances = read(letters / "circumstances.toml", dict[str, Condition])
    parts = {path.stem: read(path, Part) for path in (words / "parts").glob("*.toml")}
    templates = [read(path, Template) for path in sorted((words / "templates").glob("*.toml"))]
    return LetterLibrary(
        {template.id: template.completed(parts, circumstances) for template in templates},
        read(words / "stationery.toml", Stationery),
        load_checks(language),
        read(words / "exhibits.toml", ExhibitWords),
    )


def read(path: Path, kind: type[Data]) -> Data:
    """Read a data file; a faulty one raises a ``ValueError`` that names it."""
    try:
        return msgspec.toml.decode(path.read_bytes(), type=kind)
    except msgspec.MsgspecError as error:
        raise ValueError(f"{path.name}: {error}") from error
