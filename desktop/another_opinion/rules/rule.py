"""Rights and limits, each with the facts that decide it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from another_opinion.rules.question import UNSURE, Answers
from another_opinion.rules.sourced import Sourced


class Verdict(StrEnum):
    """Whether a rule applies to the facts that are known."""

    APPLIES = "applies"
    DOES_NOT = "does not"
    UNKNOWN = "unknown"


class Group(StrEnum):
    """What a rule is about."""

    DUTY = "duty"
    REASON = "reason"
    SPEED = "speed"
    COST = "cost"
    WHO = "who"
    OUTSIDE = "outside"
    REPORT = "report"
    DENIAL = "denial"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: answers, and the verdict that they must lead to."""

    answers: Mapping[str, str]
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Sourced):
    """One right (`gives`) or one limit of a statute.

    `when` names, for each deciding question, the choices with which the rule applies. `quote`
    is taken word for word from `subdivision`; `plain` says it for a patient.
    """

    id: str
    group: Group
    gives: bool
    statute: str
    subdivision: str
    quote: str
    when: Mapping[str, tuple[str, ...]]
    example: tuple[Example, ...]
    title: str
    plain: str

    def judge(self, answers: Answers) -> Verdict:
        """Say whether this rule applies; a missing or unsure answer never makes it true."""
        if self._against(answers):
            return Verdict.DOES_NOT
        return Verdict.UNKNOWN if self._open(answers) else Verdict.APPLIES

    def because(self, answers: Answers) -> tuple[str, ...]:
        """Return the questions whose answers, or want of answers, decide the verdict."""
        return self._against(answers) or self._open(answers) or tuple(self.when)

    def _against(self, answers: Answers) -> tuple[str, ...]:
        return tuple(
            question
            for question, accepted in self.when.items()
            if answers.get(question, UNSURE) not in (UNSURE, *accepted)
        )

    def _open(self, answers: Answers) -> tuple[str, ...]:
        return tuple(question for question in self.when if answers.get(question, UNSURE) == UNSURE)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule comes to in a case, and the questions that decided it."""

    rule: Rule
    verdict: Verdict
    because: tuple[str, ...]
