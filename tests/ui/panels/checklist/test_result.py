from __future__ import annotations

from dataclasses import replace

import pytest

from another_opinion.domain.letters import Letter
from another_opinion.domain.people import PlanKind
from another_opinion.domain.places import Place
from another_opinion.rules.library import load_library
from another_opinion.ui.panels.checklist.result import ResultScreen
from casefiles import worried

DOUBT = load_library().question("surgery_doubted").ask
TITLE = "What the law gives, and what it does not"
SURGERY = "You doubt an operation"
OUTSIDE = "The plan must go outside its network if nobody inside is qualified"
URGENT = "In an urgent case: an answer in 72 hours, whenever possible"
TRIED = "You tried the care plan, or told the doctor of your concerns"


@pytest.fixture
def result(checklist, panel, tell):
    def result(**answers):
        tell(**answers)
        panel.show_item("result")
        return checklist

    return result


def test_the_regulator_comes_first_with_how_we_know(result):
    shown = result()
    assert shown.title() == TITLE
    office = shown.words().index("Department of Managed Health Care (DMHC)")
    assert office < shown.words().index("What the law gives you")
    assert shown.says("You answered: The Department of Managed Health Care.")


def test_a_right_is_shown_with_the_statute_the_answer_and_the_verdict(result):
    shown = result()
    assert shown.verdict(SURGERY) == "✓ Applies"
    line = shown.line(SURGERY)
    assert "A doctor recommends an operation." in line
    assert "“If the enrollee questions the reasonableness or necessity" in line
    assert f"{DOUBT} You answered: Yes." in line
    assert "HSC 1383.15(a)(1)" in line


def test_what_does_not_apply_says_which_answer_decided_it(result):
    shown = result()
    assert shown.verdict(URGENT) == "– Does not apply"
    assert "You answered: No, not as far as I know." in shown.line(URGENT)


def test_what_is_open_says_what_would_settle_it(result):
    shown = result()
    assert shown.verdict(TRIED) == "○ Not sure yet"
    assert "Think of what you said at your last visit." in shown.line(TRIED)


def test_a_question_without_an_answer_leaves_its_line_open(checklist, panel, session):
    session.edit("Answered", session.case.with_answer("seen_on_card", "dmhc"))
    panel.show_item("result")
    assert checklist.verdict(SURGERY) == "○ Not sure yet"
    assert f"Not answered yet: {DOUBT}" in checklist.line(SURGERY)
    checklist.press("Answer the rest")
    assert checklist.title().startswith("Can you see another doctor")


def test_limits_stand_beside_rights_in_the_same_type(result):
    shown = result()
    assert shown.verdict("No right to three opinions") == "✓ Applies"
    left = shown.place_of("What the law gives you")
    right = shown.place_of("What it does not give")
    assert left[1] == right[1]
    assert right[0] > left[0] + 400


def test_every_line_leads_to_the_law(result, visited):
    result().press("Read it in Law: HSC 1383.15(a)(1)")
    assert visited == [Place("law", "2OP-02")]


def test_where_nobody_inside_is_qualified_the_letter_asks_for_someone_outside(result, visited):
    shown = result(qualified_in_network="no")
    assert shown.verdict(OUTSIDE) == "✓ Applies"
    assert shown.says("It quotes the law.")
    shown.write_the_letter()
    assert visited == [Place("letters", "new:outside-network-request")]


def test_where_someone_inside_is_qualified_the_letter_asks_inside(result, visited):
    shown = result(qualified_in_network="yes")
    assert shown.verdict(OUTSIDE) == "– Does not apply"
    shown.write_the_letter()
    assert visited == [Place("letters", "new:second-opinion-request")]


def test_a_letter_that_was_begun_is_gone_on_with(result, session, visited, today):
    letter = Letter("l-1", "outside-network-request", today)
    session.edit("Began a letter", session.case.with_letter(letter))
    result().press("Go on with this letter")
    assert visited == [Place("letters", "l-1")]


def test_the_next_step_can_be_reached_from_the_top(result):
    shown = result()
    shown.press("Go to the next step")
    assert shown.keyboard_is_on() == "Write this letter"


def test_an_unknown_regulator_leaves_all_open_and_names_whom_to_ask(result):
    shown = result(seen_on_card="unsure")
    assert shown.says("Section 1383.15 may not govern this plan.")
    assert shown.says("Phone: 1-888-466-2219")
    assert shown.says("Phone: 1-800-927-4357")
    assert shown.verdict(SURGERY) == "○ Not sure yet"
    assert "First it must be clear what kind of plan this is." in shown.line(SURGERY)
    assert shown.says("It asks plainly and cites no law")
    assert not shown.says("✓ Applies")


@pytest.mark.parametrize("regulator", ["cdi", "erisa", "medicare_advantage", "fehb"])
def test_a_plan_under_other_law_gets_no_promises_and_a_plain_letter(result, regulator, visited):
    shown = result(seen_on_card=regulator, qualified_in_network="yes")
    assert not shown.says("What the law gives you")
    assert shown.says("Whom to ask")
    assert shown.says("It asks plainly and cites no law")
    shown.write_the_letter()
    assert visited == [Place("letters", "new:second-opinion-request")]


def test_it_is_said_once_that_this_is_no_legal_advice_with_free_help(result):
    shown = result()
    assert shown.words().count("not legal advice") == 1
    assert shown.says("Phone: 1-888-804-3536")
    assert shown.says("Source: Health Consumer Alliance: its own page")


def test_there_is_one_primary_button(result):
    assert result().primary_buttons() == ["Write this letter"]


@pytest.mark.usefixtures("daughter")
def test_a_daughter_is_told_who_is_meant(result):
    assert result().says("In these lines, “you” means Rosa.")


def test_weaker_sources_are_named_where_the_statute_is_not_enough(result):
    line = result().line("No fixed number of days for an ordinary request")
    assert "Read on a page about the law, not in the law itself." in line


@pytest.mark.parametrize(
    ("kind", "card", "fits"),
    [
        (PlanKind.MEDICARE_ADVANTAGE, "dmhc", False),
        (PlanKind.MEDI_CAL, "erisa", False),
        (PlanKind.MEDI_CAL, "dmhc", True),
        (PlanKind.MEDICARE_ADVANTAGE, "unsure", True),
        (PlanKind.HMO, "dmhc", True),
    ],
)
def test_answers_that_contradict_each_other_are_pointed_out(result, session, kind, card, fits):
    shown = result(seen_on_card=card)
    plan = replace(session.case.plan, kind=kind)
    session.edit("Said what the plan calls itself", replace(session.case, plan=plan))
    assert shown.says("Two answers do not fit") is not fits
    assert shown.offers("Look at what the plan calls itself") is not fits


def test_who_reads_something_elsewhere_finds_the_result_as_it_was(result, panel, qtbot):
    result()
    page = panel.findChild(ResultScreen)
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 400)
    bar.setValue(400)
    panel.hide()
    panel.show()
    panel.show_item("")
    assert panel.here == "result"
    assert panel.findChild(ResultScreen).verticalScrollBar().value() == 400
    panel.show_item("")  # by the way back on the page itself
    assert panel.here == ""


def test_a_change_of_the_case_leaves_the_result_where_it_was(result, panel, session, qtbot):
    result()
    bar = panel.findChild(ResultScreen).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 400)
    bar.setValue(400)
    session.edit("Typed", worried(session.case, "The knee"))

    def place() -> int:
        (page,) = (each for each in panel.findChildren(ResultScreen) if each.isVisible())
        return page.verticalScrollBar().value()

    qtbot.waitUntil(lambda: place() == 400)
