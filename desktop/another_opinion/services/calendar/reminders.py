"""The days on which the user should act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import NAMESPACE_OID, UUID, uuid5

from another_opinion.domain.case import Case
from another_opinion.rules.clock import Clock, Side
from another_opinion.services.path.clocks import CaseClock, ClockState


@dataclass(frozen=True, slots=True)
class Reminder:
    """A day to act, or to `call` someone who owes an answer.

    `item` is the place of the time limit in the list that the user sees, from 1. `id` is the
    same each time that the same limit of the same case is given out.
    """

    id: UUID
    item: int
    day: date
    call: bool


def reminders(case: Case, clocks: Sequence[CaseClock]) -> tuple[Reminder, ...]:
    """Return a day to act for each clock that is not answered, in the order of the list."""
    return tuple(_open(case, clocks))


def _open(case: Case, clocks: Sequence[CaseClock]) -> Iterator[Reminder]:
    for item, each in enumerate(clocks, start=1):
        if each.state is not ClockState.ANSWERED:
            call = each.rule.side is Side.PLAN
            yield Reminder(_id(case, each), item, day_to_act(each.clock), call)


def day_to_act(clock: Clock) -> date:
    """Return when the user should act on a clock.

    That is the safe day of the user's own limit, the day on which hours end, and otherwise the
    day after the latest reading, before which nobody is late.
    """
    if clock.do_by:
        return clock.do_by
    if clock.span:
        return clock.span[1].date()
    return clock.latest + timedelta(days=1)


def _id(case: Case, each: CaseClock) -> UUID:
    """Name a clock so that its name tells nothing about the case."""
    return uuid5(NAMESPACE_OID, f"another-opinion/{case.id}/{each.rule.id}/{each.about.item}")
