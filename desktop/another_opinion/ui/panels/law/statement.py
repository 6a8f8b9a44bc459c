"""Short statements of the law beside the statute, by topic."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel

from another_opinion.domain.facts import long_date
from another_opinion.i18n import tr
from another_opinion.rules.clock import ClockRule
from another_opinion.rules.library import Library
from another_opinion.rules.sourced import Sourced
from another_opinion.rules.statement import Statement, Topic, topic_of
from another_opinion.ui.panels.law.entry import Entry
from another_opinion.ui.panels.law.fold import Fold, Leaf
from another_opinion.ui.parts.authority import check, read_in, source_note
from another_opinion.ui.parts.text import chip, text
from another_opinion.ui.theme.theme import Theme

Stated = Statement | ClockRule


def topics(theme: Theme, law: Library, today: date) -> tuple[Fold, ...]:
    """Return a chapter for each topic, with its rights, duties, notes and time limits."""
    stated: list[Stated] = sorted((*law.statements, *law.clocks), key=lambda each: each.rows[0])
    firsts = {each.rows[0] for each in stated}
    leaves = {topic: list[Leaf]() for topic in Topic}
    for each in stated:
        if topic := topic_of(each):
            leaves[topic].append(_leaf(theme, law, each, _names(each, firsts), today))
    return tuple(
        Fold(theme, short, title, "", tuple(leaves[topic]))
        for topic, (short, title) in _headings().items()
    )


def _names(each: Stated, firsts: set[str]) -> tuple[str, ...]:
    """Return the id and the rows of a statement, but no row that another one is for first."""
    first, *others = each.rows
    return (each.id, first, *(row for row in others if row not in firsts))


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


def _leaf(theme: Theme, law: Library, each: Stated, names: tuple[str, ...], today: date) -> Leaf:
    authority, open_under = _authority(each), _open_under(law, each)
    words = (*_plain(each), *open_under, authority)

    def make() -> Entry:
        return Entry(
            theme,
            names,
            text(each.title, "subheading"),
            *check(each, today),
            *_advice(each),
            *(text(plain) for plain in _plain(each)),
            *((chip(tr("◐ Open for some plans"), "amber"),) if open_under else ()),
            *(text(words) for words in open_under),
            text(authority, "small"),
            *((read_in(law, each.source),) if each.source else ()),
        )

    return Leaf(names, each.title, words, make)


def _plain(each: Stated) -> tuple[str, ...]:
    """Return what is said, and what to do about it."""
    act = each.ask if isinstance(each, Statement) else each.if_nothing
    return (each.plain, act) if act else (each.plain,)


def _open_under(law: Library, each: Stated) -> tuple[str, ...]:
    """Say under which regulators it is open whether a time limit binds, and whom to ask."""
    open_to = each.may_bind if isinstance(each, ClockRule) else ()
    words = tr("{regulator}: it may or may not bind the plan. {ask}")
    found = (regulator for regulator in law.regulators if regulator.id in open_to)
    return tuple(words.format(regulator=named.name, ask=named.ask) for named in found)


def _advice(each: Stated) -> tuple[QLabel, ...]:
    is_advice = isinstance(each, Statement) and each.advice
    return (chip(tr("○ Advice, not law"), "quiet"),) if is_advice else ()


def _authority(each: Sourced) -> str:
    return tr(
        "{citation}. {note} Read up to {day}.",
        citation=each.citation,
        note=source_note(each.confidence, each.caveat),
        day=long_date(each.as_of),
    )
