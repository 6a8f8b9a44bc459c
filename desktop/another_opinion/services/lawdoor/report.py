"""How a case stands in the law, as plain data."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from another_opinion.domain.case import Case
from another_opinion.rules.library import Library
from another_opinion.rules.question import answers_of
from another_opinion.rules.reckoning import reckoning
from another_opinion.rules.regulator import Contact, Regulator
from another_opinion.rules.rule import Finding
from another_opinion.rules.sourced import Sourced
from another_opinion.services.path.advice.step import NextStep
from another_opinion.services.path.clocks import CaseClock, case_clocks
from another_opinion.services.path.map import StationState, Stop, path_map
from another_opinion.services.path.next_step import next_step

Data = dict[str, Any]


def report(case: Case, library: Library, now: datetime) -> Data:
    """Return verdicts, clocks, stage and next step of a case at `now` (with its time zone)."""
    answers = answers_of(case)
    return {
        "law": library.version,
        "as_of": library.as_of.isoformat(),
        "now": now.replace(tzinfo=None).isoformat(timespec="minutes"),
        "regulator": _regulator(library, library.regulator(answers)),
        "verdicts": [_verdict(finding) for finding in library.judge(answers)],
        "clocks": [_clock(each) for each in case_clocks(case, library, now)],
        "stage": _stage(path_map(case, library, now)),
        "next_step": _step(next_step(case, library, now)),
    }


def authority(stated: Sourced) -> Data:
    """Return where a statement comes from, and how sure it is."""
    return {
        "rows": list(stated.rows),
        "citation": stated.citation,
        "source": list(stated.source),
        "as_of": stated.as_of.isoformat(),
        "confidence": stated.confidence.value,
        "caveat": stated.caveat,
    }


def contact(each: Contact) -> Data:
    """Return how to reach an office, and where its numbers were read."""
    return {
        "id": each.id,
        "name": each.name,
        "phone": each.phone,
        "tdd": each.tdd,
        "web": each.web,
        "address": each.address,
        "check_this": each.check,
        "source": list(each.source),
        "confidence": each.confidence.value,
    }


def _regulator(library: Library, regulator: Regulator) -> Data:
    return {
        "id": regulator.id,
        "name": regulator.name,
        "means": regulator.means,
        "ask": regulator.ask,
        "contacts": [contact(each) for each in library.contacts_of(regulator)],
    }


def _verdict(finding: Finding) -> Data:
    return {
        "id": finding.rule.id,
        "verdict": finding.verdict.value,
        "because": list(finding.because),
        "citation": finding.rule.citation,
        "confidence": finding.rule.confidence.value,
        "title": finding.rule.title,
    }


def _clock(each: CaseClock) -> Data:
    clock, rule = each.clock, each.rule
    start = clock.day.isoformat() + (f"T{clock.at:%H:%M}" if clock.at else "")
    return {
        "id": rule.row,
        "clock": rule.id,
        "about": each.about.item,
        "start": start,
        "start_not_after": clock.by.isoformat() if clock.by else None,
        **asdict(reckoning(clock)),
        "latest": clock.latest.isoformat(),
        "state": each.state.value,
        "side": rule.side.value,
        "binding": rule.binding.value,
        "certain": each.certain,
        "later_readings": [asdict(reckoning(later)) for later in each.later],
        "title": rule.title,
        "if_nothing": rule.if_nothing,
        **authority(rule),
    }


def _stage(stops: tuple[Stop, ...]) -> Data:
    here = next(stop for stop in stops if stop.state is StationState.HERE)
    return {
        "here": here.station.id,
        "possible_now": [stop.station.id for stop in stops if stop.state is StationState.OPEN],
        "stations": [
            {
                "id": stop.station.id,
                "title": stop.station.title,
                "state": stop.state.value,
                "basis": stop.station.basis.value,
                "citation": stop.station.citation,
            }
            for stop in stops
        ],
    }


def _step(step: NextStep) -> Data:
    letter = step.place.item.removeprefix("new:") if step.place.panel == "letters" else None
    return {
        "title": step.title,
        "why": step.why,
        "due": step.due.isoformat() if step.due else None,
        "letter": letter,
        "write": step.write or None,
        "panel": step.place.panel,
        "item": step.place.item,
    }
