"""A case as it stands at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from another_opinion.domain.case import Case
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.domain.letters import Letter
from another_opinion.rules.clock import Trigger
from another_opinion.rules.library import Library
from another_opinion.rules.question import Question, answers_of
from another_opinion.rules.regulator import Governs, Regulator
from another_opinion.services.path.clocks import (
    CaseClock,
    ClockState,
    case_clocks,
    day_in_california,
    is_urgent,
)
from another_opinion.services.path.proceedings import (
    REQUESTS,
    Act,
    answers_to_requests,
    denials,
    happened,
    is_answered,
    requests,
)

ON_REQUESTS = (
    Trigger.REQUEST,
    Trigger.URGENT_REQUEST,
    Trigger.REFERRAL,
    Trigger.URGENT_REFERRAL,
)
ON_GRIEVANCES = (Trigger.GRIEVANCE, Trigger.URGENT_GRIEVANCE)


@dataclass(frozen=True, slots=True)
class Situation:
    """A case with the law that it falls under and its clocks, at `now`."""

    case: Case
    library: Library
    now: datetime
    clocks: tuple[CaseClock, ...]

    @classmethod
    def of(cls, case: Case, library: Library, now: datetime) -> Situation:
        """Return how a case stands at `now` (with its time zone)."""
        return cls(case, library, now, case_clocks(case, library, now))

    @property
    def is_urgent(self) -> bool:
        """Whether the user told that waiting could do serious harm."""
        return is_urgent(self.case)

    @property
    def regulator(self) -> Regulator:
        """Who regulates the plan, as far as it is known."""
        return self.library.regulator(answers_of(self.case))

    @property
    def governs(self) -> Governs:
        """Whether the laws of the library govern the plan."""
        return self.regulator.governs

    @property
    def nobody_is_qualified(self) -> bool:
        """Whether, as far as the user knows, no doctor of the network is qualified."""
        return self.case.choices.get("qualified_in_network") == "no"

    @property
    def had_opinion(self) -> bool:
        """Whether a second opinion was given."""
        return self.has(EventKind.OPINION) or self.has_paper(DocumentKind.OPINION_REPORT)

    @property
    def open_denials(self) -> tuple[Act, ...]:
        """The denials after which there was neither a grievance nor an approval."""
        met = happened(self.case, EventKind.GRIEVANCE, EventKind.GRANTED)
        return tuple(act for act in denials(self.case) if not is_answered(act, met))

    @property
    def state_review_is_open(self) -> bool:
        """Whether a grievance was answered, or has lasted long enough, to go to the state."""
        today = day_in_california(self.now)
        from_days = (each.clock.act_from for each in self.clocks if _on_grievance(each))
        return self.has(EventKind.GRIEVANCE_ANSWER) or any(
            day is not None and day <= today for day in from_days
        )

    @property
    def open_requests(self) -> tuple[Act, ...]:
        """The requests that were handed in and have no answer yet."""
        answers = answers_to_requests(self.case)
        return tuple(act for act in requests(self.case) if not is_answered(act, answers))

    @property
    def drafts(self) -> tuple[Letter, ...]:
        """The requests that were begun and not handed in."""
        return tuple(
            letter
            for letter in self.case.letters
            if letter.kind in REQUESTS and not letter.delivery
        )

    @property
    def unanswered(self) -> tuple[Question, ...]:
        """The questions of the checklist that are still to be answered."""
        answers = answers_of(self.case)
        asked = self.library.questions_for(answers)
        return tuple(question for question in asked if question.id not in answers)

    def has(self, *kinds: EventKind) -> bool:
        """Say whether an event of one of these kinds happened."""
        return bool(happened(self.case, *kinds))

    def has_paper(self, kind: DocumentKind) -> bool:
        """Say whether there is a paper of this kind."""
        return any(document.kind is kind for document in self.case.documents)

    def has_handed_in(self, kind: str) -> bool:
        """Say whether a letter of this kind was handed in."""
        return any(letter.kind == kind and letter.delivery for letter in self.case.letters)

    def waiting(self, *triggers: Trigger) -> tuple[CaseClock, ...]:
        """Return the clocks started by these triggers and not answered, oldest first."""
        return tuple(
            each
            for each in self.clocks
            if each.rule.starts in triggers and each.state is not ClockState.ANSWERED
        )

    def newest(self, *triggers: Trigger) -> CaseClock | None:
        """Return the clock that was started last by one of these triggers, if it waits."""
        waiting = self.waiting(*triggers)
        return waiting[-1] if waiting else None


def _on_grievance(clock: CaseClock) -> bool:
    return clock.rule.starts in ON_GRIEVANCES
