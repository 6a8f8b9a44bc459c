"""Every kind of letter that came after the first ones, for three people each."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.people import PlanKind, Role, Writer
from another_opinion.services.letters.gaps import has_hole
from services.letters.desk import read_pages

GOLDEN = Path(__file__).parent / "golden"
OF_CALIFORNIA = ("1383", "1368", "1374", "1363", "1367", "10123", "10169", "CCR", "Civil Code")
REGULATORS = ["dmhc", "cdi", "medicare_advantage", "medi_cal", "erisa", "fehb", "unsure"]

WORDS = {
    "why_wrong": "The letter names no doctor who treats this. Dr. Okafor said on September 4 that "
    "exercise has not been tried.",
    "why_further": "The two doctors differ on whether the spine is stable.",
}


def told(desk, *kinds):
    """Tell what happened, each a week after the one before."""
    days = {
        EventKind.RECEIVED: date(2026, 7, 6),
        EventKind.DECIDED: date(2026, 7, 13),
        EventKind.DENIED: date(2026, 7, 20),
        EventKind.OPINION: date(2026, 8, 3),
        EventKind.GRIEVANCE: date(2026, 8, 10),
        EventKind.GRIEVANCE_ANSWER: date(2026, 9, 8),
        EventKind.CALL: date(2026, 9, 14),
    }
    for kind in kinds:
        who = "Miriam Okafor, MD" if kind is EventKind.OPINION else "Ms. Ortiz"
        desk.case = desk.case.with_event(Event(kind, kind, days[kind], who=who))


def waited(desk):
    told(desk, EventKind.RECEIVED)


def refused_on_the_phone(desk):
    told(desk, EventKind.RECEIVED, EventKind.DECIDED)


def refused(desk):
    told(desk, EventKind.RECEIVED, EventKind.DENIED)


def advised_twice(desk):
    told(desk, EventKind.RECEIVED, EventKind.OPINION)


BEFORE = {
    "follow-up": waited,
    "written-denial": refused_on_the_phone,
    "grievance": refused,
    "report-request": advised_twice,
    "further-request": advised_twice,
}


def by_her_daughter(desk):
    desk.hand_over_to_daughter(authority=None)


def by_himself(desk):
    desk.change_patient(name="Séamus O'Neil-García", phone="")
    desk.answer(qualified_in_network="yes")


def with_long_names(desk):
    desk.hand_over_to(Writer(Role.CAREGIVER, "Maria Carmen Luz " * 12, "granddaughter", True))
    desk.change_patient(name="Bartholomew-Maximilian & <b>Anne</b> " * 5, address="9 Elm St\n" * 3)
    desk.change_plan(name="United Golden Poppy Health Plan of the Northern Valleys " * 3)
    desk.answer(seen_on_card="unsure", qualified_in_network="unsure")


STORIES = {
    each.__name__.replace("_", "-"): each for each in (by_her_daughter, by_himself, with_long_names)
}

every = pytest.mark.parametrize("kind", BEFORE)


@pytest.fixture
def written(desk):
    """Return what writes a letter of some kind in some story."""

    def write(kind, story):
        desk.write(kind, **WORDS)
        story(desk)
        BEFORE[kind](desk)
        return desk

    return write


@every
@pytest.mark.parametrize("story", STORIES)
def test_the_letter_reads_as_it_was_agreed(kind, story, written):
    text = written(kind, STORIES[story]).text()
    assert text + "\n" == (GOLDEN / f"{kind}-{story}.txt").read_text("utf-8")


@every
@pytest.mark.parametrize("story", STORIES)
def test_the_paper_carries_every_line_and_no_blank(kind, story, written):
    desk = written(kind, STORIES[story])
    composed = desk.compose()
    assert composed.gaps == ()
    pages = " ".join(" ".join(read_pages(desk.print().pdf)).split())
    for block in composed.blocks:
        assert not has_hole(block.text)
        for line in block.text.split("\n"):
            assert " ".join(line.split()) in pages


@every
@pytest.mark.parametrize("regulator", REGULATORS)
def test_only_the_law_of_the_plan_is_cited(kind, regulator, written):
    desk = written(kind, by_himself)
    desk.answer(seen_on_card=regulator)
    text = desk.text()
    allowed = {
        "dmhc": ("1383", "1368", "1374", "1363", "1367"),
        "cdi": ("10123", "10169"),
    }.get(regulator, ())
    assert [law for law in OF_CALIFORNIA if law in text and law not in allowed] == []


@every
def test_a_plan_that_the_section_leaves_out_is_not_held_to_it(kind, written):
    desk = written(kind, by_himself)
    desk.change_plan(kind=PlanKind.PPO)
    desk.answer(ppo_unlimited="yes")
    assert "1383.15" not in desk.text()


@every
def test_an_ordinary_letter_of_the_patient_takes_one_page(kind, written):
    desk = written(kind, by_himself)
    assert desk.print().pages == 2, "one for the plan and one to keep"


@every
def test_only_the_person_who_writes_says_i(kind, written):
    text = written(kind, by_her_daughter).text()
    assert not re.search(r"\bmy (?!authority)", text)


def test_what_the_case_has_not_seen_is_not_offered(desk):
    offered = {kind for kind, _ in desk.offered()}
    assert offered.isdisjoint(BEFORE)


@pytest.mark.parametrize(
    ("before", "first"),
    [
        (waited, "follow-up"),
        (refused_on_the_phone, "written-denial"),
        (refused, "grievance"),
        (advised_twice, "report-request"),
    ],
)
def test_the_letter_for_what_happened_comes_first(before, first, desk):
    desk.answer(qualified_in_network="yes")
    before(desk)
    assert desk.offered()[0] == (first, True)


@pytest.mark.parametrize("regulator", ["erisa", "medicare_advantage", "fehb", "medi_cal"])
def test_a_refusal_of_a_plan_with_appeals_brings_no_grievance(regulator, desk):
    desk.answer(seen_on_card=regulator)
    refused(desk)
    assert "grievance" not in {kind for kind, _ in desk.offered()}


def test_a_day_that_nobody_told_leads_to_the_timeline(desk, written):
    desk = written("grievance", by_himself)
    event = desk.case.event(EventKind.DENIED)
    desk.case = desk.case.with_event(replace(event, day=None))
    (gap,) = desk.compose().gaps
    assert (gap.label, gap.place.panel) == ("Day of the refusal", "timeline")
