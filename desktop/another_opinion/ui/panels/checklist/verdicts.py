"""Verdicts as a word with a shape."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from another_opinion.i18n import tr
from another_opinion.rules.rule import Verdict
from another_opinion.ui.parts.text import chip

_TONES = {Verdict.APPLIES: "", Verdict.UNKNOWN: "amber", Verdict.DOES_NOT: "quiet"}


def verdict_words(verdict: Verdict) -> str:
    """Return a verdict with its shape, so that color is not needed."""
    return {
        Verdict.APPLIES: tr("✓ Applies"),
        Verdict.UNKNOWN: tr("○ Not sure yet"),
        Verdict.DOES_NOT: tr("– Does not apply"),
    }[verdict]


def verdict_chip(verdict: Verdict) -> QLabel:
    """Return a verdict to stand in a line."""
    return chip(verdict_words(verdict), _TONES[verdict])
