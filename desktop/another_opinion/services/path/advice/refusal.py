"""What to do after a refusal, and with a grievance or appeal."""

from __future__ import annotations

from dataclasses import replace

from another_opinion.domain.events import EventKind
from another_opinion.domain.facts import long_date
from another_opinion.domain.letters import (
    EXPEDITED_GRIEVANCE,
    EXPEDITED_REQUEST,
    OUTSIDE_REQUEST,
    WRITTEN_DENIAL,
)
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.rules.clock import Trigger
from another_opinion.rules.station import StationName
from another_opinion.services.path.advice.step import (
    NextStep,
    day_to_act,
    going_to,
    letter_place,
    waiting_at,
    what_if_late,
)
from another_opinion.services.path.clocks import day_in_california
from another_opinion.services.path.proceedings import happened
from another_opinion.services.path.situation import (
    AFTER_CHALLENGES,
    ANSWERS_TO_CHALLENGES,
    CHALLENGES,
    ON_CHALLENGES,
    ON_REQUESTS,
    Situation,
)


def go_past_the_grievance(situation: Situation) -> NextStep | None:
    """Send a patient whose care was called experimental to the state at once."""
    station = situation.station(StationName.STATE_REVIEW)
    if not station or not situation.is_experimental or not situation.open_denials:
        return None
    if not situation.is_open_at_once(StationName.STATE_REVIEW):
        return None
    step = going_to(StationName.STATE_REVIEW, situation)
    why = tr("The plan calls it experimental. You do not have to file a grievance first.")
    return replace(step, why=why, write=station.experimental) if step else None


def hand_in_what_is_urgent(situation: Situation) -> NextStep | None:
    """Recommend to hand in an urgent letter that was printed, before anything else."""
    urgent = (EXPEDITED_GRIEVANCE, EXPEDITED_REQUEST)
    printed = [
        each
        for each in situation.drafts
        if each.kind in urgent and situation.case.versions_of(each.id)
    ]
    if not printed:
        return None
    return NextStep(
        tr("Hand in your urgent letter today"),
        tr("Call the plan and ask where to fax or bring it. The time runs once the plan has it."),
        Place("letters", printed[0].id),
    )


def call_for_help(situation: Situation) -> NextStep | None:
    """Send a patient who cannot wait to the telephone."""
    late = any(each.has_run_out for each in situation.waiting(*ON_REQUESTS))
    grieving = situation.waiting(*ON_CHALLENGES)
    if not situation.is_urgent or not (late or grieving or situation.open_denials):
        return None
    if situation.is_open_at_once(StationName.STATE_REVIEW):
        why = tr("Your case is urgent. You do not have to wait for the plan.")
    else:
        why = tr("Your case is urgent. Ask the plan for a fast answer, by phone and in writing.")
    station = situation.station(StationName.GRIEVANCE)
    write = station.today if station else ""
    return NextStep(tr("Call for help today"), why, Place("urgent"), write=write)


def go_to_the_state(situation: Situation) -> NextStep | None:
    """Send a patient on whose grievance or appeal is over to the office after it."""
    ended = situation.waiting(*AFTER_CHALLENGES)
    if not ended and not situation.has(*ANSWERS_TO_CHALLENGES):
        return None
    if situation.has(EventKind.GRANTED) and not ended:
        return None
    if situation.denials_elsewhere:
        return None
    if not situation.may_go_on:
        return None
    step = going_to(StationName.STATE_REVIEW, situation)
    if not step:
        return None
    why = what_if_late(ended) or step.why
    if any(each.clock.by for each in situation.waiting(*ON_CHALLENGES)):
        why = tr(
            "{why} You do not know yet when the plan got your letter. Ask Member Services.", why=why
        )
    return replace(step, why=why, due=day_to_act(ended, situation))


