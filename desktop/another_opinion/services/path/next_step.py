"""The one next step that the application recommends."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from another_opinion.domain.case import Case
from another_opinion.domain.events import EventKind
from another_opinion.domain.facts import long_date
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.rules.clock import Trigger
from another_opinion.rules.library import Library
from another_opinion.rules.station import StationName
from another_opinion.services.path.clocks import CaseClock, ClockState, day_in_california
from another_opinion.services.path.proceedings import INSIDE_REQUEST, OUTSIDE_REQUEST
from another_opinion.services.path.situation import (
    AFTER_CHALLENGES,
    ANSWERS_TO_CHALLENGES,
    CHALLENGES,
    ON_CHALLENGES,
    ON_REQUESTS,
    REVIEW_DECISIONS,
    REVIEWS,
    Situation,
)


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do next, why, where in the application, and by which day if there is one.

    `write` says what to write and to whom, where the application has no letter for it yet.
    """

    title: str
    why: str
    place: Place
    due: date | None = None
    write: str = ""


Advisor = Callable[[Situation], NextStep | None]


def next_step(case: Case, library: Library, now: datetime) -> NextStep:
    """Return the one step that matters most at `now` (with its time zone)."""
    situation = Situation.of(case, library, now)
    steps = (advise(situation) for advise in _IN_ORDER)
    return next(filter(None, steps), _write_a_request(situation))


def _wait_for_the_state(situation: Situation) -> NextStep | None:
    if situation.has(*REVIEW_DECISIONS) or not situation.has(*REVIEWS):
        return None
    return _waiting_at(StationName.STATE_REVIEW, situation)


def _see_it_carried_out(situation: Situation) -> NextStep | None:
    """Recommend what follows a decision known to be in the patient's favor."""
    if not situation.has(EventKind.IMR_FAVORABLE) or situation.has(EventKind.REPAID):
        return None
    return _going_to(StationName.REIMBURSEMENT, situation)


def _read_the_decision(situation: Situation) -> NextStep | None:
    if not situation.has(*REVIEW_DECISIONS):
        return None
    return NextStep(
        tr("Read the decision of the review"),
        tr("If it is in your favor, the plan must carry it out."),
        Place("timeline", StationName.REIMBURSEMENT),
    )


def _call_for_help(situation: Situation) -> NextStep | None:
    late = any(each.has_run_out for each in situation.waiting(*ON_REQUESTS))
    grieving = situation.waiting(*ON_CHALLENGES)
    if not situation.is_urgent or not (late or grieving or situation.open_denials):
        return None
    if situation.is_open_at_once(StationName.STATE_REVIEW):
        why = tr("Your case is urgent. You do not have to wait for the plan.")
    else:
        why = tr("Your case is urgent. Ask the plan for a fast answer, by phone and in writing.")
    return NextStep(tr("Call for help today"), why, Place("urgent"))


def _go_past_the_grievance(situation: Situation) -> NextStep | None:
    """Send a patient whose care was called experimental to the state at once."""
    if not situation.is_experimental or not situation.open_denials:
        return None
    if not situation.is_open_at_once(StationName.STATE_REVIEW):
        return None
    step = _going_to(StationName.STATE_REVIEW, situation)
    why = tr("The plan calls it experimental. You do not have to file a grievance first.")
    return replace(step, why=why, due=None) if step else None


def _go_to_the_state(situation: Situation) -> NextStep | None:
    ended = situation.waiting(*AFTER_CHALLENGES)
    if not ended and not situation.has(*ANSWERS_TO_CHALLENGES):
        return None
    if situation.has(EventKind.GRANTED) and not ended:
        return None
    step = _going_to(StationName.STATE_REVIEW, situation)
    return replace(step, due=_first_day_to_act(ended)) if step else None


