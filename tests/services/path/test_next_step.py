from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from another_opinion.domain.case import Case
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.places import Place
from another_opinion.services.path.clocks import case_clocks
from another_opinion.services.path.next_step import next_step
from services.path.telling import (
    LIBRARY,
    after,
    begun,
    case_with,
    handed_in,
    on,
    printed,
    with_paper,
)

MONDAY = date(2026, 9, 21)
REGULATORS = ["dmhc", "cdi", "erisa", "medicare_advantage", "medi_cal", "fehb", "unsure"]
PANELS = {"urgent", "timeline", "documents", "letters", "checklist", "law"}


def step(case, now=None):
    return next_step(case, LIBRARY, now or on(9, 22))


def test_a_new_case_begins_with_the_first_question():
    first = step(Case("case", MONDAY))
    assert first.place == Place("checklist", "seen_on_card")
    assert first.due is None


def test_unsure_is_an_answer():
    assert step(case_with(tried_plan="unsure")).place.panel == "letters"


def test_after_the_checklist_comes_the_letter_that_fits():
    assert step(case_with()).place == Place("letters", "new:second-opinion-request")
    nobody = case_with(qualified_in_network="no")
    assert step(nobody).place == Place("letters", "new:outside-network-request")


def test_a_letter_is_finished_then_handed_in_then_dated():
    case = begun(case_with())
    assert step(case).title == "Finish your letter"
    case = printed(case)
    records = printed(begun(case, name="records", kind="records-request"), "records")
    for each in (case, records):
        assert step(each).title == "Hand in your letter"
        assert step(each).why.startswith("Request for a second opinion: ask for a date stamp")
    case = handed_in(case, MONDAY, None)
    dated = step(case)
    assert dated.title == "Find out when the plan received your letter"
    assert dated.place == Place("letters", "letter")


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("records-request", "Request for medical records"),
        ("imr-letter", "Letter with the DMHC form"),
    ],
)
def test_a_letter_that_goes_elsewhere_than_to_the_plan_is_sent(kind, name):
    case = printed(begun(case_with(), name="it", kind=kind), "it")
    assert step(case).title == "Send your letter"
    assert step(case).why.startswith(f"{name}: send it by certified mail")


def test_the_letter_to_the_state_is_sent_once_it_is_printed():
    case = after(case_with(), EventKind.DENIED, date(2026, 8, 1))
    case = after(case, EventKind.GRIEVANCE, date(2026, 8, 3))
    case = after(case, EventKind.GRIEVANCE_ANSWER, date(2026, 9, 10))
    assert step(case).title == "Go to the DMHC"
    case = printed(begun(case, name="imr", kind="imr-letter"), "imr")
    assert (step(case).title, step(case).place) == ("Send your letter", Place("letters", "imr"))


def test_t1_the_patient_waits_until_the_usual_limit_and_then_writes_again():
    case = handed_in(case_with(), MONDAY, MONDAY)
    waiting = step(case, on(9, 29))
    assert waiting.title == "Wait for the plan's answer"
    assert waiting.why.startswith("The time runs until Tuesday, September 29, 2026 at the latest.")
    assert "write again" in waiting.why
    assert "answer times" in waiting.write
    assert waiting.due == date(2026, 9, 29)
    again = step(case, on(9, 30))
    assert again.title == "Write to the plan again"
    assert again.due is None


@pytest.mark.parametrize("kind", ["second-opinion-request", "outside-network-request"])
def test_writing_again_means_a_reminder(kind):
    case = handed_in(case_with(), MONDAY, MONDAY, kind=kind)
    assert step(case, on(9, 30)).place == Place("letters", "new:follow-up")
    case = begun(case, name="again", kind="follow-up")
    assert step(case, on(9, 30)).place == Place("letters", "again")


def test_a_request_to_go_outside_that_was_told_is_followed_by_a_reminder():
    case = after(case_with(), EventKind.OUTSIDE_RECEIVED, MONDAY)
    assert step(case, on(9, 30)).place == Place("letters", "new:follow-up")


