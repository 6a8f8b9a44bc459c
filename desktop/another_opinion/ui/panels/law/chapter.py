"""A chapter of the law panel."""

from __future__ import annotations

from another_opinion.ui.panels.law.entry import Entry
from another_opinion.ui.panels.law.search import Text
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


class Chapter(Column):
    """A heading and its entries; `short` names it in the row of buttons at the top."""

    def __init__(
        self, theme: Theme, short: str, title: str, preface: str, entries: tuple[Entry, ...]
    ) -> None:
        super().__init__(theme.px(12))
        self.short = short
        self.entries = entries
        self.gap(theme.px(14))
        self.add(text(title, "heading"))
        if preface:
            self.add(text(preface))
        self.add(*entries)

    def open(self) -> None:
        """Show every entry, which a chapter does from the beginning."""

    def fold(self) -> None:
        """Put away what was brought out, which a chapter has no need to."""

    def texts(self) -> list[Text]:
        """Return all that is to be read here."""
        return [entry.text(self.short) for entry in self.entries]

    def entry(self, name: str) -> Entry | None:
        """Return the entry of that name."""
        return next((entry for entry in self.entries if name in entry.names), None)
