"""Short statements of the law beside the statute, by topic."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QWidget

from another_opinion.domain.facts import long_date
from another_opinion.i18n import tr
from another_opinion.rules.clock import ClockRule
from another_opinion.rules.library import Library
from another_opinion.rules.sourced import Sourced
from another_opinion.rules.statement import Statement, Topic, topic_of
from another_opinion.ui.panels.law.chapter import Chapter
from another_opinion.ui.panels.law.entry import Entry
from another_opinion.ui.parts.authority import check, read_in, source_note
from another_opinion.ui.parts.text import chip, text
from another_opinion.ui.theme.theme import Theme


def topics(theme: Theme, law: Library, today: date) -> tuple[Chapter, ...]:
    """Return a chapter for each topic, with its rights, duties, notes and time limits."""
    stated = sorted((*law.statements, *law.clocks), key=lambda each: each.rows[0])
    return tuple(
        _chapter(
            theme, law, topic, tuple(each for each in stated if topic_of(each) is topic), today
        )
        for topic in Topic
    )


def _chapter(
    theme: Theme,
    law: Library,
    topic: Topic,
    stated: tuple[Statement | ClockRule, ...],
    today: date,
) -> Chapter:
    short, title = _headings()[topic]
    entries = tuple(
        Entry(theme, (each.id, *each.rows), *_words(law, each, today)) for each in stated
    )
    return Chapter(theme, short, title, "", entries)


def _headings() -> dict[Topic, tuple[str, str]]:
    """Return the short and the full name of each topic."""
    return {
        Topic.SECOND_OPINION: (tr("More on opinions"), tr("More on second opinions")),
        Topic.GRIEVANCE: (tr("Grievances"), tr("Grievances with the plan")),
        Topic.DECISION: (tr("Decisions"), tr("How the plan decides on a doctor's request")),
        Topic.VISIT: (tr("Visits"), tr("How soon you must be seen")),
        Topic.REVIEW: (tr("The review"), tr("The DMHC and Independent Medical Review")),
        Topic.REGULATOR: (tr("Other plans"), tr("Who watches over a plan, and what follows")),
        Topic.RECORDS: (tr("Records"), tr("Your medical records")),
        Topic.MONEY: (tr("Money"), tr("Money and the courts")),
        Topic.COUNTING: (tr("Counting days"), tr("How days are counted")),
        Topic.KAISER: (tr("Kaiser"), tr("If your plan is Kaiser")),
    }


def _words(law: Library, each: Statement | ClockRule, today: date) -> Iterator[QWidget]:
    yield text(each.title, "subheading")
    yield from check(each, today)
    if isinstance(each, Statement):
        yield from _statement(each)
    else:
        yield text(each.plain)
        yield text(each.if_nothing)
    yield from _authority(law, each)


def _statement(each: Statement) -> Iterator[QWidget]:
    if each.advice:
        yield chip(tr("○ Advice, not law"), "quiet")
    yield text(each.plain)
    if each.ask:
        yield text(each.ask)


def _authority(law: Library, each: Sourced) -> Iterator[QWidget]:
    note = source_note(each.confidence, each.caveat)
    yield text(
        tr(
            "{citation}. {note} Read up to {day}.",
            citation=each.citation,
            note=note,
            day=long_date(each.as_of),
        ),
        "small",
    )
    if each.source:
        yield read_in(law, each.source)