@pytest.mark.parametrize("seen", ["dmhc", "medi_cal"])
def test_a_reminder_that_brings_no_answer_is_followed_by_a_grievance(seen):
    case = handed_in(case_with(seen_on_card=seen), MONDAY, MONDAY)
    case = handed_in(case, date(2026, 10, 1), date(2026, 10, 1), name="again", kind="follow-up")
    going_on = step(case, on(10, 2))
    assert going_on.title == "File a grievance about the silence"
    assert going_on.place == Place("letters", "new:grievance")


def test_a_grievance_that_was_printed_is_handed_in_by_its_last_day():
    case = after(case_with(), EventKind.DENIED, date(2026, 1, 30))
    case = printed(begun(case, name="g", kind="grievance"), "g", on(2, 2))
    handing_in = step(case, on(2, 3))
    assert (handing_in.title, handing_in.place) == ("Hand in your letter", Place("letters", "g"))
    assert handing_in.due == date(2026, 7, 29)


HANDED_IN = {
    "employer-appeal": ("erisa", "Wait for the answer to your appeal"),
    "medicare-reconsideration": ("medicare_advantage", "Wait for the answer to your appeal"),
    "medi-cal-appeal": ("medi_cal", "Wait for the answer to your appeal"),
    "federal-reconsideration": ("fehb", "Wait for the plan's answer"),
    "imr-letter": ("dmhc", "Wait for the state's decision"),
    "insurer-review": ("cdi", "Wait for the state's decision"),
    "employer-review": ("erisa", "Wait for the outside review"),
    "medi-cal-hearing": ("medi_cal", "Wait for the state's decision"),
    "federal-office-review": ("fehb", "Wait for the federal office"),
}


@pytest.mark.parametrize("kind", HANDED_IN)
def test_a_letter_that_was_handed_in_counts_as_what_it_is(kind):
    seen, title = HANDED_IN[kind]
    case = after(case_with(seen_on_card=seen), EventKind.DENIED, date(2026, 9, 1))
    if "review" in kind or kind in ("imr-letter", "medi-cal-hearing"):
        case = after(case, EventKind.APPEAL, date(2026, 9, 2))
        case = after(case, EventKind.APPEAL_ANSWER, date(2026, 9, 10))
    case = handed_in(case, MONDAY, MONDAY, name="it", kind=kind)
    assert step(case, on(9, 22)).title == title


@pytest.mark.parametrize(
    ("kind", "row"), [("records-request", "REC-02"), ("reimbursement-request", "UR-03")]
)
def test_a_request_for_records_or_money_starts_its_time_limit(kind, row):
    case = handed_in(case_with(), MONDAY, MONDAY, name="it", kind=kind)
    about = [each for each in case_clocks(case, LIBRARY, on(9, 22)) if each.about.item == "it"]
    assert row in {each.rule.row for each in about}


def test_a_grievance_that_was_handed_in_starts_its_thirty_days():
    case = after(case_with(), EventKind.DENIED, date(2026, 10, 5))
    assert step(case, on(10, 6)).place == Place("letters", "new:grievance")
    case = handed_in(case, date(2026, 10, 15), date(2026, 10, 15), name="g", kind="grievance")
    assert step(case, on(11, 14)).due == date(2026, 11, 14)
    assert step(case, on(11, 15)).title == "Go to the DMHC"


def test_a_second_letter_starts_the_waiting_again():
    case = handed_in(case_with(), MONDAY, MONDAY)
    case = handed_in(case, date(2026, 9, 30), date(2026, 9, 30), name="second")
    assert step(case, on(10, 1)).due == date(2026, 10, 7)


def test_t1_an_overdue_referral_leads_to_a_grievance():
    case = after(case_with(), EventKind.REFERRAL, MONDAY)
    assert step(case, on(9, 29)).title == "Wait for the plan's answer"
    grievance = step(case, on(9, 30))
    assert grievance.title == "File a grievance with the plan"
    assert "overdue" in grievance.why
    assert grievance.due == date(2027, 3, 19)


