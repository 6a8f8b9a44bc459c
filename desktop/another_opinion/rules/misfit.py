"""Why a data file written by hand does not have its form, as a field and a clause."""

from __future__ import annotations

import re
from collections.abc import Iterable

from another_opinion.i18n import tr

_LINE = re.compile(r"at line (\d+)")
_SHORT_TIME = re.compile(r"\d:\d\d$")
_ENTRY = re.compile(r"(\w+)\[(\d+)\]\.?")
_NAMED = re.compile(r"[`']([^`']*)[`']")


def unparsed(text: str, reason: str) -> tuple[str, str]:
    """Return the line that is no TOML and why, from the words of the library that reads it."""
    found = _LINE.search(reason)
    if found is None:
        return tr("the file"), tr("it ends too early to be TOML")
    number = int(found[1])
    line = text.splitlines()[number - 1].strip()
    where = tr("line {number}, `{line}`", number=number, line=line)
    if "date" in reason:
        return where, tr("there is no such day or time")
    if _SHORT_TIME.search(line):
        return where, tr("write a time as 16:00:00, or in quotes")
    return where, tr("this is not TOML")


def misfit(
    reason: str, *, fields: Iterable[str] = (), choices: Iterable[str] = ()
) -> tuple[str, str]:
    """Return the field that has not its form and why, from the words of the library.

    `fields` and `choices` are those that there are, where the caller knows them.
    """
    what, _, path = reason.partition(" - at ")
    why = _why(what, ", ".join(fields), ", ".join(choices))
    return in_words(path.strip("`")) or tr("the file"), why


def in_words(path: str) -> str:
    """Return the path of a field as it is told; entries of a list are counted from 1."""
    bare = path.removeprefix("$").removeprefix(".")
    return _ENTRY.sub(lambda found: f"{found[1]} {int(found[2]) + 1}, ", bare).rstrip(", ")


def no_field(name: str, known: str = "") -> str:
    """Say that there is no such field."""
    if known:
        return tr("there is no field `{name}`; there are {known}", name=name, known=known)
    return tr("there is no field `{name}`", name=name)


def _why(what: str, fields: str, choices: str) -> str:
    named = _NAMED.findall(what)
    match what.split()[:3]:
        case ["Object", "contains", _]:
            return no_field(named[0], fields)
        case ["Object", "missing", _]:
            return tr("the field `{name}` is missing", name=named[0])
        case ["Invalid", "enum", _] if choices:
            return tr("there is no `{name}`; there are {known}", name=named[0], known=choices)
        case ["Invalid", "enum", _]:
            return tr("it cannot be `{name}`", name=named[0])
        case ["Invalid", "RFC3339", _]:
            return _not_of_kind(what.split()[-1], "str")
        case ["Expected", *_] if len(named) == 2:
            return _not_of_kind(*named)
        case _:
            return what[:1].lower() + what[1:]


def _not_of_kind(wanted: str, found: str) -> str:
    return tr("it must be {wanted}, not {found}", wanted=_kind(wanted), found=_kind(found))


def _kind(kind: str) -> str:
    """Name a kind of value; the library names only the first where several are allowed."""
    return {
        "str": tr("words in quotes"),
        "bool": tr("true or false"),
        "date": tr("a day like 2026-09-21"),
        "time": tr("a time like 16:00:00"),
        "array": tr("a list"),
        "object": tr("a table"),
        "int": tr("a number"),
        "float": tr("a number"),
    }.get(kind.split(" |")[0], f"`{kind}`")
