"""The path leads only to letters that fit, and the first letter is the one it leads to."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from another_opinion.domain.events import EventKind
from another_opinion.rules.days import CALIFORNIA
from another_opinion.services.letters.library import load_letters
from another_opinion.services.letters.writing import offers
from another_opinion.services.path.next_step import next_step
from services.path.telling import LIBRARY, after, case_with

LETTERS = load_letters()
REGULATORS = ["dmhc", "cdi", "erisa", "medicare_advantage", "medi_cal", "fehb", "unsure"]
TODAY = date(2026, 12, 1)


def led_to(case):
    """Return the kind of the new letter to which the path leads, or nothing."""
    place = next_step(case, LIBRARY, datetime.combine(TODAY, time(12), CALIFORNIA)).place
    kind = place.item.removeprefix("new:")
    return kind if place.panel == "letters" and kind != place.item else ""


def offered(case):
    return [offer.template.id for offer in offers(case, LETTERS, LIBRARY, TODAY)]


@example([(EventKind.REFERRAL, date(2026, 6, 1))], "erisa", "yes", "no")
@given(
    st.lists(st.tuples(st.sampled_from(EventKind), st.dates(date(2026, 6, 1), TODAY)), max_size=5),
    st.sampled_from(REGULATORS),
    st.sampled_from(["yes", "no", "unsure"]),
    st.sampled_from(["yes", "no"]),
)
def test_the_path_leads_only_to_letters_that_fit(events, seen, qualified, urgent):
    case = case_with(seen_on_card=seen, qualified_in_network=qualified, urgent=urgent)
    for kind, day in events:
        case = after(case, kind, day)
    kind = led_to(case)
    assert not kind or kind in offered(case)


@pytest.mark.parametrize("seen", REGULATORS)
@pytest.mark.parametrize(
    "events",
    [
        [EventKind.RECEIVED],
        [EventKind.RECEIVED, EventKind.DECIDED],
        [EventKind.RECEIVED, EventKind.DENIED],
        [EventKind.DENIED, EventKind.APPEAL, EventKind.APPEAL_ANSWER],
        [EventKind.GRANTED, EventKind.OPINION],
        [EventKind.PAID],
    ],
)
def test_the_first_letter_is_the_one_that_the_path_leads_to(events, seen):
    case = case_with(seen_on_card=seen, tried_plan="no", qualified_in_network="yes")
    for number, kind in enumerate(events):
        case = after(case, kind, date(2026, 9, 1 + number))
    kind = led_to(case)
    assert not kind or offered(case)[0] == kind