def test_an_answer_that_medicare_makes_overdue_is_asked_about():
    case = after(case_with(seen_on_card="medicare_advantage"), EventKind.RECEIVED, MONDAY)
    asking = step(case, on(9, 29))
    assert asking.title == "Ask the plan why there is no answer"
    assert "1-800-633-4227" in asking.write


def test_t15_late_records_are_asked_for_again():
    case = after(case_with(), EventKind.RECORDS_REQUEST, date(2026, 7, 24))
    assert step(case, on(7, 31)).place.panel == "letters"
    assert step(case, on(8, 1)).title == "Ask the clinic again for your records"


def test_a_visit_that_nobody_offers_is_asked_for_again():
    case = after(case_with(), EventKind.APPOINTMENT_ASKED, date(2026, 9, 10))
    assert step(case, on(10, 2)).place.panel == "letters"
    again = step(case, on(10, 3))
    assert again.title == "Ask the plan again for a visit"
    assert "grievance" in again.why


def test_a_refusal_by_word_of_mouth_is_asked_for_in_writing():
    case = after(case_with(), EventKind.REFERRAL, date(2026, 11, 20))
    case = after(case, EventKind.DECIDED, date(2026, 11, 24))
    asking = step(case, on(11, 30))
    assert asking.place == Place("letters", "new:written-denial")
    assert asking.title == "Ask for the denial in writing"
    assert "2 business days" in asking.why
    asked = handed_in(case, date(2026, 11, 30), None, name="w", kind="written-denial")
    assert step(asked, on(12, 1)).title == "File a grievance with the plan"
    told = after(case, EventKind.DENIED, date(2026, 12, 1))
    assert step(told, on(12, 2)).title == "File a grievance with the plan"


def test_t11_a_grievance_about_the_network_says_why_its_doctors_do_not_fit():
    case = after(case_with(qualified_in_network="no"), EventKind.OUTSIDE_RECEIVED, MONDAY)
    case = after(case, EventKind.DENIED, date(2026, 9, 24))
    assert "each doctor that the plan names" in step(case, on(9, 25)).write


def test_t19_who_paid_alone_is_told_that_it_is_most_often_the_own_cost():
    case = after(case_with(), EventKind.PAID, date(2026, 3, 2))
    case = after(case, EventKind.DENIED, date(2026, 4, 1))
    grievance = step(case, on(4, 2))
    assert grievance.title == "File a grievance with the plan"
    assert "your own cost" in grievance.why
    assert "$12,500" in grievance.write
    assert "arbitration" in grievance.write


def test_t19_a_bill_that_the_plan_never_saw_is_most_often_the_own_cost_too():
    case = after(case_with(), EventKind.PAID, date(2026, 3, 2))
    asking = step(case, on(3, 9))
    assert asking.title == "Ask the plan to pay you back"
    assert "your own cost" in asking.why


def test_the_receipt_of_an_undated_grievance_is_asked_for():
    case = after(case_with(), EventKind.GRIEVANCE, None)
    assert step(case).title == "Find out when the plan received your letter"


def test_an_urgent_request_is_not_spent_on_asking_for_answer_times():
    case = handed_in(case_with(urgent="yes"), date(2026, 11, 25), date(2026, 11, 25), time(16))
    waiting = step(case, on(11, 26))
    assert "until Saturday, November 28, 2026, 4:00 p.m. at the latest." in waiting.why
    assert "call the DMHC" in waiting.why
    assert waiting.write == ""


def test_a_time_limit_that_has_passed_is_no_reason_to_do_nothing():
    case = after(case_with(), EventKind.GRIEVANCE_ANSWER, date(2026, 2, 27))
    late = step(case, on(9, 1))
    assert late.title == "Go to the DMHC"
    assert "apply anyway" in late.why
    assert late.due is None


def test_between_the_safe_day_and_the_last_one_the_day_to_act_is_today():
    case = after(case_with(seen_on_card="medicare_advantage"), EventKind.DENIED, date(2026, 3, 2))
    assert step(case, on(5, 1)).due == date(2026, 5, 1)
    assert step(case, on(5, 4)).due == date(2026, 5, 4)
    assert step(case, on(5, 7)).due is None


