"""A recommended step, and how one is made from the words of a station."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from another_opinion.domain.facts import long_date
from another_opinion.domain.places import Place
from another_opinion.rules.station import StationName
from another_opinion.services.path.clock_words import hour
from another_opinion.services.path.clocks import CaseClock, day_in_california
from another_opinion.services.path.situation import Situation


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do next, why, where in the application, and by which day if there is one.

    `write` says what to write and to whom, or what to say, where no letter says it.
    """

    title: str
    why: str
    place: Place
    due: date | None = None
    write: str = ""


Advisor = Callable[[Situation], NextStep | None]


def going_to(name: StationName, situation: Situation) -> NextStep | None:
    """Recommend a station in its own words."""
    station = situation.station(name)
    if not station or not station.go:
        return None
    way = letter_place(situation, station.letter) if station.letter else Place("timeline", name)
    return NextStep(station.go, station.go_why, way, write=station.write)


def waiting_at(name: StationName, situation: Situation) -> NextStep | None:
    """Recommend to wait at a station in its own words."""
    station = situation.station(name)
    if not station or not station.wait:
        return None
    return NextStep(station.wait, station.wait_why, Place("timeline"))


def letter_place(situation: Situation, kind: str) -> Place:
    """Return the place of the letter of that kind that is being written, or of a new one."""
    begun = (each for each in situation.case.letters if each.kind == kind and not each.delivery)
    draft = next((each.id for each in begun), f"new:{kind}")
    return Place("letters", draft)


def day_to_act(clocks: Iterable[CaseClock], situation: Situation) -> date | None:
    """Return the first of the days to act that have not run out in every reading.

    After the safe day that is today: a later reading may still help.
    """
    days = [each.clock.do_by for each in clocks if not each.has_run_out]
    first = min((day for day in days if day), default=None)
    return max(first, day_in_california(situation.now)) if first else None


def what_if_late(clocks: Iterable[CaseClock]) -> str:
    """Say what to do if the days to act have all passed; nothing if one has not."""
    limits = [each for each in clocks if each.clock.do_by]
    passed = bool(limits) and all(each.has_run_out for each in limits)
    return limits[-1].rule.if_nothing if passed else ""


def last_moment(each: CaseClock) -> str:
    """Name the day, or the hour, at which a limit ends in its latest reading."""
    return hour(each.clock.span[1]) if each.clock.span else long_date(each.clock.latest)
