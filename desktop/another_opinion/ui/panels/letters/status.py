"""Where a letter stands, in a word with a shape."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel

from another_opinion.domain.facts import long_date
from another_opinion.domain.letters import Letter, Version
from another_opinion.i18n import tr
from another_opinion.ui.parts.text import chip


def status_chip(letter: Letter, versions: Sequence[Version]) -> QLabel:
    """Return the chip for a letter: a draft, printed, or handed in."""
    if letter.delivery:
        return chip(tr("✓ Handed in on {day}", day=long_date(letter.delivery.day)), "quiet")
    if versions:
        return chip(tr("● Ready to hand in"))
    return chip(tr("◐ Draft"), "amber")
