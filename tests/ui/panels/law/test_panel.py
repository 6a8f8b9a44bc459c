from __future__ import annotations

from PySide6.QtWidgets import QApplication

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


def test_typing_leaves_what_holds_the_words_and_marks_them(law):
    law.look_for("72 HOURS")
    assert law.says("1 place has these words.")
    assert law.headings() == [STATUTE]
    assert law.entries() == ["(c)"]
    assert set(law.marked()) == {"72 hours"}


def test_a_search_goes_through_every_chapter(law):
    law.look_for("copayment")
    assert "Words explained" in law.headings()
    assert "What people say, and what the law says" in law.headings()


def test_nothing_found_says_so_and_an_empty_field_shows_all(law):
    everything = law.entries()
    law.look_for("xylophone")
    assert law.says("No place has these words.")
    assert law.entries() == []
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
