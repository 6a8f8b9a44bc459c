"""The papers of a case that cannot wait."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import (
    DOCTOR_STATEMENT,
    EXPEDITED_GRIEVANCE,
    EXPEDITED_REQUEST,
    PHONE_SCRIPT,
    Delivery,
    Letter,
    Way,
)
from another_opinion.domain.people import Role, Writer
from services.letters.desk import read_pages

GOLDEN = Path(__file__).parent / "golden"
KINDS = (EXPEDITED_REQUEST, EXPEDITED_GRIEVANCE, DOCTOR_STATEMENT, PHONE_SCRIPT)
TO_THE_PLAN = (EXPEDITED_REQUEST, EXPEDITED_GRIEVANCE)
WHY = "Dr. Whitfield’s nurse said on September 18 that the weakness could become permanent."
REGULATORS = ["dmhc", "cdi", "medicare_advantage", "medi_cal", "erisa", "fehb", "unsure"]
LAWS = ("1383.15", "1368.0", "10123.68", "10169", "CCR", "CFR", "Insurance Code")

every = pytest.mark.parametrize("kind", KINDS)


def refuse(desk, day=date(2026, 9, 17)):
    desk.case = desk.case.with_event(Event("refusal", EventKind.DENIED, day))


def by_the_patient(desk):
    desk.answer(urgent="yes", severe_pain="yes")
    desk.change_plan(phone="1-800-555-0199")
    desk.case = desk.case.with_letter(Letter("statement", DOCTOR_STATEMENT, desk.today))


def by_a_daughter_of_an_insured_patient_who_was_refused(desk):
    desk.hand_over_to(Writer(Role.CAREGIVER, "Siobhán O'Neil-García", "daughter", None))
    desk.answer(seen_on_card="cdi", urgent="yes")
    refuse(desk)


def before_anything_was_asked(desk):
    desk.forget_answers()
    desk.change_patient(born=None, phone="")


@every
@pytest.mark.parametrize(
    "story",
    [
        by_the_patient,
        by_a_daughter_of_an_insured_patient_who_was_refused,
        before_anything_was_asked,
    ],
)
def test_the_paper_reads_as_it_was_agreed(kind, story, desk):
    desk.write(kind, why_urgent=WHY)
    story(desk)
    name = f"{kind}-{story.__name__.replace('_', '-')}.txt"
    assert desk.text() + "\n" == (GOLDEN / name).read_text("utf-8")
    assert desk.compose().gaps == ()


@every
@pytest.mark.parametrize("regulator", REGULATORS)
@pytest.mark.parametrize("refused", [True, False])
def test_only_the_law_of_the_plan_is_cited(kind, regulator, refused, desk):
    desk.write(kind, why_urgent=WHY)
    desk.answer(seen_on_card=regulator, urgent="yes")
    if refused:
        refuse(desk)
    text = desk.text()
    may_be_cited = {
        "dmhc": ("1383.15", "1368.0", "CCR"),
        "cdi": ("10123.68", "10169", "Insurance Code"),
        "medicare_advantage": ("CFR",),
        "medi_cal": ("CFR",),
    }.get(regulator, ())
    assert [law for law in LAWS if law in text and law not in may_be_cited] == []


@pytest.mark.parametrize("kind", [DOCTOR_STATEMENT, PHONE_SCRIPT, *TO_THE_PLAN])
@pytest.mark.parametrize("caregiver", [True, False])
def test_an_ordinary_case_takes_at_most_two_pages(kind, caregiver, desk):
    desk.write(kind, why_urgent=WHY)
    by_the_patient(desk)
    if caregiver:
        desk.hand_over_to_daughter(authority=None)
    most = 2 if kind in TO_THE_PLAN and caregiver else 1
    copies = 1 if kind == PHONE_SCRIPT else 2
    assert desk.print().pages <= most * copies


@pytest.mark.parametrize("regulator", REGULATORS)
def test_the_phone_script_prints_from_an_empty_case(regulator, desk):
    desk.case = Case("case-1", desk.today).with_answer("seen_on_card", regulator)
    desk.write(PHONE_SCRIPT)
    (page,) = desk.pages()
    assert "Call 911" in page
    assert "the number on the back of the card" in page


def test_the_numbers_on_the_script_are_those_of_the_law(desk):
    desk.write(PHONE_SCRIPT)
    (page,) = desk.pages()
    for office in desk.law.contacts_of(desk.law.regulator(desk.answers)):
        assert f"{office.name}: {office.phone}" in page


def test_the_doctor_finds_nothing_ticked_and_signs_two_copies_without_a_stamp_box(desk):
    desk.write(DOCTOR_STATEMENT)
    first, second = desk.pages()
    assert "Plan copy" in first
    assert "My copy" in second
    for page in (first, second):
        assert page.count("☐") == 7
        assert "RECEIVED" not in page
        assert "Alan Whitfield, MD" in page


def test_another_doctor_can_sign(desk):
    desk.write(DOCTOR_STATEMENT, signer="Grace Liu, MD")
    assert "Grace Liu, MD" in desk.text()
    assert "Alan Whitfield" not in desk.text()


@pytest.mark.parametrize("kind", TO_THE_PLAN)
def test_what_goes_to_the_plan_has_room_for_its_stamp(kind, desk):
    desk.write(kind, why_urgent=WHY)
    assert read_pages(desk.print().pdf)[0].count("RECEIVED") == 1


def test_the_grievance_tells_when_the_request_went_to_the_plan(desk):
    asked = Letter("asked", EXPEDITED_REQUEST, desk.today)
    delivery = Delivery(1, date(2026, 9, 18), Way.FAX)
    desk.case = desk.case.with_letter(replace(asked, delivery=delivery))
    desk.write(EXPEDITED_GRIEVANCE, why_urgent=WHY)
    assert "on September 18, 2026. There is no decision yet." in desk.text()


@pytest.mark.parametrize(
    ("regulator", "refused", "name"),
    [
        ("dmhc", True, "Expedited grievance"),
        ("cdi", True, "Expedited grievance"),
        ("medi_cal", False, "Expedited grievance"),
        ("medi_cal", True, "Expedited appeal"),
        ("medicare_advantage", True, "Expedited appeal"),
        ("erisa", False, "Expedited appeal"),
        ("unsure", True, "Expedited grievance or appeal"),
    ],
)
def test_the_grievance_has_the_name_that_the_plans_law_gives_it(regulator, refused, name, desk):
    desk.write(EXPEDITED_GRIEVANCE, why_urgent=WHY)
    desk.answer(seen_on_card=regulator)
    if refused:
        refuse(desk)
    assert f"Re: {name}\n" in desk.text()


def test_urgent_papers_are_offered_only_where_something_cannot_wait(desk):
    def offered():
        return {kind for kind, _ in desk.offered()}

    assert offered().isdisjoint(KINDS)
    desk.answer(severe_pain="yes")
    assert offered() >= set(KINDS)


def test_the_urgent_request_comes_first_where_waiting_could_do_harm(desk):
    desk.answer(urgent="yes", qualified_in_network="unsure")
    assert desk.offered()[0] == (EXPEDITED_REQUEST, True)
