"""A subdivision of a statute, with plain words beside it."""

from __future__ import annotations

from datetime import date

from another_opinion.i18n import tr
from another_opinion.rules.library import Library
from another_opinion.rules.rule import Rule
from another_opinion.rules.statute import Section, Statute
from another_opinion.ui.panels.law.entry import Entry
from another_opinion.ui.parts.authority import check, doubt
from another_opinion.ui.parts.columns import Columns
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


def section_entry(
    theme: Theme, law: Library, statute: Statute, section: Section, today: date
) -> Entry:
    """Return the words of a subdivision and what they mean; it goes by its rules' ids too."""
    rules = [each for each in law.rules if _rests_on(each, statute, section)]
    words = Column(theme.px(8))
    words.add(text(section.id, "subheading"), text(section.text.strip(), "quote"))
    return Entry(
        theme,
        (section.id, *(rule.id for rule in rules)),
        Columns(theme, words, _plain(theme, rules, today)),
        title=f"{statute.citation} {section.id}",
    )


def _plain(theme: Theme, rules: list[Rule], today: date) -> Column:
    column = Column(theme.px(8))
    column.add(text(tr("In plain words"), "label"))
    for rule in rules:
        column.add(text(rule.title, "subheading"), *check(rule, today))
        column.add(text(rule.plain), *doubt(rule))
    return column


def _rests_on(rule: Rule, statute: Statute, section: Section) -> bool:
    return (rule.statute, rule.subdivision) == (statute.id, section.id)