def wait_for_the_grievance(situation: Situation) -> NextStep | None:
    """Recommend to wait for the answer to a grievance or appeal."""
    grievance = situation.newest_decision(*ON_CHALLENGES)
    if not grievance or situation.denials_elsewhere:
        return None
    if grievance.clock.by:
        return find_out_the_receipt(grievance.about)
    step = waiting_at(StationName.GRIEVANCE, situation)
    day = grievance.clock.nominal
    if not step:
        return None
    due = day if day >= day_in_california(situation.now) else None
    return replace(step, why=step.why.format(day=long_date(day)), place=grievance.about, due=due)


def ask_what_follows_the_grievance(situation: Situation) -> NextStep | None:
    """Send the patient to the right office where no time limit for the answer is known."""
    settled = situation.has(EventKind.GRANTED, *ANSWERS_TO_CHALLENGES)
    if settled or not situation.has(*CHALLENGES) or situation.open_denials:
        return None
    undated = [act for act in happened(situation.case, *CHALLENGES) if act.day is None]
    if undated:
        return find_out_the_receipt(undated[-1].place)
    return NextStep(tr("Ask what comes after the grievance"), situation.regulator.ask, Place("law"))


def ask_for_it_in_writing(situation: Situation) -> NextStep | None:
    """Recommend to ask for the letter where the plan refused by word of mouth."""
    spoken = [act for act in situation.open_denials if act.kind is EventKind.DECIDED]
    if not spoken or situation.has_handed_in(WRITTEN_DENIAL):
        return None
    limits = [each for each in situation.waiting(Trigger.DECISION) if not each.clock.span]
    why = limits[-1].rule.plain if limits else tr("The letter says how you can go on, and by when.")
    return NextStep(
        tr("Ask for the denial in writing"),
        why,
        letter_place(situation, WRITTEN_DENIAL),
        write=tr("Write to Member Services. Ask for the refusal in writing, with its reasons."),
    )


def find_out_the_regulator(situation: Situation) -> NextStep | None:
    """Send a patient whose plan refused to find out whose law decides what comes next."""
    if not situation.open_denials:
        return None
    return going_to(StationName.REGULATOR, situation)


def ask_for_an_outside_opinion(situation: Situation) -> NextStep | None:
    """Recommend to ask for an outside doctor where nobody inside is qualified."""
    if not situation.open_denials or not situation.nobody_is_qualified:
        return None
    if situation.asked_outside or not situation.station(StationName.OUTSIDE):
        return None
    return NextStep(
        tr("Ask for an opinion outside the network"),
        tr("You were refused. As far as you know, nobody in the network is qualified."),
        letter_place(situation, OUTSIDE_REQUEST),
    )


def answer_a_denial(situation: Situation) -> NextStep | None:
    """Recommend the grievance or appeal with which a refusal is answered."""
    step = going_to(StationName.GRIEVANCE, situation) if situation.open_denials else None
    if step is None:
        return None
    step = _about_what_was_refused(step, situation)
    limits = situation.waiting(Trigger.DENIAL)
    if not limits and step.place.panel != "letters":
        return replace(step, place=situation.open_denials[-1].place)
    why = what_if_late(limits) or step.why
    return replace(step, why=why, due=day_to_act(limits, situation))


def _about_what_was_refused(step: NextStep, situation: Situation) -> NextStep:
    """Add the grounds that fit a doctor outside the network, or a bill."""
    money = situation.station(StationName.REIMBURSEMENT)
    grievance = situation.station(StationName.GRIEVANCE)
    if situation.has(EventKind.PAID) and money and money.paid:
        return replace(step, why=money.paid, write=money.paid_write)
    if situation.nobody_is_qualified and grievance and grievance.nobody:
        return replace(step, write=f"{step.write} {grievance.nobody}")
    return step


def find_out_the_receipt(place: Place) -> NextStep:
    """Recommend to ask for the day from which the time for an answer runs."""
    return NextStep(
        tr("Find out when the plan received your letter"),
        tr("The time for an answer runs from that day. Ask Member Services."),
        place,
    )