def test_while_the_regulator_is_not_known_finding_out_comes_before_waiting():
    case = handed_in(case_with(seen_on_card="unsure"), MONDAY, MONDAY)
    assert step(case).title == "Find out who watches over your plan"
    assert step(case_with(seen_on_card="unsure")).place.panel == "letters"


def test_an_office_whose_time_has_passed_is_asked():
    case = after(case_with(), EventKind.COMPLAINT, date(2026, 10, 1))
    assert step(case, on(11, 2)).title == "Wait for the state's decision"
    assert step(case, on(11, 3)).title == "Ask where your case stands"


def test_a_new_request_after_a_review_is_waited_for():
    case = after(case_with(), EventKind.IMR_REQUEST, date(2026, 4, 20))
    case = after(case, EventKind.IMR_DECISION, date(2026, 5, 20))
    assert step(case, on(5, 21)).title == "Read the decision of the review"
    again = after(case, EventKind.RECEIVED, MONDAY)
    assert step(again, on(9, 22)).title == "Wait for the plan's answer"


def test_a_refusal_of_another_request_is_not_hidden_by_a_review():
    case = case_with().with_event(Event("a", EventKind.RECEIVED, date(2026, 3, 2)))
    case = case.with_event(Event("b", EventKind.RECEIVED, date(2026, 3, 4)))
    case = case.with_event(Event("no", EventKind.DENIED, date(2026, 3, 9), about="a"))
    case = case.with_event(Event("imr", EventKind.IMR_REQUEST, date(2026, 5, 4), about="a"))
    case = case.with_event(Event("no-b", EventKind.DENIED, date(2026, 5, 6), about="b"))
    assert step(case, on(5, 7)).title == "File a grievance with the plan"


def test_an_approval_after_a_review_leads_to_the_visit():
    case = after(case_with(), EventKind.IMR_REQUEST, date(2026, 4, 20))
    case = after(case, EventKind.IMR_FAVORABLE, date(2026, 5, 20))
    case = after(case, EventKind.GRANTED, date(2026, 5, 26))
    assert step(case, on(5, 27)).title == "Make the appointment with the second doctor"


def test_t2_an_urgent_request_without_an_answer_leads_to_the_telephone():
    case = handed_in(case_with(urgent="yes"), date(2026, 11, 25), date(2026, 11, 25), time(16))
    assert step(case, on(11, 28, 15)).title == "Wait for the plan's answer"
    assert step(case, on(11, 28, 17)).place == Place("urgent")


@pytest.mark.parametrize("kind", [EventKind.DENIED, EventKind.GRIEVANCE])
def test_t6_in_an_urgent_case_nobody_waits_after_a_denial_or_grievance(kind):
    case = after(case_with(urgent="yes"), kind, date(2026, 12, 23))
    assert step(case, on(12, 23)).place == Place("urgent")


def test_a_denial_leads_to_a_grievance_with_its_last_day():
    case = after(case_with(), EventKind.DENIED, date(2026, 1, 30))
    grievance = step(case, on(2, 2))
    assert grievance.title == "File a grievance with the plan"
    assert grievance.due == date(2026, 7, 29)
    assert step(case, on(8, 1)).due is None


def test_of_two_denials_the_earlier_last_day_counts():
    case = after(case_with(), EventKind.DENIED, date(2026, 1, 30))
    case = after(case, EventKind.DENIED, date(2026, 2, 27))
    assert step(case, on(3, 2)).due == date(2026, 7, 29)


def test_a_denial_leads_outside_when_nobody_is_qualified_and_that_was_not_asked_yet():
    case = after(case_with(qualified_in_network="no"), EventKind.DENIED, date(2026, 9, 10))
    assert step(case).place == Place("letters", "new:outside-network-request")
    asked = handed_in(case, date(2026, 9, 1), date(2026, 9, 1), kind="outside-network-request")
    assert step(asked).title == "File a grievance with the plan"


