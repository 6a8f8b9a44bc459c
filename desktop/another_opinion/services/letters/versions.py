"""Versions: the printed states of a letter, kept for good."""

from __future__ import annotations

import hashlib
from datetime import datetime

from another_opinion.domain.case import Case
from another_opinion.domain.letters import Letter, Version
from another_opinion.services.letters.pdf import Printed


def make_version(case: Case, letter: Letter, printed: Printed, now: datetime, law: str) -> Version:
    """Return the version that `printed` is: the next one, or the earlier one of the same bytes.

    `law` names the version of the law data that the letter was made with.
    """
    earlier = case.versions_of(letter.id)
    content = hashlib.sha256(printed.pdf).hexdigest()
    number = len(earlier) + 1
    name = f"{letter.id}-{number}"
    next_one = Version(name, letter.id, number, now, law, printed.pages, content)
    return next((version for version in earlier if version.content == content), next_one)
