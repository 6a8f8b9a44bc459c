"""What to do before a request, while it runs, and once it is granted."""

from __future__ import annotations

from dataclasses import replace

from another_opinion.domain.events import EventKind
from another_opinion.domain.letters import (
    ELSEWHERE,
    EXPEDITED_GRIEVANCE,
    FOLLOW_UP,
    GRIEVANCE,
    INSIDE_REQUEST,
    OUTSIDE_REQUEST,
    REIMBURSEMENT_REQUEST,
    REPORT_REQUEST,
    REQUESTS,
)
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.rules.clock import Trigger
from another_opinion.rules.station import StationName
from another_opinion.services.path import names
from another_opinion.services.path.advice.refusal import find_out_the_receipt
from another_opinion.services.path.advice.step import (
    NextStep,
    day_to_act,
    going_to,
    last_moment,
    letter_place,
)
from another_opinion.services.path.clocks import CaseClock, ClockState
from another_opinion.services.path.situation import ON_REQUESTS, Situation


def ask_at_once(situation: Situation) -> NextStep | None:
    """Recommend the urgent papers where nothing was asked for yet."""
    writing = any(each.kind in (*REQUESTS, EXPEDITED_GRIEVANCE) for each in situation.drafts)
    asked = situation.open_requests or writing or situation.has(EventKind.GRANTED)
    if not situation.is_urgent or asked or situation.had_opinion:
        return None
    return NextStep(
        tr("Ask for a fast decision today"),
        tr("You said that waiting could do serious harm. The papers are ready in a few minutes."),
        Place("urgent"),
    )


def send_the_information(situation: Situation) -> NextStep | None:
    """Recommend to send what the plan wants before it decides."""
    wanted = situation.open_questions_of_the_plan
    if not wanted:
        return None
    return NextStep(
        tr("Send the plan what it asked for"),
        tr("Its time to decide starts when it has all that it needs."),
        wanted[-1].place,
        day_to_act(situation.waiting(Trigger.INFORMATION_ASKED), situation),
        tr("Send copies to the person who asked, and keep proof of the day."),
    )


def grieve_about_silence(situation: Situation) -> NextStep | None:
    """Recommend what to do about an answer that the law makes overdue."""
    request = _overdue(situation)
    if not request:
        return None
    station = situation.station(StationName.GRIEVANCE)
    step = going_to(StationName.GRIEVANCE, situation)
    if step and station and station.silent:
        due = day_to_act(situation.waiting(Trigger.SILENCE), situation)
        return replace(step, why=station.silent, due=due)
    return NextStep(
        tr("Ask the plan why there is no answer"),
        tr("The plan's answer is overdue."),
        request.about,
        write=request.rule.if_nothing,
    )


def _overdue(situation: Situation) -> CaseClock | None:
    request = situation.newest_decision(*ON_REQUESTS)
    return request if request and request.state is ClockState.OVERDUE else None


def date_the_receipt(situation: Situation) -> NextStep | None:
    """Recommend to find out on which day the plan received a request."""
    unknown = [act for act in situation.open_requests if act.only_sent or act.day is None]
    return find_out_the_receipt(unknown[-1].place) if unknown else None


def hand_in_a_letter(situation: Situation) -> NextStep | None:
    """Recommend to hand in a letter that was printed, those to the plan first."""
    printed = [each for each in situation.drafts if situation.case.versions_of(each.id)]
    printed.sort(key=lambda each: each.kind in ELSEWHERE)
    if not printed:
        return None
    letter = printed[0]
    place, name = Place("letters", letter.id), names.letter(letter.kind)
    if letter.kind in ELSEWHERE:
        why = tr(
            "{letter}: send it by certified mail, by fax or by hand, and keep a proof of the day.",
            letter=name,
        )
        return NextStep(tr("Send your letter"), why, place)
    why = tr(
        "{letter}: ask for a date stamp on your copy, or keep another proof of the day.",
        letter=name,
    )
    return NextStep(tr("Hand in your letter"), why, place)


def write_again(situation: Situation) -> NextStep | None:
    """Recommend a reminder once the usual limit has passed, and after it a grievance."""
    request = situation.newest_decision(*ON_REQUESTS)
    if not request or not request.has_run_out:
        return None
    if situation.has_handed_in(FOLLOW_UP) and (step := _go_on_about_silence(situation)):
        return step
    return NextStep(
        tr("Write to the plan again"),
        tr("The usual time ended on {day}. No answer is noted here.", day=last_moment(request)),
        letter_place(situation, FOLLOW_UP),
    )


