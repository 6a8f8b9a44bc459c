"""A case as it stands at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from another_opinion.domain.case import Case
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.domain.letters import FOLLOW_UP, OUTSIDE_REQUEST, REQUESTS, Letter
from another_opinion.rules.clock import Side, Trigger
from another_opinion.rules.library import Library
from another_opinion.rules.question import Question, answers_of
from another_opinion.rules.regulator import Governs, Regulator
from another_opinion.rules.station import Shortcut, Station, StationName
from another_opinion.services.path.clocks import (
    CaseClock,
    ClockState,
    case_clocks,
    day_in_california,
)
from another_opinion.services.path.handed import COUNTS_AS
from another_opinion.services.path.proceedings import (
    Act,
    answers_to_requests,
    denials,
    happened,
    is_answered,
    requests,
)
from another_opinion.services.path.starts import is_urgent

ASKED_OUTSIDE = (EventKind.OUTSIDE_ASKED, EventKind.OUTSIDE_RECEIVED)
ON_REQUESTS = (Trigger.REQUEST, Trigger.REFERRAL)
ON_CHALLENGES = (Trigger.GRIEVANCE, Trigger.APPEAL, Trigger.PAYMENT_APPEAL)
AFTER_CHALLENGES = (
    Trigger.GRIEVANCE_ENDED,
    Trigger.APPEAL_UPHELD,
    Trigger.APPEAL_RUN_OUT,
    Trigger.APPEAL_SILENCE,
)
ON_REVIEWS = (
    Trigger.COMPLAINT,
    Trigger.REVIEW_REQUEST,
    Trigger.EXPERIMENTAL_REVIEW_REQUEST,
    Trigger.REVIEW_ACCEPTED,
    Trigger.REVIEW_FILE,
    Trigger.EXTERNAL_REVIEW,
)
CHALLENGES = (
    EventKind.GRIEVANCE_SENT,
    EventKind.GRIEVANCE,
    EventKind.APPEAL_SENT,
    EventKind.APPEAL,
    EventKind.PAYMENT_APPEAL,
)
ANSWERS_TO_CHALLENGES = (EventKind.GRIEVANCE_ANSWER, EventKind.APPEAL_ANSWER)
REVIEWS = (EventKind.IMR_REQUEST, EventKind.EXTERNAL_REVIEW, EventKind.COMPLAINT)
REVIEW_DECISIONS = (
    EventKind.IMR_DECISION,
    EventKind.IMR_FAVORABLE,
    EventKind.EXTERNAL_DECISION,
    EventKind.COMPLAINT_ANSWER,
)


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
        return is_urgent(self.case) or any(event.urgent for event in self.case.events)

    @property
    def needs_haste(self) -> bool:
        """Whether an urgent letter fits: waiting could do harm, or there is severe pain."""
        return self.is_urgent or self.case.choices.get("severe_pain") == "yes"

    @property
    def is_experimental(self) -> bool:
        """Whether a refusal that still stands calls the care experimental."""
        return any(act.kind is EventKind.DENIED_EXPERIMENTAL for act in self.standing_denials)

    @property
    def regulator(self) -> Regulator:
        """Who regulates the plan, as far as it is known."""
        return self.library.regulator(answers_of(self.case))

    @property
    def governs(self) -> Governs:
        """Whether the laws of the library govern the plan."""
        return self.regulator.governs

    @property
    def stations(self) -> tuple[Station, ...]:
        """The stations of the path under the plan's regulator, in order."""
        name = self.regulator.id
        return tuple(each for each in self.library.stations if name in each.regulators)

    def station(self, name: StationName) -> Station | None:
        """Return the station of that name under the plan's regulator."""
        return next((each for each in self.stations if each.name is name), None)

    def is_open_at_once(self, name: StationName) -> bool:
        """Say whether urgency or an experimental refusal opens a station early."""
        station = self.station(name)
        shortcuts = station.at_once if station else ()
        return (Shortcut.URGENT in shortcuts and self.is_urgent) or (
            Shortcut.EXPERIMENTAL in shortcuts and self.is_experimental
        )

    @property
    def nobody_is_qualified(self) -> bool:
        """Whether, as far as the user knows, no doctor of the network is qualified."""
        return self.case.choices.get("qualified_in_network") == "no"

    @property
    def had_opinion(self) -> bool:
        """Whether a second opinion was given."""
        return self.has(EventKind.OPINION) or self.has_report

    @property
    def has_report(self) -> bool:
        """Whether the report of a second opinion is there."""
        return self.has(EventKind.REPORT) or self.has_paper(DocumentKind.OPINION_REPORT)

    @property
    def standing_denials(self) -> tuple[Act, ...]:
        """The denials after which there was no approval."""
        met = happened(self.case, EventKind.GRANTED)
        return tuple(act for act in denials(self.case) if not is_answered(act, met))

    @property
    def open_denials(self) -> tuple[Act, ...]:
        """The denials after which there was neither a grievance or appeal nor an approval."""
        kinds = (*self.regulator.grievances, *self.regulator.appeals, EventKind.PAYMENT_APPEAL)
        sent = (EventKind.GRIEVANCE_SENT, EventKind.APPEAL_SENT)
        met = happened(self.case, *kinds, *sent, *REVIEWS)
        return tuple(act for act in self.standing_denials if not is_answered(act, met))

    @property
    def denials_elsewhere(self) -> tuple[Act, ...]:
        """The open denials that the user tied to a request of their own."""
        return tuple(act for act in self.open_denials if act.about)

    @property
    def open_reviews(self) -> tuple[Act, ...]:
        """What an office outside the plan was asked and has not decided."""
        decisions = happened(self.case, *REVIEW_DECISIONS)
        asked = happened(self.case, *REVIEWS)
        return tuple(act for act in asked if not is_answered(act, decisions))

    @property
    def is_carried_out(self) -> bool:
        """Whether the plan approved or paid after a decision in the patient's favor."""
        carried = happened(self.case, EventKind.GRANTED, EventKind.REPAID)
        won = happened(self.case, EventKind.IMR_FAVORABLE)
        return all(is_answered(act, carried) for act in won)

    @property
    def has_gone_on_since_the_review(self) -> bool:
        """Whether there was an approval, or something still open, after the last decision."""
        decided = [act.day for act in happened(self.case, *REVIEW_DECISIONS) if act.day]
        still = (*self.open_requests, *self.open_denials, *happened(self.case, EventKind.GRANTED))
        return any(act.day and all(act.day > day for day in decided) for act in still)

    @property
    def review_is_open(self) -> bool:
        """Whether a grievance was answered, or has lasted long enough, to go further."""
        today = day_in_california(self.now)
        return self.has(*ANSWERS_TO_CHALLENGES) or any(
            each.clock.act_from is not None and each.clock.act_from <= today
            for each in self.clocks
            if each.rule.starts[0] in ON_CHALLENGES
        )

    @property
    def may_go_on(self) -> bool:
        """Whether no grievance is known to have come too lately to go past it today."""
        today = day_in_california(self.now)
        days = [each.clock.act_from for each in self.clocks if each.rule.starts[0] in ON_CHALLENGES]
        known = [day for day in days if day]
        return not known or min(known) <= today

    @property
    def open_requests(self) -> tuple[Act, ...]:
        """The requests that were handed in and have no answer yet."""
        answers = answers_to_requests(self.case)
        return tuple(act for act in requests(self.case) if not is_answered(act, answers))

    @property
    def open_questions_of_the_plan(self) -> tuple[Act, ...]:
        """What the plan asked for that it has neither got nor done without."""
        met = (
            *happened(self.case, EventKind.INFORMATION_SENT, *ANSWERS_TO_CHALLENGES),
            *answers_to_requests(self.case),
        )
        asked = happened(self.case, EventKind.INFORMATION_ASKED)
        return tuple(act for act in asked if not is_answered(act, met))

    @property
    def drafts(self) -> tuple[Letter, ...]:
        """The letters by which something is asked for that were begun and not handed in."""
        return tuple(
            letter
            for letter in self.case.letters
            if letter.kind in (*REQUESTS, *COUNTS_AS, FOLLOW_UP) and not letter.delivery
        )

    @property
    def unanswered(self) -> tuple[Question, ...]:
        """The questions of the checklist that are still to be answered."""
        answers = answers_of(self.case)
        asked = self.library.questions_for(answers)
        return tuple(question for question in asked if question.id not in answers)

    @property
    def asked_outside(self) -> bool:
        """Whether an opinion outside the network was asked for."""
        return self.has_handed_in(OUTSIDE_REQUEST) or self.has(*ASKED_OUTSIDE)

    def has(self, *kinds: EventKind) -> bool:
        """Say whether something of one of these kinds happened."""
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
            if set(triggers) & set(each.rule.starts) and each.state is not ClockState.ANSWERED
        )

    def newest_decision(self, *triggers: Trigger) -> CaseClock | None:
        """Return the clock of the last act of these triggers that the plan is still to decide."""
        clocks = [
            each
            for each in self.waiting(*triggers)
            if each.rule.awaits_decision and each.rule.side is Side.PLAN
        ]
        return clocks[-1] if clocks else None
