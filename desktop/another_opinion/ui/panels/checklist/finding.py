"""One line of the result."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from another_opinion.i18n import tr
from another_opinion.rules.rule import Finding, Verdict
from another_opinion.ui.panels.checklist.outcome import Outcome
from another_opinion.ui.panels.checklist.quotation import citation, quotation
from another_opinion.ui.panels.checklist.verdicts import verdict_chip
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


def finding_card(tools: Tools, outcome: Outcome, finding: Finding) -> Card:
    """Return a rule with its verdict and what decided it.

    The plain words and the statute's are left out where the rule does not apply: they would
    bury those that do, and the law panel has them.
    """
    rule = finding.rule
    card = Card(tools.theme, verdict_chip(finding.verdict), text(rule.title, "subheading"))
    if finding.verdict is Verdict.DOES_NOT:
        card.add(*_grounds(outcome, finding), *citation(tools, rule))
    else:
        card.add(text(rule.plain), *_grounds(outcome, finding), *quotation(tools, rule))
    return card


def _grounds(outcome: Outcome, finding: Finding) -> Iterator[QWidget]:
    if finding.verdict is Verdict.UNKNOWN:
        yield text(tr("What would settle it"), "label")
    for ground in outcome.grounds(finding):
        yield text(ground, "body" if finding.verdict is Verdict.UNKNOWN else "hint")
