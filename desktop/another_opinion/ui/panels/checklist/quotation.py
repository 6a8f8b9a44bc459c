"""The words of a statute, with where they stand."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from another_opinion.i18n import tr
from another_opinion.rules.rule import Rule
from another_opinion.ui.panels.checklist.places import in_law
from another_opinion.ui.panels.checklist.ways import way
from another_opinion.ui.parts.authority import doubt
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


def quotation(tools: Tools, rule: Rule) -> tuple[QWidget, ...]:
    """Return the statute's words for a rule, the citation, and the way to the whole text."""
    return (text(f"“{rule.quote.strip()}”", "quote"), *citation(tools, rule))


def citation(tools: Tools, rule: Rule) -> tuple[QWidget, ...]:
    """Return where a rule stands, and the way to the whole text."""
    words = tr("Read it in Law")
    link = way(tools, words, in_law(rule), role="link")
    link.setAccessibleName(f"{words}: {rule.citation}")
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(text(rule.citation, "small"), 1)
    layout.addWidget(link)
    return (*doubt(rule), line)
