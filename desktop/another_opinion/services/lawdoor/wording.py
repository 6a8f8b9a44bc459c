"""The many ways in which a hand writes the same thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any

from another_opinion.rules.days import CALIFORNIA

_GAP = re.compile(r"[\s-]+")

# What people call the regulators, and the names that the library has for them.
_REGULATORS = {
    "department_of_managed_health_care": "dmhc",
    "department_of_insurance": "cdi",
    "self_funded": "erisa",
    "self_insured": "erisa",
    "self_funded_erisa": "erisa",
    "employer": "erisa",
    "medicare": "medicare_advantage",
    "senior_advantage": "medicare_advantage",
    "cms": "medicare_advantage",
    "medical": "medi_cal",
    "dhcs": "medi_cal",
    "opm": "fehb",
    "not_known": "unknown",
    "not_known_yet": "unknown",
    "not_sure": "unknown",
    "unsure": "unknown",
}
_PLANS = {"unknown": "not_sure", "unsure": "not_sure", "medicare": "medicare_advantage"}


def plainly(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return a parsed file with one spelling for each thing; what is not plain stays as it is."""
    told = dict(table)
    if "events" in told and "event" not in told:
        told["event"] = told.pop("events")
    _change(told, "regulator", lambda value: _named(value, _REGULATORS))
    _change(told, "plan", lambda value: _named(value, _PLANS))
    _change(told, "answers", _answers)
    _change(told, "event", _events)
    return told


def _change(told: dict[str, Any], name: str, change: Callable[[Any], Any]) -> None:
    if name in told:
        told[name] = change(told[name])


def _named(value: Any, names: Mapping[str, str]) -> Any:
    if not isinstance(value, str):
        return value
    word = _GAP.sub("_", value.strip().lower())
    return names.get(word, word)


def _answers(told: Any) -> Any:
    if not isinstance(told, dict):
        return told
    return {_named(name, {}): _answer(choice, name) for name, choice in told.items()}


def _answer(choice: Any, name: str) -> Any:
    if isinstance(choice, bool):
        return "yes" if choice else "no"
    if _named(name, {}) == "seen_on_card":
        known = _named(choice, _REGULATORS)
        return "unsure" if known == "unknown" else known
    return _named(choice, {"unknown": "unsure", "not_sure": "unsure"})


def _events(told: Any) -> Any:
    if not isinstance(told, list):
        return told
    return [_event(each) if isinstance(each, dict) else each for each in told]


def _event(table: Mapping[str, Any]) -> dict[str, Any]:
    told = dict(table)
    _change(told, "kind", lambda value: _named(value, {}))
    _change(told, "day", lambda value: _read(value, datetime.fromisoformat))
    _change(told, "at", lambda value: _read(value, time.fromisoformat))
    _change(told, "id", lambda value: f"{value}")
    _change(told, "about", _about)
    if isinstance(told.get("day"), datetime):
        moment = _in_california(told["day"])
        told["day"] = moment.date()
        if _tells_the_hour(table["day"]):
            told.setdefault("at", moment.time())
    return told


def _read(value: Any, read: Callable[[str], date | time]) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return read(value.strip())
    except ValueError:
        return value


def _in_california(moment: datetime) -> datetime:
    """Return the moment as California's clocks show it, also one told with another offset."""
    return moment.astimezone(CALIFORNIA).replace(tzinfo=None) if moment.tzinfo else moment


def _tells_the_hour(day: Any) -> bool:
    return isinstance(day, datetime) or ":" in str(day)


def _about(value: Any) -> Any:
    """Return the id that is meant; a number is that of the event in the file."""
    return f"event-{value}" if isinstance(value, int) else value
