"""The screens of the facts, and the names by which other places lead to them.

- nothing: all facts of the case,
- ``<fact>``: one of them; ``<fact>@<letter>``, here and below, where a letter led to it, to which
  the way back leads,
- ``new``, or ``new:<letter>`` for one that a letter shall state,
- ``show:<fact>:<number>``: the page that shows it, by the number of the source from 0,
- ``mark:<fact>:<document>:<page>:<box>``: a page, to choose what shows a fact; without a fact, to
  make one of a passage. The box, in thousandths of the page's sides as it lies in the file, is
  where the words stand; one without a width only tells where to look.
"""

from __future__ import annotations

from dataclasses import dataclass

from another_opinion.domain.places import Place
from another_opinion.domain.texts import Box

_FACTS = "facts"
_NEW, _SHOW, _MARK = "new", "show", "mark"
_FINE = 1_000  # parts of a page's side


@dataclass(frozen=True, slots=True)
class Spot:
    """A screen: of all facts, of one, or of a page (from 0) of a paper.

    `letter` is the one from which the user came to the fact.
    """

    view: str
    fact: str = ""
    letter: str = ""
    document: str = ""
    number: int = 0
    box: Box | None = None


def home() -> Place:
    """Return the place of all facts."""
    return Place(_FACTS)


def fact_place(fact: str, letter: str = "") -> Place:
    """Return the place of one fact, to which a letter may have led."""
    return Place(_FACTS, _named(fact, letter))


def letter_place(letter: str) -> Place:
    """Return the place where a letter states its facts."""
    return Place("letters", f"{letter}:stated-facts")


def show_place(fact: str, number: int, letter: str = "") -> Place:
    """Return the place of a page that shows a fact."""
    return Place(_FACTS, f"{_SHOW}:{_named(fact, letter)}:{number}")


def mark_place(fact: str, letter: str = "") -> Place:
    """Return the place where a fact gets one more source."""
    return Place(_FACTS, f"{_MARK}:{_named(fact, letter)}")


def spot_in(item: str) -> Spot:
    """Return what to show for the name of a place."""
    kind, _, rest = item.partition(":")
    if kind == _SHOW:
        name, _, number = rest.partition(":")
        return Spot("show", *_parted(name), number=_number(number))
    if kind == _MARK:
        name, document, page, box = [*rest.split(":"), "", "", "", ""][:4]
        return Spot("mark", *_parted(name), document, _number(page), _box(box))
    return Spot("fact", *_parted(item)) if item else Spot("home")


def letter_of_new(item: str) -> str | None:
    """Return the letter for which a new fact is wanted, or None where none is."""
    kind, _, letter = item.partition(":")
    return letter if kind == _NEW else None


def _named(fact: str, letter: str) -> str:
    return f"{fact}@{letter}" if letter else fact


def _parted(name: str) -> tuple[str, str]:
    fact, _, letter = name.partition("@")
    return fact, letter


def _number(words: str) -> int:
    return int(words) if words.isdecimal() else 0


def _box(words: str) -> Box | None:
    sides = words.split(",")
    if len(sides) != 4 or not all(map(str.isdecimal, sides)):
        return None
    left, top, right, bottom = (int(side) / _FINE for side in sides)
    return left, top, right, bottom
