"""A composed letter: its blocks as they stand today, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from another_opinion.domain.letters import Basis, Enclosure
from another_opinion.domain.places import Place
from another_opinion.services.letters.losses import Loss
from another_opinion.services.letters.template import Kind, Paper, Style

LARGE = 18
"""Points of large print."""


class State(StrEnum):
    """Whose words a block holds, and whether they still match the case."""

    PLAIN = "plain"
    REWORDED = "reworded"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that changed after the user reworded a block made from it.

    `stands` says that the old value is still to be found in the user's words, so that the new
    one can take its place there.
    """

    fact: str
    label: str
    old: str
    new: str
    stands: bool


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a composed letter.

    `text` is what prints, `fixed_text` what would print without the user's rewording.
    `facts` are the facts behind `text`, each with the value that it had when `text` was made;
    `cites` names the law behind it, `losses` what the user's words left out of the fixed ones.
    `citation` names the exhibits behind it, and prints after the text; `stated` is the id of the
    fact of the case that it states.
    """

    id: str
    kind: Kind
    style: Style
    label: str
    hint: str
    text: str
    fixed_text: str
    state: State
    changed: tuple[Change, ...]
    facts: tuple[Basis, ...]
    cites: tuple[str, ...] = ()
    losses: tuple[Loss, ...] = ()
    citation: str = ""
    stated: str = ""

    @property
    def printed(self) -> str:
        """The text with its citation."""
        text = self.text.strip()
        return f"{text} {self.citation}" if text and self.citation else text


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that the letter cannot do without, and the place to fill it in.

    `fact` is empty where the gap stands in the user's own words.
    """

    fact: str
    label: str
    place: Place


@dataclass(frozen=True, slots=True)
class Composed:
    """A letter as it stands today, with the exhibits that it encloses.

    `initials` are the patient's, `points` the height of type.
    """

    title: str
    initials: str
    blocks: tuple[Block, ...]
    gaps: tuple[Gap, ...]
    paper: Paper = Paper.STAMPED
    points: int = 12
    enclosures: tuple[Enclosure, ...] = ()
