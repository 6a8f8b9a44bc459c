from __future__ import annotations

from hashlib import sha256

import pytest

from another_opinion.domain.audits import Reply
from another_opinion.domain.documents import Document
from another_opinion.domain.texts import PageText, Source, Word
from another_opinion.rules.audit import load_checks
from another_opinion.services.audit.suggestions import suggest
from another_opinion.services.audit.text import text_of
from another_opinion.store.contents import content_id
from casefiles import NOON
from services.pages.files import photo, written

CHECKS = {check.id: check for check in load_checks()}
PLAN = {"plan.phone": "1 (800) 555-0142"}
NOTICE = (
    ("Helvetica-Bold", 12, 1, "You may file a griev-"),
    ("Helvetica", 12, 1, "ance. Call us at (800) 555.0142, and the department"),
    ("Helvetica-Bold", 12, 1, "1-888-466-2219, TDD 1-877-688-9891,"),
    ("Helvetica", 12, 1, "www.HealthHelp.ca.gov, if it takes more than"),
    ("Helvetica", 12, 1, "30 days. Independent Medical Review is there too."),
)


@pytest.fixture
def ask(reader):
    """Return a function that asks what the text of a paper points to."""

    def suggestion(check, *lines, facts=PLAN):
        content = written(*lines)
        text = reader.text(sha256(content).hexdigest(), content, 0)
        return suggest(CHECKS[check], text, facts)

    return suggestion


@pytest.mark.parametrize("check", ["grievance-right", "contacts", "thirty-days", "review"])
def test_a_whole_notice_has_every_element_however_its_lines_break(ask, check):
    suggestion = ask(check, *NOTICE)
    assert suggestion.reply is Reply.YES
    assert suggestion.unseen == ()


def test_the_words_are_given_as_they_are_printed(ask):
    assert [each.words for each in ask("grievance-right", *NOTICE).seen] == ["file a grievance"]
    assert [each.words for each in ask("contacts", *NOTICE).seen] == [
        "1-888-466-2219",
        "1-877-688-9891",
        "www.HealthHelp.ca.gov",
        "(800) 555.0142",
    ]


def test_a_number_that_stands_there_twice_counts_as_it_is_printed_best(ask):
    letterhead = ("Helvetica", 8, 1, "Golden Poppy 1-800-555-0142")
    notice = ("Helvetica-Bold", 12, 1, "1-800-555-0142, 1-888-466-2219, 1-877-688-9891")
    assert ask("type-size", letterhead, notice).reply is Reply.YES


def test_what_is_not_there_is_named(ask):
    suggestion = ask("contacts", NOTICE[1], NOTICE[2])
    assert suggestion.reply is Reply.NO
    assert suggestion.unseen == ("department-site",)


def test_a_plan_whose_number_is_not_known_leaves_it_to_the_eye(ask):
    suggestion = ask("contacts", *NOTICE, facts={"plan.phone": ""})
    assert suggestion.reply is Reply.UNSURE
    assert suggestion.unseen == ("plan-phone",)


@pytest.mark.parametrize(
    ("font", "points", "reply"),
    [
        ("Helvetica-Bold", 12, Reply.YES),
        ("Helvetica-Bold", 14, Reply.YES),
        ("Helvetica-Bold", 11.5, Reply.NO),
        ("Helvetica", 12, Reply.NO),
    ],
)
def test_type_is_measured_where_the_numbers_stand(ask, font, points, reply):
    suggestion = ask("type-size", (font, points, 1, "1-888-466-2219"), NOTICE[3])
    assert suggestion.reply is reply
    assert suggestion.points == pytest.approx(points, abs=0.01)
    assert suggestion.bold is ("Bold" in font)


def test_numbers_that_are_not_there_have_no_type(ask):
    assert ask("type-size", NOTICE[3]) is None


def test_a_scan_of_which_no_words_are_known_suggests_nothing(reader):
    text = reader.text("scan", photo(), 0)
    assert all(suggest(check, text, PLAN) is None for check in CHECKS.values())


@pytest.mark.parametrize("check", ["writing", "reasons", "own-reasons", "in-time"])
def test_what_needs_a_person_is_left_to_the_person(ask, check):
    assert ask(check, *NOTICE) is None


def test_what_was_recognized_on_a_photo_is_found_but_what_is_not_may_be_misread(reader):
    content, words = photo(), "You may file a grievance. Call 1-888-466-2219. TDD 1-877-688-9B91"
    paper = Document("photo", "Photo", content_id(content), "image/jpeg", len(content), 1, NOON)
    boxes = (Word(each, (0, 0, 1, 1)) for each in words.split())
    read = {0: PageText(Source.PICTURE, tuple(boxes))}
    text = text_of(reader, paper, lambda _: content, read)
    right = suggest(CHECKS["grievance-right"], text, PLAN)
    assert (right.reply, right.seen[0].words) == (Reply.YES, "file a grievance")
    contacts = suggest(CHECKS["contacts"], text, PLAN)
    assert (contacts.reply, len(contacts.seen)) == (Reply.UNSURE, 1)
    assert suggest(CHECKS["type-size"], text, PLAN) is None
