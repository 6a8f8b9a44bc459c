from __future__ import annotations

from datetime import date

import pytest

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.opinions import Opinion, View
from another_opinion.services.opinions.tally import tally
from services.path.telling import case_with, with_paper

AGREES, AGAINST, OTHER = View.AGREES, View.AGAINST, View.OTHER


def told(*opinions):
    """Return a case with opinions as (view, in the first doctor's group?), none on file."""
    case = case_with()
    for number, (view, inside) in enumerate(opinions):
        opinion = Opinion(view, same_organization=inside)
        day = date(2026, 9, 1 + number)
        case = case.with_event(Event(f"{number}", EventKind.OPINION, day, opinion=opinion))
    return case


@pytest.mark.parametrize(
    ("opinions", "words"),
    [
        ([], ""),
        (
            [(AGAINST, False)],
            "The one other opinion advises against it. "
            "It comes from outside the first doctor's group. 1 report is not on file.",
        ),
        (
            [(AGAINST, False), (AGREES, True), (AGAINST, False)],
            "2 of 3 advise against it. 1 agrees. "
            "Both come from outside the first doctor's group. 3 reports are not on file.",
        ),
        (
            [(AGREES, False), (AGAINST, False)],
            "1 of 2 advises against it. 1 agrees. "
            "Both come from outside the first doctor's group. 2 reports are not on file.",
        ),
        (
            [(OTHER, True), (OTHER, False), (OTHER, True)],
            "3 of 3 advise something else. "
            "1 of these comes from outside the first doctor's group. 3 reports are not on file.",
        ),
        (
            [(AGREES, None), (None, None)],
            "1 of 2 agrees with the advice. The answer of 1 opinion is not noted yet. "
            "2 reports are not on file.",
        ),
    ],
)
def test_opinions_add_up_to_a_plain_sentence(opinions, words):
    assert tally(told(*opinions)) == words


def test_an_opinion_from_before_its_facts_were_asked_for_is_counted(today):
    case = case_with().with_event(Event("old", EventKind.OPINION, today))
    assert "not noted yet" in tally(case)


def test_a_report_that_belongs_to_the_opinion_is_on_file():
    case = with_paper(told((AGAINST, False)), DocumentKind.OPINION_REPORT, None, about="0")
    assert "not on file" not in tally(case)