def test_while_the_regulator_is_not_known_a_denial_leads_to_finding_out():
    case = with_paper(case_with(seen_on_card="unsure"), DocumentKind.DENIAL, date(2026, 9, 10))
    reading = step(case)
    assert reading.title == "Find out who watches over your plan"
    assert "60 days" in reading.why
    assert "last day to appeal" in reading.write
    assert reading.due is None


REFUSED = {
    "cdi": ("File a grievance with the insurer", None),
    "erisa": ("Appeal to the plan", date(2027, 3, 9)),
    "medicare_advantage": ("Ask the plan for a reconsideration", date(2026, 11, 9)),
    "medi_cal": ("Appeal to the plan", date(2026, 11, 9)),
    "fehb": ("Ask the plan to look at it again", date(2027, 3, 10)),
}


@pytest.mark.parametrize(("seen", "title", "due"), [(k, *v) for k, v in REFUSED.items()])
def test_a_denial_leads_to_the_way_of_the_plans_own_regulator(seen, title, due):
    case = after(case_with(seen_on_card=seen), EventKind.DENIED, date(2026, 9, 10))
    appeal = step(case)
    assert (appeal.title, appeal.due) == (title, due)
    assert appeal.write


UPHELD = {
    "cdi": "Go to the Department of Insurance",
    "erisa": "Ask for outside review",
    "medicare_advantage": "Check that your case went to the outside reviewers",
    "medi_cal": "Ask for medical review first, or for a state hearing",
    "fehb": "Ask the federal office (OPM)",
    "unsure": "Find out which office can help",
}


@pytest.mark.parametrize(("seen", "title"), UPHELD.items())
def test_after_the_plan_says_no_again_comes_the_office_outside_it(seen, title):
    case = after(case_with(seen_on_card=seen), EventKind.DENIED, date(2026, 9, 10))
    case = after(case, EventKind.APPEAL, date(2026, 9, 14))
    assert step(case, on(9, 15)).title.startswith(("Wait for", "Ask what"))
    case = after(case, EventKind.APPEAL_ANSWER, date(2026, 10, 5))
    assert step(case, on(10, 6)).title == title


def test_where_these_laws_do_not_govern_a_request_is_still_waited_for():
    case = handed_in(case_with(seen_on_card="fehb"), MONDAY, MONDAY)
    assert step(case).title == "Wait for the plan's answer"


def test_an_experimental_refusal_goes_to_the_state_without_a_grievance():
    case = after(case_with(), EventKind.DENIED_EXPERIMENTAL, date(2026, 9, 10))
    to_state = step(case)
    assert to_state.title == "Go to the DMHC"
    assert "do not have to file a grievance" in to_state.why
    assert "your doctor's statement" in to_state.write
    urgent = after(case_with(urgent="yes"), EventKind.DENIED_EXPERIMENTAL, date(2026, 9, 10))
    assert step(urgent).title == "Go to the DMHC"


def test_what_the_plan_asks_for_is_sent_before_anything_is_waited_for():
    case = after(case_with(), EventKind.REFERRAL, date(2026, 9, 1))
    case = after(case, EventKind.INFORMATION_ASKED, date(2026, 9, 3))
    assert step(case).title == "Send the plan what it asked for"
    case = after(case, EventKind.INFORMATION_SENT, MONDAY)
    assert step(case).title == "Wait for the plan's answer"


def test_the_receipt_of_a_grievance_is_asked_for_before_its_answer_is_waited_for():
    case = after(case_with(), EventKind.GRIEVANCE_SENT, date(2026, 9, 10))
    assert step(case).title == "Find out when the plan received your letter"


def test_who_may_go_on_is_told_that_the_receipt_of_the_grievance_is_not_known():
    case = after(case_with(), EventKind.GRIEVANCE_SENT, date(2026, 9, 10))
    assert step(case, on(10, 20)).title == "Go to the DMHC"
    assert "You do not know yet when the plan got your letter." in step(case, on(10, 20)).why
    answered = after(case, EventKind.GRIEVANCE_ANSWER, date(2026, 10, 1))
    assert "You do not know yet" not in step(answered, on(10, 20)).why


