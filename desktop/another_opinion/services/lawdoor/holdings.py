"""All that the library of the law holds, as plain data."""

from __future__ import annotations

from dataclasses import asdict

from another_opinion.rules.clock import ClockRule
from another_opinion.rules.library import Library
from another_opinion.rules.note import Note
from another_opinion.rules.regulator import Contact, Regulator
from another_opinion.rules.rule import Rule
from another_opinion.rules.sourced import Sourced
from another_opinion.rules.statement import Statement
from another_opinion.rules.station import Station
from another_opinion.services.lawdoor.report import Data, authority, contact

# The page from which people have the advice, and what stands for a law where there is none.
_PAGE = "S1"
_NO_LAW = "advice, not in the law"


def holdings(library: Library) -> Data:
    """Return every rule, clock, statement, contact and note with its authority."""
    return {
        "law": library.version,
        "as_of": library.as_of.isoformat(),
        "rules": [_rule(each) for each in library.rules],
        "clocks": [_clock(each) for each in library.clocks],
        "statements": [_statement(each) for each in (*library.statements, library.danger)],
        "regulators": [_regulator(each) for each in library.regulators],
        "stations": [_station(each) for each in library.stations],
        "contacts": [_contact(each, library) for each in library.contacts],
        "notes": [_note(each, library) for each in library.notes],
        "sources": {each.id: each.what for each in library.sources},
    }


def _rule(rule: Rule) -> Data:
    return {
        "id": rule.id,
        "title": rule.title,
        "plain": rule.plain,
        "quote": rule.quote,
        "when": {question: list(choices) for question, choices in rule.when.items()},
        **authority(rule),
        "examples": [
            {"answers": dict(each.answers), "verdict": each.verdict.value} for each in rule.example
        ],
    }


def _clock(rule: ClockRule) -> Data:
    return {
        "id": rule.row,
        "clock": rule.id,
        "title": rule.title,
        "plain": rule.plain,
        "if_nothing": rule.if_nothing,
        "length": f"{rule.number} {rule.unit}",
        "side": rule.side.value,
        "binding": rule.binding.value,
        "regulators": list(rule.binds),
        "perhaps_regulators": list(rule.may_bind),
        "starts": [each.value for each in rule.starts],
        "ends": [each.value for each in rule.ends],
        **authority(rule),
        "examples": [asdict(each) for each in rule.example],
    }


def _statement(stated: Statement) -> Data:
    return {
        "id": stated.id,
        "title": stated.title,
        "plain": stated.plain,
        "advice": stated.advice,
        "ask": stated.ask,
        **authority(stated),
    }


def _regulator(each: Regulator) -> Data:
    return {"id": each.id, "title": each.name, "plain": each.means, **authority(each)}


def _station(each: Station) -> Data:
    return {
        "id": each.id,
        "title": each.title,
        "plain": each.what,
        "basis": each.basis.value,
        "why": each.why,
        "go": each.go,
        "write": each.write,
        "today": each.today,
        "regulators": list(each.regulators),
        **authority(each),
    }


def _contact(each: Contact, library: Library) -> Data:
    return {"rows": list(each.rows), "as_of": library.as_of.isoformat(), **contact(each)}


def _note(note: Note, library: Library) -> Data:
    """Return a note with the authority of the law that it speaks of, if there is any."""
    rules = [each for each in library.rules if each.id in note.rows]
    statements = [each for each in library.statements if each.id in note.rows]
    behind: list[Sourced] = [*rules, *statements]
    return {
        "id": note.id,
        "title": note.said,
        "plain": note.law,
        "standing": note.standing.value,
        "rows": list(note.rows),
        "citation": "; ".join(dict.fromkeys(each.citation for each in behind)) or _NO_LAW,
        "source": list(dict.fromkeys((_PAGE, *(key for each in behind for key in each.source)))),
        "as_of": library.as_of.isoformat(),
        "confidence": ", ".join(dict.fromkeys(each.confidence.value for each in behind)) or _NO_LAW,
    }