def _go_on_about_silence(situation: Situation) -> NextStep | None:
    """Recommend a grievance where a reminder brought no answer and the plan's law knows one."""
    if EventKind.GRIEVANCE not in situation.regulator.grievances:
        return None
    return NextStep(
        tr("File a grievance about the silence"),
        tr("You have written again. You can file a grievance, because the plan must answer."),
        letter_place(situation, GRIEVANCE),
    )


def find_out_the_regulator_meanwhile(situation: Situation) -> NextStep | None:
    """Recommend to find out who regulates the plan while a request runs."""
    station = situation.station(StationName.REGULATOR)
    if not station or not situation.open_requests:
        return None
    step = going_to(StationName.REGULATOR, situation)
    return replace(step, why=station.what) if step else None


def wait_for_the_answer(situation: Situation) -> NextStep | None:
    """Recommend to wait until the limit of the newest request."""
    request = situation.newest_decision(*ON_REQUESTS)
    if not request:
        return None
    station = situation.station(StationName.INTERNAL)
    return NextStep(
        tr("Wait for the plan's answer"),
        tr(
            "The time runs until {moment} at the latest. {what_then}",
            moment=last_moment(request),
            what_then=request.rule.if_nothing,
        ),
        request.about,
        request.clock.latest,
        station.meanwhile if station and not situation.is_urgent else "",
    )


def ask_for_the_answer(situation: Situation) -> NextStep | None:
    """Recommend to ask for a day where the law names no limit."""
    if not situation.open_requests:
        return None
    return NextStep(
        tr("Wait for the plan's answer"),
        tr("Ask the plan by which day it answers, and note what you are told."),
        situation.open_requests[-1].place,
    )


def make_the_appointment(situation: Situation) -> NextStep | None:
    """Recommend the visit once it is approved."""
    if not situation.has(EventKind.GRANTED) or situation.had_opinion:
        return None
    return NextStep(
        tr("Make the appointment with the second doctor"),
        tr("The plan approved it. Bring your records and your questions."),
        Place("timeline"),
    )


def ask_for_the_report(situation: Situation) -> NextStep | None:
    """Recommend to get the written report of an opinion."""
    if not situation.had_opinion or situation.has_report:
        return None
    if situation.has_handed_in(REPORT_REQUEST):
        return NextStep(
            tr("Wait for the report of the second opinion"),
            tr("You have asked for it. Add it in Documents when it comes."),
            Place("documents"),
        )
    return NextStep(
        tr("Get the written report of the second opinion"),
        tr("If you have it, add it in Documents. If not, ask the plan for it with this letter."),
        letter_place(situation, REPORT_REQUEST),
    )


def talk_with_the_doctor(situation: Situation) -> NextStep | None:
    """Recommend to talk about an opinion that was given."""
    if not situation.had_opinion:
        return None
    return NextStep(
        tr("Talk about the second opinion with your doctor"),
        tr("You have the report. Write down what you decide and why."),
        Place("timeline"),
    )


def answer_the_checklist(situation: Situation) -> NextStep | None:
    """Recommend to answer what is still open."""
    if not situation.unanswered:
        return None
    return NextStep(
        tr("Answer the questions of the checklist"),
        tr("They show what the law gives you, and fill in your letter."),
        Place("checklist", situation.unanswered[0].id),
    )


def finish_a_letter(situation: Situation) -> NextStep | None:
    """Recommend to finish a letter that was begun."""
    if not situation.drafts:
        return None
    return NextStep(
        tr("Finish your letter"),
        tr("You have begun it. It is not printed yet."),
        Place("letters", situation.drafts[0].id),
    )


def send_the_bill(situation: Situation) -> NextStep | None:
    """Say what to expect of a plan that was never asked about care that was paid for."""
    station = situation.station(StationName.REIMBURSEMENT)
    asked = situation.has(EventKind.CLAIM, EventKind.GRANTED, EventKind.REPAID)
    if not situation.has(EventKind.PAID) or asked or not station or not station.paid:
        return None
    return NextStep(
        tr("Ask the plan to pay you back"),
        station.paid,
        letter_place(situation, REIMBURSEMENT_REQUEST),
        write=station.paid_write,
    )


def write_a_request(situation: Situation) -> NextStep:
    """Recommend to begin."""
    kind = OUTSIDE_REQUEST if situation.nobody_is_qualified else INSIDE_REQUEST
    return NextStep(
        tr("Write your request for a second opinion"),
        tr("A letter proves what you asked for and when."),
        letter_place(situation, kind),
    )
