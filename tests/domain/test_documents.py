from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from another_opinion.domain.recipes import AS_IT_CAME, Recipe
from casefiles import CASE, scanned

PAPER = replace(scanned(CASE, "scan", b"scan").documents[0], pages=2)
SIDEWAYS = Recipe(lighten=True, turn=90, skew=1.5)


def test_a_page_is_shown_after_its_recipe_until_the_user_says_otherwise():
    assert PAPER.look(0, SIDEWAYS) == SIDEWAYS
    plain = PAPER.shown_plain(0, True)
    assert plain.look(0, SIDEWAYS) == AS_IT_CAME
    assert plain.look(1, SIDEWAYS) == SIDEWAYS
    assert plain.shown_plain(0, False) == PAPER


def test_a_turn_by_hand_goes_on_from_what_is_seen_and_stays():
    turned = PAPER.turned(0, 90, SIDEWAYS)
    assert turned.look(0, SIDEWAYS) == Recipe(lighten=True, turn=180, skew=1.5)
    back = PAPER.turned(0, -90, SIDEWAYS)
    assert back.look(0, SIDEWAYS).turn == 0
    assert back.turned(0, 90, SIDEWAYS).look(0, SIDEWAYS).turn == 90


def test_a_turn_by_hand_is_kept_when_the_page_is_recognized_later():
    turned = PAPER.turned(0, 90)
    assert turned.look(0, SIDEWAYS).turn == 90
    assert PAPER.turned(0, 90).turned(0, -90).turns == (0,)


def test_a_page_shown_as_it_came_can_be_turned_too():
    turned = PAPER.shown_plain(0, True).turned(0, 90, AS_IT_CAME)
    assert turned.look(0, SIDEWAYS) == Recipe(turn=90)


def test_a_crop_turns_with_its_page_and_goes_with_one_press():
    cut = PAPER.cropped(0, (0.1, 0.2, 0.9, 0.6)).darkened(0, True)
    assert cut.look(0, SIDEWAYS) == replace(SIDEWAYS, crop=(0.1, 0.2, 0.9, 0.6), darken=True)
    assert cut.turned(0, 90).turned(0, -90).look(0).crop == pytest.approx((0.1, 0.2, 0.9, 0.6))
    assert cut.turned(0, 180).look(0).crop == pytest.approx((0.1, 0.4, 0.9, 0.8))
    assert cut.shown_plain(0, True).look(0, SIDEWAYS) == AS_IT_CAME
    assert cut.shown_plain(0, False) == PAPER


def test_each_paper_gets_the_next_code_and_keeps_it():
    case = scanned(scanned(CASE, "first", b"1"), "second", b"2")
    assert [each.code for each in case.documents] == ["D-001", "D-002"]
    named = replace(case.documents[0], title="MRI", number=0)
    assert case.with_document(named).documents[0].code == "D-001"


def test_a_code_that_was_given_once_goes_to_no_other_paper():
    case = scanned(scanned(CASE, "first", b"1"), "second", b"2")
    fewer = case.without_document("second")
    assert scanned(fewer, "third", b"3").documents[-1].code == "D-003"
    copied = case.with_document(replace(case.documents[0], id="half"))
    assert copied.documents[-1].code == "D-003"


def test_papers_of_before_there_were_codes_get_them_in_the_order_in_which_they_came():
    late = replace(PAPER, id="late", added=PAPER.added + timedelta(days=1), number=0)
    early = replace(PAPER, id="early", number=0)
    case = replace(CASE, documents=(late, early)).with_codes()
    assert [each.code for each in case.documents] == ["D-002", "D-001"]
    assert case.with_codes() == case


def test_a_paper_belongs_to_as_many_letters_and_events_as_it_should():
    both = PAPER.linked(["letter", "event", "letter"])
    assert (both.about, both.links) == ("letter", ("letter", "event"))
    assert both.linked(["event"]).links == ("event",)
    assert both.linked([]).links == ()
