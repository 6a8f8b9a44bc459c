"""Plain data of the law as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from another_opinion.i18n import tr
from another_opinion.rules.clock import Binding
from another_opinion.services.lawdoor.report import Data

_LISTS = ("rules", "clocks", "statements", "regulators", "stations", "contacts", "notes")


def holdings_text(data: Data) -> str:
    """Write all that the library holds."""
    return "\n".join(_holdings(data)) + "\n"


def report_text(data: Data) -> str:
    """Write how a case stands."""
    return "\n".join(_report(data)) + "\n"


def _holdings(data: Data) -> Iterator[str]:
    yield tr("The law, edition {law}, read up to {day}", law=data["law"], day=data["as_of"])
    for name in _LISTS:
        yield f"\n== {name} =="
        for each in data[name]:
            yield from _thing(each)
    yield "\n== sources =="
    for key, what in data["sources"].items():
        yield f"[{key}] {what}"


def _thing(each: Data) -> Iterator[str]:
    """Give one thing of the library: its name, then its fields, then its examples."""
    yield f"\n{each['id']}  {each.get('title') or each.get('name')}"
    for field, value in each.items():
        if field in ("id", "title", "name", "examples") or value in ("", [], {}, None):
            continue
        yield f"    {field}: {_plain(value)}"
    for example in each.get("examples", ()):
        yield f"    example: {_plain(example)}"


def _plain(value: object) -> str:
    if isinstance(value, dict):
        inner = value.items()
        return ", ".join(f"{name} = {_plain(each)}" for name, each in inner if each is not None)
    if isinstance(value, list):
        return ", ".join(map(_plain, value))
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _report(data: Data) -> Iterator[str]:
    office = data["regulator"]
    yield tr("The law, edition {law}; seen at {now}", law=data["law"], now=data["now"])
    yield f"\n{office['name']}\n    {office['means']}\n    {office['ask']}"
    yield from map(_contact, office["contacts"])
    yield f"\n== {tr('Verdicts')} =="
    for each in data["verdicts"]:
        yield f"{each['verdict']:<10} {each['id']:<8} {each['title']} ({each['citation']})"
    yield f"\n== {tr('Clocks')} =="
    for each in data["clocks"]:
        yield from _clock(each)
    yield f"\n== {tr('Stage')} =="
    for each in data["stage"]["stations"]:
        yield f"{each['state']:<10} {each['title']}"
    yield f"\n== {tr('Next step')} =="
    yield from _step(data["next_step"])


def _clock(each: Data) -> Iterator[str]:
    yield f"\n{each['id']}  {each['title']}  [{each['state']}]"
    yield f"    about {each['about']}, from {each['start']}{_until(each)}"
    for field in ("nominal", "rolled", "do_by", "late_after", "act_from"):
        yield f"    {field.replace('_', ' '):<11} {each[field] or '–'}"
    if each["do_by"] and each["latest"] > (each["rolled"] or each["nominal"]):
        yield f"    {tr('outer limit')} {each['latest']}"
    for later in each["later_readings"]:
        yield f"    {tr('argument if late')}: {later['nominal']}"
    yield f"    {each['citation']} ({each['confidence']}, {each['as_of']})"
    yield from (f"    {note}" for note in _reserves(each))
    yield f"    {each['if_nothing']}"


def _reserves(each: Data) -> Iterator[str]:
    """Give what keeps a limit from being plain law."""
    if each["caveat"]:
        yield each["caveat"]
    if each["binding"] == Binding.USUAL:
        yield tr("a usual limit, not set by law for this request: never overdue")
    if each["binding"] == Binding.SOFT:
        yield tr("the law leaves room for more time: it can pass, and is not called overdue")
    if not each["certain"]:
        yield tr("it is not certain that this law binds the plan")


def _contact(each: Data) -> str:
    ways = (each["phone"], each["tdd"] and f"TDD {each['tdd']}", each["web"], each["address"])
    check = tr("check this number") if each["check_this"] else ""
    return f"    {each['name']}: {'; '.join(filter(None, (*ways, check)))}"


def _until(each: Data) -> str:
    return f" to {each['start_not_after']}" if each["start_not_after"] else ""


def _step(step: Data) -> Iterator[str]:
    due = f" ({tr('by {day}', day=step['due'])})" if step["due"] else ""
    yield f"{step['title']}{due}"
    yield f"    {step['why']}"
    if step["letter"]:
        yield f"    {tr('Letter: {name}', name=step['letter'])}"
    if step["write"]:
        yield f"    {step['write']}"