def test_a_grievance_whose_receipt_is_only_shown_goes_on_when_that_is_certain():
    case = after(case_with(), EventKind.GRIEVANCE_SENT, date(2026, 10, 1))
    case = after(case, EventKind.GRIEVANCE_ACKNOWLEDGED, date(2026, 10, 8))
    assert step(case, on(11, 7)).title == "Find out when the plan received your letter"
    assert step(case, on(11, 8)).title == "Go to the DMHC"


def test_a_decision_in_the_patients_favor_is_seen_through():
    case = after(case_with(), EventKind.IMR_REQUEST, date(2026, 4, 20))
    case = after(case, EventKind.IMR_FAVORABLE, date(2026, 5, 20))
    assert step(case, on(5, 21)).title == "See that the plan carries out the decision"
    paid = after(case, EventKind.PAID, date(2026, 3, 2))
    assert step(paid, on(5, 21)).title == "See that the plan carries out the decision"
    assert step(paid, on(5, 21)).place == Place("letters", "new:reimbursement-request")
    asked = handed_in(paid, date(2026, 5, 22), None, kind="reimbursement-request")
    assert step(asked, on(5, 22)).place == Place("timeline", "reimbursement")
    assert step(paid, on(5, 21)).write
    assert not step(asked, on(5, 22)).write
    early = handed_in(paid, date(2026, 4, 1), None, kind="reimbursement-request")
    assert step(early, on(5, 21)).place == Place("letters", "new:reimbursement-request")
    case = after(case, EventKind.REPAID, date(2026, 5, 27))
    assert step(case, on(5, 28)).title == "Read the decision of the review"


def test_t4_a_grievance_is_waited_for_and_then_taken_to_the_state():
    case = after(case_with(), EventKind.GRIEVANCE, date(2026, 10, 15))
    assert step(case, on(11, 14)).due == date(2026, 11, 14)
    to_state = step(case, on(11, 15))
    assert to_state.title == "Go to the DMHC"
    assert to_state.place == Place("letters", "new:imr-letter")


def test_t7_an_upheld_decision_is_taken_to_the_state_within_six_months():
    case = after(case_with(), EventKind.GRIEVANCE, date(2026, 2, 10))
    case = after(case, EventKind.GRIEVANCE_ANSWER, date(2026, 2, 27))
    assert step(case, on(2, 28)).due == date(2026, 8, 27)
    asked = after(case, EventKind.IMR_REQUEST, date(2026, 3, 9))
    assert step(asked, on(3, 10)).title == "Wait for the state's decision"
    decided = after(asked, EventKind.IMR_DECISION, date(2026, 4, 9))
    assert step(decided, on(4, 10)).title == "Read the decision of the review"


def test_an_approval_leads_to_the_visit_the_report_and_the_talk():
    case = handed_in(case_with(), MONDAY, MONDAY)
    case = after(case, EventKind.GRANTED, date(2026, 9, 24))
    assert step(case, on(9, 25)).title == "Make the appointment with the second doctor"
    case = after(case, EventKind.OPINION, date(2026, 10, 5))
    assert step(case, on(10, 6)).place == Place("letters", "new:report-request")
    asked = handed_in(case, date(2026, 10, 6), None, name="r", kind="report-request")
    assert step(asked, on(10, 7)).title == "Wait for the report of the second opinion"
    case = with_paper(case, DocumentKind.OPINION_REPORT, date(2026, 10, 7))
    assert step(case, on(10, 8)).title == "Talk about the second opinion with your doctor"


@given(
    st.lists(
        st.tuples(st.sampled_from(EventKind), st.dates(MONDAY, date(2027, 1, 1)) | st.none()),
        max_size=6,
    ),
    st.sampled_from(REGULATORS),
    st.sampled_from(["yes", "no"]),
)
def test_there_is_always_one_step_with_a_place_and_never_a_day_gone_by(events, seen, urgent):
    case = case_with(seen_on_card=seen, urgent=urgent)
    for kind, day in events:
        case = after(case, kind, day)
    found = step(case, on(1, 2, year=2027))
    assert found.title
    assert found.why
    assert found.place.panel in PANELS
    assert found.due is None or found.due >= date(2027, 1, 2)
