from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea

from another_opinion.app.surroundings import CALIFORNIA
from another_opinion.rules.audit import load_checks
from another_opinion.ui.panels.law.panel import LawPanel
from drivers.law import Law

STATUTE = "California Health and Safety Code section 1383.15"


def test_the_whole_text_stands_there_with_plain_words(law, tools):
    (statute,) = tools.law.statutes
    words = law.words()
    for section in statute.section:
        assert section.text.strip() in words
    for rule in tools.law.rules:
        assert rule.plain in words


def test_it_says_how_old_it_is_and_how_sure(law):
    assert law.says("Read up to Monday, November 23, 2026. Edition 2026.11.")
    assert law.says("not compared with today's code")


def test_common_advice_is_set_right(law):
    assert law.says("“You have a right to three opinions before the plan pays for one outside.”")
    assert law.says("– Not what the law says")
    assert law.says("The law names no number of opinions.")


def test_offices_are_there_with_their_numbers_and_sources(law):
    assert law.says("Phone: 1-888-466-2219")
    assert law.says("TDD, for people who do not hear well: 1-877-688-9891")
    assert law.says("Source: Health Consumer Alliance: its own page")
    assert law.says("Check this number against the one on your notice.")


def test_typing_leaves_the_places_that_hold_the_words(law):
    law.look_for("Expeditious  MANNER")
    assert law.says("1 place has these words.")
    (place,) = law.results()
    assert place.startswith(f"{STATUTE} (c). ")
    assert "in an expeditious manner" in place
    assert law.entries() == law.headings() == []


def test_a_place_that_was_found_is_shown_whole_with_the_words_marked(law, qtbot):
    law.look_for("Expeditious  MANNER")
    law.take("(c)")
    qtbot.waitUntil(lambda: law.top() == "(c)")
    assert law.pointed_out() == ["(c)"]
    assert set(law.marked()) == {"expeditious manner"}


def test_the_way_leads_back_to_all_that_was_found(law):
    law.look_for("worse because")
    found = law.results()
    law.take("The plan may not punish you for a grievance")
    assert law.results() == []
    law.press("Back to what was found")
    assert law.results() == found
    assert law.marked() == []
    assert not law.offers("Back to what was found")


def test_a_search_goes_through_every_chapter(law):
    law.look_for("copayment")
    found = "\n".join(law.results())
    assert "Words." in found
    assert "What people say." in found
    assert "The text." in found


def test_many_places_come_some_at_a_time(law):
    law.look_for("the plan")
    some = law.results()
    law.press("Show more")
    assert law.results()[: len(some)] == some
    assert len(law.results()) == 2 * len(some)


def test_nothing_found_says_so_and_an_empty_field_shows_all(law):
    everything = law.entries()
    law.look_for("xylophone")
    assert law.says("No place has these words.")
    assert law.results() == []
    law.look_for("")
    assert law.entries() == everything
    assert law.marked() == []


def test_a_rule_is_brought_up_and_its_words_are_marked(law, panel, tools, qtbot):
    panel.show_item("2OP-17")
    qtbot.waitUntil(lambda: law.top() == "(g)")
    assert law.pointed_out() == ["(g)"]
    assert law.marked() == [tools.law.rule("2OP-17").quote]
    assert "(g)" in QApplication.focusWidget().accessibleName()


def test_a_subdivision_can_be_asked_for_by_its_mark(law, panel, qtbot):
    panel.show_item("(a)(3)")
    qtbot.waitUntil(lambda: law.top() == "(a)(3)")
    assert law.pointed_out() == ["(a)(3)"]


def test_only_one_thing_is_pointed_out(law, panel):
    panel.show_item("2OP-17")
    panel.show_item("2OP-02")
    assert law.pointed_out() == ["(a)(1)"]
    panel.show_item("")
    assert law.pointed_out() == []
    assert law.marked() == []


def test_what_is_asked_for_shows_even_after_a_search(law, panel, qtbot):
    law.look_for("grievance")
    panel.show_item("2OP-02")
    qtbot.waitUntil(lambda: law.top() == "(a)(1)")
    assert law.read("Find a word") == ""


def test_every_rule_of_the_library_can_be_found(law, panel, tools):
    for rule in tools.law.rules:
        panel.show_item(rule.id)
        assert law.pointed_out() == [rule.subdivision]


