"""The time limits of the case: as bars in a picture, and as rows with a whole sentence each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from another_opinion.domain.facts import long_date
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.calendar.reminders import day_to_act
from another_opinion.services.path.clock_words import limit, standing
from another_opinion.services.path.clocks import CaseClock, ClockState
from another_opinion.ui.panels.timeline.picture import Bar
from another_opinion.ui.parts.rows import Row

MOST_BARS = 5  # what a picture can hold and still be read at a glance

_TONES = {
    ClockState.OVERDUE: "alarm",
    ClockState.PASSED: "amber",
    ClockState.RUNNING: "accent",
    ClockState.ANSWERED: "",
}
_ORDER = tuple(_TONES)

Numbered = tuple[int, CaseClock]


def by_weight(clocks: Sequence[CaseClock]) -> list[Numbered]:
    """Return clocks with their numbers: what is late first, then by the day to act."""
    return sorted(enumerate(clocks, start=1), key=_weight)


def clock_id(each: CaseClock) -> str:
    """Return the id by which a clock of the case can be asked for."""
    return f"{each.rule.id}:{each.about.item}"


def clock_place(each: CaseClock) -> Place:
    """Return the place of the proof of a clock."""
    return Place("timeline", f"clock:{clock_id(each)}")


def rows(clocks: Sequence[Numbered]) -> list[Row]:
    """Return the rows of clocks; those of the same kind say from when they run."""
    kinds = Counter(each.rule.id for _, each in clocks)
    return [_row(number, each, tell_start=kinds[each.rule.id] > 1) for number, each in clocks]


def _row(number: int, each: CaseClock, *, tell_start: bool) -> Row:
    status = standing(each)
    item = tr("item {number}", number=number)
    start = tr("counted from {day}", day=long_date(each.clock.day)) if tell_start else ""
    doubt = "" if each.certain else tr("not certain that it binds your plan")
    told = " · ".join(filter(None, (limit(each), start, doubt)))
    spoken = f"{status}. {each.rule.title}. {told} {item}."
    when = f"{status} · {item}"
    return Row(clock_id(each), when, each.rule.title, told, spoken, _TONES[each.state])


def bars(clocks: Iterable[Numbered]) -> list[Bar]:
    """Return the weightiest clocks that are not answered, as bars."""
    open_ = [(number, each) for number, each in clocks if each.state is not ClockState.ANSWERED]
    return [
        Bar(
            each.clock.day,
            each.clock.do_by or each.clock.latest,
            f"{number}  {each.rule.title}: {standing(each)}",
            each.state is ClockState.OVERDUE,
        )
        for number, each in open_[:MOST_BARS]
    ]


def _weight(numbered: Numbered) -> tuple[int, date, int]:
    number, each = numbered
    return _ORDER.index(each.state), day_to_act(each.clock), number
