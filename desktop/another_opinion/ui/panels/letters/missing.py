"""What keeps a letter from being printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from another_opinion.i18n import tr, trn
from another_opinion.services.letters.composed import Gap
from another_opinion.ui.panels.letters.drafting import Drafting
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


class Missing(Column):
    """A line for each gap, which leads to the place where it can be filled in."""

    def __init__(self, theme: Theme, drafting: Drafting) -> None:
        super().__init__(0)
        self._theme, self._drafting = theme, drafting
        self._gaps: tuple[Gap, ...] = ()
        self._ways: list[QPushButton] = []
        self.hide()

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Show other gaps, or nothing where there is none."""
        if gaps == self._gaps:
            return
        self._gaps = gaps
        self._ways = [self._way(gap) for gap in gaps]
        self.clear()
        self.add(self._card())
        self.setVisible(bool(gaps))

    def focus(self) -> None:
        """Put the keyboard on the first line."""
        if self._ways:
            self._ways[0].setFocus()

    def _card(self) -> Card:
        card = Card(self._theme, text(tr("What is missing"), "subheading"), tone="amber", gap=6)
        for gap, way in zip(self._gaps, self._ways, strict=True):
            card.add(_line(_words(gap), way))
        return card

    def _way(self, gap: Gap) -> QPushButton:
        words = tr("Fill in") if gap.fact else tr("Show")
        way = button(words, lambda: self._drafting.lead_to(gap.place), theme=self._theme)
        way.setAccessibleName(f"{words}: {gap.label}")
        return way


def _line(words: str, way: QPushButton) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(text(f"○ {words}"), 1)
    layout.addWidget(way)
    return line


def _words(gap: Gap) -> str:
    return gap.label if gap.fact else tr("A blank in your words: {part}", part=gap.label)


def how_many(gaps: Sequence[Gap]) -> str:
    """Say how much is missing."""
    return trn(
        "1 thing is missing. Fill it in, then you can print.",
        "{count} things are missing. Fill them in, then you can print.",
        len(gaps),
    )