def _wait_for_the_grievance(situation: Situation) -> NextStep | None:
    grievance = situation.newest_decision(*ON_CHALLENGES)
    if not grievance:
        return None
    if grievance.clock.by:
        return _find_out_the_receipt(grievance.about)
    step = _waiting_at(StationName.GRIEVANCE, situation)
    day = grievance.clock.nominal
    if not step:
        return None
    due = day if day >= day_in_california(situation.now) else None
    return replace(step, why=step.why.format(day=long_date(day)), place=grievance.about, due=due)


def _ask_what_follows_the_grievance(situation: Situation) -> NextStep | None:
    """Send the patient to the right office where no time limit for the answer is known."""
    settled = situation.has(EventKind.GRANTED, *ANSWERS_TO_CHALLENGES)
    if settled or not situation.has(*CHALLENGES) or situation.open_denials:
        return None
    return NextStep(tr("Ask what comes after the grievance"), situation.regulator.ask, Place("law"))


def _ask_for_an_outside_opinion(situation: Situation) -> NextStep | None:
    if not situation.open_denials or not situation.nobody_is_qualified:
        return None
    if situation.asked_outside or not situation.station(StationName.OUTSIDE):
        return None
    return NextStep(
        tr("Ask for an opinion outside the network"),
        tr("You were refused. As far as you know, nobody in the network is qualified."),
        _letter_place(situation, OUTSIDE_REQUEST),
    )


def _answer_a_denial(situation: Situation) -> NextStep | None:
    if not situation.open_denials:
        return None
    step = _going_to(StationName.GRIEVANCE, situation)
    if step is None:
        return None
    limits = situation.waiting(Trigger.DENIAL)
    if not limits:
        return replace(step, place=situation.open_denials[-1].place)
    return replace(step, due=_first_day_to_act(limits))


def _send_the_information(situation: Situation) -> NextStep | None:
    wanted = situation.open_questions_of_the_plan
    if not wanted:
        return None
    return NextStep(
        tr("Send the plan what it asked for"),
        tr("Its time to decide starts when it has all that it needs."),
        wanted[-1].place,
        _first_day_to_act(situation.waiting(Trigger.INFORMATION_ASKED)),
        tr("Send copies to the person who asked, and keep proof of the day."),
    )


def _ask_about_the_referral(situation: Situation) -> NextStep | None:
    request = situation.newest_decision(*ON_REQUESTS)
    if not request or request.state is not ClockState.OVERDUE:
        return None
    return NextStep(
        tr("Ask the plan why there is no answer"),
        tr("The plan's answer to the referral is overdue. You can also file a grievance."),
        request.about,
    )


def _date_the_receipt(situation: Situation) -> NextStep | None:
    unknown = [act for act in situation.open_requests if act.only_sent or act.day is None]
    return _find_out_the_receipt(unknown[-1].place) if unknown else None


def _find_out_the_receipt(place: Place) -> NextStep:
    return NextStep(
        tr("Find out when the plan received your letter"),
        tr("The time for an answer runs from that day. Ask Member Services."),
        place,
    )


def _hand_in_a_letter(situation: Situation) -> NextStep | None:
    printed = [each for each in situation.drafts if situation.case.versions_of(each.id)]
    if not printed:
        return None
    return NextStep(
        tr("Hand in your letter"),
        tr("Take both copies. Ask for a date stamp on yours."),
        Place("letters", printed[0].id),
    )


def _write_again(situation: Situation) -> NextStep | None:
    request = situation.newest_decision(*ON_REQUESTS)
    if not request or not request.has_run_out:
        return None
    day = long_date(request.clock.latest)
    letter = situation.case.letter(request.about.item)
    return NextStep(
        tr("Write to the plan again"),
        tr("You have heard nothing by {day}.", day=day),
        _letter_place(situation, letter.kind if letter else INSIDE_REQUEST),
    )


def _answer_the_checklist(situation: Situation) -> NextStep | None:
    if not situation.unanswered:
        return None
    return NextStep(
        tr("Answer the questions of the checklist"),
        tr("They show what the law gives you, and fill in your letter."),
        Place("checklist", situation.unanswered[0].id),
    )


