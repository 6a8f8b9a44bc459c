"""Versions: the printed states of a letter, kept for good."""

from __future__ import annotations

import hashlib
from datetime import datetime

from another_opinion.domain.case import Case
from another_opinion.domain.letters import Enclosure, Letter, Version
from another_opinion.services.letters.composed import Composed
from another_opinion.services.letters.number import new_number
from another_opinion.services.letters.pdf import Printed, render
from another_opinion.services.letters.template import Stationery


def next_version(
    case: Case, letter: Letter, composed: Composed, words: Stationery, now: datetime, law: str
) -> tuple[Version, Printed]:
    """Print a letter as its next version with a number of its own, or the newest one once more.

    `law` names the version of the law data. Raises as `render`.
    """
    number = next((each.code for each in case.versions_of(letter.id)[::-1]), "")
    printed = render(composed, words, number)
    version = make_version(case, letter, printed, now, law, number, composed.enclosures)
    if version not in case.versions and composed.paper.is_numbered:
        number = new_number()
        printed = render(composed, words, number)
        version = make_version(case, letter, printed, now, law, number, composed.enclosures)
    return version, printed


def make_version(
    case: Case,
    letter: Letter,
    printed: Printed,
    now: datetime,
    law: str,
    code: str = "",
    enclosures: tuple[Enclosure, ...] = (),
) -> Version:
    """Return the version that `printed` is: the next one, or the earlier one of the same bytes.

    `law` names the version of the law data that the letter was made with, `code` its number,
    `enclosures` the exhibits that go with it.
    """
    earlier = case.versions_of(letter.id)
    content = hashlib.sha256(printed.pdf).hexdigest()
    number = len(earlier) + 1
    name = f"{letter.id}-{number}"
    next_one = Version(name, letter.id, number, now, law, printed.pages, content, code, enclosures)
    return next((version for version in earlier if version.content == content), next_one)
