from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.rules.station import Basis, StationName
from another_opinion.services.path.map import StationState, path_map
from services.path.telling import LIBRARY, after, case_with, handed_in, on, with_paper

REGULATORS = ["dmhc", "cdi", "erisa", "medicare_advantage", "medi_cal", "fehb", "unsure"]
ALL_EVENTS = st.lists(
    st.tuples(st.sampled_from(EventKind), st.dates(date(2026, 9, 1), date(2026, 12, 1))),
    max_size=6,
)


def states(case, now=None):
    stops = path_map(case, LIBRARY, now or on(9, 22))
    return {str(stop.station.id): str(stop.state) for stop in stops}


def test_a_new_case_is_at_the_first_station_and_nothing_else_is_open_yet():
    assert states(case_with()) == {
        "internal": "here",
        "outside": "later",
        "grievance": "later",
        "state_review": "later",
        "reimbursement": "later",
    }


def test_the_way_outside_is_open_when_nobody_in_the_network_is_qualified():
    assert states(case_with(qualified_in_network="no"))["outside"] == "open"


def test_any_denial_opens_the_way_outside_and_the_grievance():
    case = with_paper(case_with(), DocumentKind.DENIAL, None)
    assert states(case)["outside"] == "open"
    assert states(case)["grievance"] == "open"
    assert states(case)["state_review"] == "later"


def test_silence_past_the_usual_limit_opens_the_grievance():
    case = handed_in(case_with(), date(2026, 9, 21), date(2026, 9, 21))
    assert states(case, on(9, 29))["grievance"] == "later"
    assert states(case, on(9, 30))["grievance"] == "open"


def test_in_an_urgent_case_the_state_can_be_gone_to_at_once():
    assert states(case_with(urgent="yes"))["state_review"] == "open"


def test_t4_the_state_is_open_from_day_31_of_a_grievance():
    case = after(case_with(), EventKind.GRIEVANCE, date(2026, 10, 15))
    assert states(case, on(11, 14))["state_review"] == "later"
    assert states(case, on(11, 15))["state_review"] == "open"


def test_the_state_is_open_when_the_plan_has_answered_the_grievance():
    case = after(case_with(), EventKind.GRIEVANCE, date(2026, 10, 15))
    case = after(case, EventKind.GRIEVANCE_ANSWER, date(2026, 10, 20))
    assert states(case, on(10, 21))["state_review"] == "open"


def test_stations_behind_the_patient_are_done():
    case = after(case_with(), EventKind.OPINION, date(2026, 9, 1))
    case = handed_in(case, date(2026, 9, 2), date(2026, 9, 2), kind="outside-network-request")
    case = after(case, EventKind.GRIEVANCE, date(2026, 9, 20))
    found = states(case)
    assert (found["internal"], found["outside"], found["grievance"]) == ("done", "done", "here")


def test_a_station_passed_over_is_not_called_done():
    case = after(case_with(), EventKind.GRIEVANCE, date(2026, 9, 20))
    assert states(case)["internal"] == "open"
    assert states(case)["outside"] == "later"


def test_a_bill_opens_the_way_to_the_money():
    case = with_paper(case_with(), DocumentKind.BILL, date(2026, 9, 20))
    assert states(case)["reimbursement"] == "open"


@pytest.mark.parametrize("seen", REGULATORS)
def test_each_regulator_has_a_path_of_its_own(seen):
    stops = path_map(case_with(seen_on_card=seen), LIBRARY, on(9, 22))
    name = "unknown" if seen == "unsure" else seen
    assert all(stop.station.regulators == (name,) for stop in stops)
    names = [stop.station.name for stop in stops]
    assert names[0] is StationName.INTERNAL
    assert {StationName.GRIEVANCE, StationName.STATE_REVIEW} <= set(names)
    assert len(set(names)) == len(names)


def test_medicare_sends_a_case_on_by_itself():
    case = after(case_with(seen_on_card="medicare_advantage"), EventKind.APPEAL, date(2026, 9, 1))
    assert states(case)["appeal-medicare"] == "here"
    case = after(case, EventKind.APPEAL_ANSWER, date(2026, 9, 10))
    assert states(case)["review-medicare"] == "here"


def test_urgency_opens_the_state_at_once_only_where_the_law_says_so():
    for seen in REGULATORS:
        case = case_with(seen_on_card=seen, urgent="yes")
        review = next(
            stop
            for stop in path_map(case, LIBRARY, on(9, 22))
            if stop.station.name is StationName.STATE_REVIEW
        )
        assert (review.state is StationState.OPEN) == (seen == "dmhc")


@given(ALL_EVENTS, st.sampled_from(REGULATORS), st.sampled_from(["yes", "no"]))
def test_the_patient_is_always_at_exactly_one_station(events, seen, urgent):
    case = case_with(seen_on_card=seen, urgent=urgent)
    for kind, day in events:
        case = after(case, kind, day)
    here = [stop for stop in path_map(case, LIBRARY, on(12, 2)) if stop.state is StationState.HERE]
    assert len(here) == 1


def test_only_the_grievance_and_the_state_are_asked_for_by_law():
    by_law = {station.name for station in LIBRARY.stations if station.basis is Basis.LAW}
    assert by_law == {StationName.GRIEVANCE, StationName.STATE_REVIEW}
    assert all(station.why and station.rows and station.leads for station in LIBRARY.stations)
