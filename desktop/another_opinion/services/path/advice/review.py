"""What to do while an office outside the plan looks at the case, and after it."""

from __future__ import annotations

from dataclasses import replace

from another_opinion.domain.events import EventKind
from another_opinion.domain.letters import REIMBURSEMENT_REQUEST
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.rules.station import StationName
from another_opinion.services.path.advice.step import NextStep, going_to, letter_place, waiting_at
from another_opinion.services.path.proceedings import happened
from another_opinion.services.path.situation import ON_REVIEWS, REVIEW_DECISIONS, Situation


def ask_where_it_stands(situation: Situation) -> NextStep | None:
    """Recommend to ask an office whose own time has passed."""
    late = [each for each in situation.waiting(*ON_REVIEWS) if each.has_run_out]
    if not late or not situation.open_reviews or situation.denials_elsewhere:
        return None
    return NextStep(tr("Ask where your case stands"), late[-1].rule.if_nothing, late[-1].about)


def wait_for_the_state(situation: Situation) -> NextStep | None:
    """Recommend to wait for an office, unless a refusal elsewhere needs an answer."""
    if not situation.open_reviews or situation.denials_elsewhere:
        return None
    return waiting_at(StationName.STATE_REVIEW, situation)


def see_it_carried_out(situation: Situation) -> NextStep | None:
    """Recommend what follows a decision known to be in the patient's favor.

    Where there are bills, a letter asks for the money; once it went there is nothing to write.
    """
    if not situation.has(EventKind.IMR_FAVORABLE) or situation.is_carried_out:
        return None
    step = going_to(StationName.REIMBURSEMENT, situation)
    if step and _has_asked_for_the_money(situation):
        return replace(step, write="")
    if step and situation.has(EventKind.PAID):
        return replace(step, place=letter_place(situation, REIMBURSEMENT_REQUEST))
    return step


def _has_asked_for_the_money(situation: Situation) -> bool:
    """Say whether a letter that asks for it went after the decision."""
    won = [act.day for act in happened(situation.case, EventKind.IMR_FAVORABLE) if act.day]
    claims = (each for each in situation.case.letters if each.kind == REIMBURSEMENT_REQUEST)
    went = (each.delivery.day for each in claims if each.delivery)
    return any(day >= max(won, default=day) for day in went)


def read_the_decision(situation: Situation) -> NextStep | None:
    """Recommend to read a decision after which nothing else has happened."""
    if not situation.has(*REVIEW_DECISIONS) or situation.has_gone_on_since_the_review:
        return None
    return NextStep(
        tr("Read the decision of the review"),
        tr("If it is in your favor, the plan must carry it out."),
        Place("timeline", StationName.REIMBURSEMENT),
    )
