"""The words of a statute, with where they stand."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from another_opinion.rules.rule import Rule
from another_opinion.ui.parts.authority import cited, doubt
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


def quotation(tools: Tools, rule: Rule) -> tuple[QWidget, ...]:
    """Return the statute's words for a rule, the citation, and the way to the whole text."""
    return (text(f"“{rule.quote.strip()}”", "quote"), *citation(tools, rule))


def citation(tools: Tools, rule: Rule) -> tuple[QWidget, ...]:
    """Return where a rule stands, and the way to the whole text."""
    return (*doubt(rule), cited(tools, rule.citation, rule.id))
