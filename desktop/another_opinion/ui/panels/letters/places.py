"""The screens of the letters, and the names by which other places lead to them.

- nothing: the letters of the case,
- ``new:second-opinion-request``: a new letter of that kind,
- ``<letter>`` or ``<letter>:<part>``: a letter, and a field or block of it,
- ``printed:<letter>`` or ``saved:<letter>``: what to do with the papers just made,
- ``beside:<letter>``: the letter beside the reader's language,
- ``versions:<letter>`` or ``versions:<letter>:<number>``: its versions, and one of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from another_opinion.domain.case import Case
from another_opinion.domain.places import Place

NEW = "new:"

_LETTERS = "letters"
_PART = "letter"  # how a letter names its own parts, see services.letters.facts.place_of
_PRINTED, _SAVED, _VERSIONS = "printed:", "saved:", "versions:"
_BESIDE = "beside:"


class View(Enum):
    """What the panel can show."""

    HOME = "home"
    EDITOR = "editor"
    BESIDE = "beside another language"
    PRINTED = "printed"
    SAVED = "saved"
    HANDED_IN = "handed in"
    VERSIONS = "versions"


_PAPERS = {_PRINTED: View.PRINTED, _SAVED: View.SAVED}


@dataclass(frozen=True, slots=True)
class Spot:
    """A screen, the letter that it is about, and a part of it."""

    view: View
    letter: str = ""
    part: str = ""


def home() -> Place:
    """Return the place of all letters."""
    return Place(_LETTERS)


def new_place(kind: str) -> Place:
    """Return the place of a new letter of that kind."""
    return Place(_LETTERS, NEW + kind)


def letter_place(letter: str, part: str = "") -> Place:
    """Return the place of a letter, or of a field or block of it."""
    return Place(_LETTERS, f"{letter}:{part}" if part else letter)


def place_for(letter: str, place: Place) -> Place:
    """Return a place that a letter leads to, where it may be a part of the letter itself."""
    return letter_place(letter, place.item) if place.panel == _PART else place


def papers_place(letter: str, *, printed: bool) -> Place:
    """Return the place that says what to do with the papers just printed or saved."""
    return Place(_LETTERS, (_PRINTED if printed else _SAVED) + letter)


def beside_place(letter: str) -> Place:
    """Return the place of a letter beside the reader's language."""
    return Place(_LETTERS, _BESIDE + letter)


def versions_place(letter: str, number: int | None = None) -> Place:
    """Return the place of a letter's versions, or of one of them."""
    one = f":{number}" if number else ""
    return Place(_LETTERS, f"{_VERSIONS}{letter}{one}")


def spot_in(case: Case, item: str) -> Spot:
    """Return what to show for the name of a place, as the case is now."""
    prefix, rest = _split(item)
    letter, _, part = rest.partition(":")
    known = case.letter(letter)
    if known is None:
        return Spot(View.HOME)
    if prefix == _VERSIONS and case.versions_of(letter):
        return Spot(View.VERSIONS, letter, part)
    if prefix == _BESIDE:
        return Spot(View.BESIDE, letter)
    if known.delivery:
        return Spot(View.HANDED_IN, letter, part)
    if prefix in _PAPERS and case.versions_of(letter):
        return Spot(_PAPERS[prefix], letter)
    return Spot(View.EDITOR, letter, "" if prefix else part)


def _split(item: str) -> tuple[str, str]:
    prefixes = (_PRINTED, _SAVED, _VERSIONS, _BESIDE)
    prefix = next((each for each in prefixes if item.startswith(each)), "")
    return prefix, item.removeprefix(prefix)
