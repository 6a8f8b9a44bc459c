"""The one next step that the application recommends."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from another_opinion.domain.case import Case
from another_opinion.domain.letters import ELSEWHERE, EXPEDITED_GRIEVANCE, EXPEDITED_REQUEST
from another_opinion.i18n import tr
from another_opinion.rules.library import Library
from another_opinion.services.path.advice import refusal, request, review
from another_opinion.services.path.advice.lateness import chase_what_is_late
from another_opinion.services.path.advice.step import Advisor, NextStep
from another_opinion.services.path.situation import Situation


def next_step(case: Case, library: Library, now: datetime) -> NextStep:
    """Return the one step that matters most at `now` (with its time zone)."""
    return step_of(Situation.of(case, library, now))


def step_of(situation: Situation) -> NextStep:
    """Return the one step that matters most in a situation."""
    steps = (advise(situation) for advise in _IN_ORDER)
    step = next(filter(None, steps), request.write_a_request(situation))
    return _with_its_letter(step, situation)


def _with_its_letter(step: NextStep, situation: Situation) -> NextStep:
    """Return a step whose letter was printed already as the step to hand in or send it."""
    letter = situation.case.letter(step.place.item) if step.place.panel == "letters" else None
    if not letter or letter.delivery or not situation.case.versions_of(letter.id):
        return step
    if letter.kind in (EXPEDITED_REQUEST, EXPEDITED_GRIEVANCE):
        return step  # it has a step of its own, which says how it goes
    sent = letter.kind in ELSEWHERE
    title = tr("Send your letter") if sent else tr("Hand in your letter")
    return replace(step, title=title, write="")


# What cannot wait comes first, then what the patient can do, then what to wait for.
_IN_ORDER: tuple[Advisor, ...] = (
    review.ask_where_it_stands,
    review.wait_for_the_state,
    review.see_it_carried_out,
    review.read_the_decision,
    refusal.go_past_the_grievance,
    refusal.hand_in_what_is_urgent,
    refusal.call_for_help,
    refusal.go_to_the_state,
    refusal.wait_for_the_grievance,
    refusal.ask_what_follows_the_grievance,
    refusal.ask_for_it_in_writing,
    refusal.find_out_the_regulator,
    refusal.ask_for_an_outside_opinion,
    refusal.answer_a_denial,
    request.send_the_information,
    request.grieve_about_silence,
    request.date_the_receipt,
    request.hand_in_a_letter,
    request.write_again,
    chase_what_is_late,
    request.ask_at_once,
    request.answer_the_checklist,
    request.finish_a_letter,
    request.find_out_the_regulator_meanwhile,
    request.wait_for_the_answer,
    request.ask_for_the_answer,
    request.make_the_appointment,
    request.ask_for_the_report,
    request.send_the_bill,
    request.talk_with_the_doctor,
)
