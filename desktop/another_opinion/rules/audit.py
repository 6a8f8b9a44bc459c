"""Checks of a denial against the law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from another_opinion.domain.audits import Reply
from another_opinion.resources import resource
from another_opinion.rules.reading import read_table, shaped, with_words
from another_opinion.rules.sourced import Sourced


class Weight(StrEnum):
    """What a No means: the ``law`` asks for what is missing, or it is a ``point`` to raise."""

    LAW = "law"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class Type:
    """The least type that the law asks for."""

    points: float
    bold: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Sourced):
    """One check, which the user makes by answering `question` with the page in view.

    `find` holds, for each element that must be there, the phrases by any of which a computer
    can tell it; ``{plan.phone}`` stands for the plan's number. `names` are the elements in
    words, `type` is how they must be printed. A letter can state the `defect`.
    """

    id: str
    weight: Weight
    title: str
    question: str
    asks: str
    look_for: str
    defect: str
    type: Type | None = None
    find: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def is_failed(self, reply: Reply | None) -> bool:
        """Say whether a reply shows that something is missing that the law asks for."""
        return reply is Reply.NO and self.weight is Weight.LAW


def load_checks(language: str = "en", folder: Path | None = None) -> tuple[Check, ...]:
    """Read the checks in their order; raise LawDataError on a malformed file."""
    law = folder or resource("law")
    words_file = law / language / "audit.toml"
    words = read_table(words_file)
    return tuple(
        shaped(file, with_words(words_file, words, read_table(file)), Check)
        for file in sorted((law / "audit").glob("*.toml"))
    )