def test_the_buttons_at_the_top_lead_to_the_chapters(law, qtbot):
    law.press("Whom to call")
    qtbot.waitUntil(lambda: law.top() == "DMHC Help Center")


def test_the_law_around_the_statute_is_folded_until_it_is_asked_for(law, tools):
    assert "Grievances with the plan" in law.headings()
    statement = tools.law.statement("GRV-07")
    assert not law.says(statement.plain)
    law.press("Grievances")
    assert law.says(statement.plain)
    assert law.says("HSC 1374.30(b); HSC 1368(a)(5). Compared with the text of the law")
    assert law.says("Read up to Monday, November 23, 2026.")


def test_a_row_of_the_law_is_brought_up_out_of_its_fold(law, panel, tools, qtbot):
    title = tools.law.statement("IMR-05").title
    panel.show_item("IMR-05")
    qtbot.waitUntil(lambda: law.top() == title)
    assert law.pointed_out() == [title]


def test_a_time_limit_is_found_by_its_row(law, panel, tools):
    panel.show_item("GRV-04")
    (title,) = law.pointed_out()
    assert title in {clock.title for clock in tools.law.clocks if "GRV-04" in clock.rows}


def test_a_search_goes_into_the_folds_and_out_again(law):
    law.look_for("worse because you filed")
    law.take("The plan may not punish you for a grievance")
    assert law.pointed_out() == ["The plan may not punish you for a grievance"]
    law.look_for("w")
    assert "The plan may not punish you for a grievance" not in law.entries()


def test_what_was_not_verified_says_so_and_whom_to_ask(law, panel, tools):
    panel.show_item("GRV-05")
    assert law.says("? Check this")
    assert law.says(tools.law.statement("GRV-05").ask)
    assert law.says("Check this before you rely on it.")


def test_advice_is_called_advice(law, panel):
    panel.show_item("UR-11")
    assert law.says("○ Advice, not law")


def test_a_time_limit_that_may_not_bind_says_so_and_whom_to_ask(law, panel, tools):
    names = {each.id: each.name for each in tools.law.regulators}
    for clock in tools.law.clocks:
        panel.show_item(clock.id)
        assert law.says("◐ Open for some plans") is bool(clock.may_bind), clock.id
        for name in clock.may_bind:
            assert law.says(f"{names[name]}: it may or may not bind the plan.")


def cited(law, letters):
    """Give all that rules, questions, time limits, places of the path, letters and checks cite."""
    for each in (*law.rules, *law.statements, *law.clocks):
        yield each.id
        yield each.rows[0]
    for question in law.questions:
        yield from question.cites
    for each in (*law.stations, *law.regulators, *load_checks()):
        yield each.rows[0]
    for template in letters.templates.values():
        yield from template.cites
        yield from (name for block in template.blocks for name in block.cites)


def test_all_that_is_cited_has_its_place(law, panel, tools):
    for name in sorted(set(cited(tools.law, tools.letters))):
        panel.show_item(name)
        assert law.pointed_out(), name


def test_the_keyboard_takes_the_page_along(law, qtbot):
    law.look_for("the plan")
    law.take(law.results()[20])
    law.press("Back to what was found")
    qtbot.waitUntil(law.chosen_is_in_view)


@pytest.fixture
def next_year(tools):
    return replace(tools, now=lambda: datetime(2027, 12, 1, 10, tzinfo=CALIFORNIA))


def test_what_is_over_twelve_months_old_is_to_be_checked(qtbot, session, next_year):
    panel = LawPanel(session, next_year)
    qtbot.addWidget(panel)
    panel.show()
    old = Law(qtbot, panel)
    assert old.says("All of this was read over twelve months ago.")
    assert old.says("? Check this")
    panel.leave()


def go_and_come_back(panel: LawPanel) -> None:
    panel.hide()
    panel.show()
    panel.show_item("")


def test_who_comes_back_finds_what_was_looked_for_and_the_same_place(law, panel):
    page = next(area for area in panel.findChildren(QScrollArea) if area.isVisible())
    page.verticalScrollBar().setValue(700)
    go_and_come_back(panel)
    assert page.verticalScrollBar().value() == 700
    law.look_for("copayment")
    found = law.results()
    go_and_come_back(panel)
    assert law.results() == found != []
