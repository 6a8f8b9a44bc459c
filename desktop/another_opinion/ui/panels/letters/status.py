"""Where a letter stands, in a word with a shape."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel

from another_opinion.domain.facts import long_date
from another_opinion.domain.letters import Letter, Version
from another_opinion.i18n import tr
from another_opinion.services.letters.template import Paper, Template
from another_opinion.ui.parts.text import chip


def status_chip(letter: Letter, versions: Sequence[Version], template: Template) -> QLabel:
    """Return the chip for a letter: a draft, printed, or handed in or sent."""
    if letter.delivery:
        day = long_date(letter.delivery.day)
        by_hand = letter.delivery.by_hand
        words = tr("✓ Handed in on {day}", day=day) if by_hand else tr("✓ Sent on {day}", day=day)
        return chip(words, "quiet")
    if versions:
        return chip(_printed(template.paper))
    return chip(tr("◐ Draft"), "amber")


def _printed(paper: Paper) -> str:
    return {
        Paper.STAMPED: tr("● Ready to hand in"),
        Paper.SENT: tr("● Ready to send"),
        Paper.SIGNED: tr("● Ready to be signed"),
        Paper.OWN: tr("✓ Printed"),
    }[paper]
