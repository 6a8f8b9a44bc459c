"""Rights, duties and notes of the law beside section 1383.15."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from another_opinion.rules.sourced import Sourced


class Topic(StrEnum):
    """What a statement is about, by the letters that its row of the fact table begins with."""

    SECOND_OPINION = "2OP"
    GRIEVANCE = "GRV"
    DECISION = "UR"
    VISIT = "TA"
    REVIEW = "IMR"
    REGULATOR = "REG"
    RECORDS = "REC"
    MONEY = "MON"
    COUNTING = "DAY"
    KAISER = "KP"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Sourced):
    """One right, duty or note, by the id of its row; nothing in a case decides it.

    `advice` marks what is wise and not law. `ask` says who can confirm what was not verified.
    """

    id: str
    title: str
    plain: str
    advice: bool = False
    ask: str = ""


def topic_of(stated: Sourced) -> Topic | None:
    """Return what something sourced is about, by its first row; None if it has no topic here."""
    prefix = stated.rows[0].partition("-")[0]
    return next((topic for topic in Topic if topic.value == prefix), None)