def _finish_a_letter(situation: Situation) -> NextStep | None:
    if not situation.drafts:
        return None
    return NextStep(
        tr("Finish your letter"),
        tr("You have begun it. It is not printed yet."),
        Place("letters", situation.drafts[0].id),
    )


def _wait_for_the_answer(situation: Situation) -> NextStep | None:
    request = situation.newest_decision(*ON_REQUESTS)
    if not request:
        return None
    day = request.clock.latest
    return NextStep(
        tr("Wait for the plan's answer"),
        tr("If you have heard nothing by {day}, write again.", day=long_date(day)),
        request.about,
        day,
    )


def _ask_for_the_answer(situation: Situation) -> NextStep | None:
    if not situation.open_requests:
        return None
    return NextStep(
        tr("Wait for the plan's answer"),
        tr("Ask the plan by which day it answers, and note what you are told."),
        situation.open_requests[-1].place,
    )


def _make_the_appointment(situation: Situation) -> NextStep | None:
    if not situation.has(EventKind.GRANTED) or situation.had_opinion:
        return None
    return NextStep(
        tr("Make the appointment with the second doctor"),
        tr("The plan approved it. Bring your records and your questions."),
        Place("timeline"),
    )


def _ask_for_the_report(situation: Situation) -> NextStep | None:
    if not situation.had_opinion or situation.has_report:
        return None
    return NextStep(
        tr("Add the written report of the second opinion"),
        tr("If you do not have it, ask the second doctor or the plan for it."),
        Place("documents"),
    )


def _talk_with_the_doctor(situation: Situation) -> NextStep | None:
    if not situation.had_opinion:
        return None
    return NextStep(
        tr("Talk about the second opinion with your doctor"),
        tr("You have the report. Write down what you decide and why."),
        Place("timeline"),
    )


def _write_a_request(situation: Situation) -> NextStep:
    kind = OUTSIDE_REQUEST if situation.nobody_is_qualified else INSIDE_REQUEST
    return NextStep(
        tr("Write your request for a second opinion"),
        tr("A letter proves what you asked for and when."),
        _letter_place(situation, kind),
    )


def _going_to(name: StationName, situation: Situation) -> NextStep | None:
    """Recommend the next station in its own words."""
    station = situation.station(name)
    if not station or not station.go:
        return None
    return NextStep(station.go, station.go_why, Place("timeline", name), write=station.write)


def _waiting_at(name: StationName, situation: Situation) -> NextStep | None:
    """Recommend to wait at a station in its own words."""
    station = situation.station(name)
    if not station or not station.wait:
        return None
    return NextStep(station.wait, station.wait_why, Place("timeline"))


def _letter_place(situation: Situation, kind: str) -> Place:
    """Return the place of the letter of that kind that is being written, or of a new one."""
    draft = next((each.id for each in situation.drafts if each.kind == kind), f"new:{kind}")
    return Place("letters", draft)


def _first_day_to_act(clocks: Iterable[CaseClock]) -> date | None:
    days = (each.clock.do_by for each in clocks if not each.has_run_out)
    return min((day for day in days if day), default=None)


# What cannot wait comes first, then what the patient can do, then what to wait for.
_IN_ORDER: tuple[Advisor, ...] = (
    _wait_for_the_state,
    _see_it_carried_out,
    _read_the_decision,
    _call_for_help,
    _go_past_the_grievance,
    _go_to_the_state,
    _wait_for_the_grievance,
    _ask_what_follows_the_grievance,
    _ask_for_an_outside_opinion,
    _answer_a_denial,
    _send_the_information,
    _ask_about_the_referral,
    _date_the_receipt,
    _hand_in_a_letter,
    _write_again,
    _answer_the_checklist,
    _finish_a_letter,
    _wait_for_the_answer,
    _ask_for_the_answer,
    _make_the_appointment,
    _ask_for_the_report,
    _talk_with_the_doctor,
)
