from __future__ import annotations

from datetime import date

import pytest

from another_opinion.resources import resource
from another_opinion.rules.library import load_library
from another_opinion.rules.sourced import Confidence, is_old
from another_opinion.rules.statement import Topic, topic_of

LIBRARY = load_library()
STATEMENTS = {each.id: each for each in LIBRARY.statements}
EACH = pytest.mark.parametrize("each", LIBRARY.statements, ids=lambda each: each.id)
SOURCES = {source.id for source in LIBRARY.sources}


@EACH
def test_a_statement_goes_by_its_row_and_has_authority_date_and_words(each):
    assert each.rows[0] == each.id
    assert each.citation
    assert each.as_of <= LIBRARY.as_of
    assert each.title
    assert each.plain


@EACH
def test_what_was_read_names_its_sources_and_what_was_not_says_whom_to_ask(each):
    if each.confidence is Confidence.FROM_MEMORY:
        assert each.source == ()
        assert each.ask
    else:
        assert each.source
        assert set(each.source) <= SOURCES


@EACH
def test_every_statement_has_a_topic(each):
    assert topic_of(each) in Topic


def test_one_file_holds_one_statement_and_is_named_for_its_row():
    files = [file.name for file in sorted(resource("law", "statements").iterdir())]
    assert len(files) == len(LIBRARY.statements) == len(STATEMENTS)
    for file, each in zip(files, LIBRARY.statements, strict=True):
        assert file.startswith(f"{each.id.lower()}-")


def test_advice_is_marked_as_such():
    assert [each.id for each in LIBRARY.statements if each.advice] == ["UR-11"]


def test_a_fine_or_a_condition_that_was_not_read_is_not_printed():
    assert "$" not in STATEMENTS["IMR-24"].plain
    assert "emergency" not in STATEMENTS["IMR-25"].plain


def test_what_is_from_memory_needs_a_check_on_any_day():
    assert STATEMENTS["GRV-05"].needs_check(date(2026, 11, 24))
    assert not STATEMENTS["GRV-07"].needs_check(date(2026, 11, 24))


@pytest.mark.parametrize(
    ("today", "old"),
    [(date(2026, 11, 23), False), (date(2027, 11, 23), False), (date(2027, 11, 24), True)],
)
def test_what_was_read_over_twelve_months_ago_needs_a_check(today, old):
    assert is_old(date(2026, 11, 23), today) is old
    assert STATEMENTS["GRV-07"].needs_check(today) is old
