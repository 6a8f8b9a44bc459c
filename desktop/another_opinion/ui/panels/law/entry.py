"""One thing in the law panel that can be found and pointed out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from another_opinion.ui.panels.law.search import Span, find, marked
from another_opinion.ui.parts.card import Card
from another_opinion.ui.theme.theme import Theme


class Entry(Card):
    """A card that goes by `names`, and hides where it lacks the words looked for."""

    def __init__(self, theme: Theme, names: tuple[str, ...], *widgets: QWidget) -> None:
        super().__init__(theme, *widgets)
        self.names = names
        self._style = (
            f"background-color: {theme.colors.amber_soft}; color: {theme.colors.ink};"
            " text-decoration: underline"
        )
        self._words = {label: label.text() for label in self.findChildren(QLabel)}
        self.setAccessibleName(" ".join(self._words.values()))
        # The keyboard can be put here when the entry is pointed out, but Tab passes it by.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def seek(self, wanted: str) -> bool:
        """Show the entry with all places of `wanted` marked; hide it if there are none."""
        found = {label: find(wanted, words) for label, words in self._words.items()}
        for label, spans in found.items():
            self._mark(label, spans)
        shown = not wanted or any(found.values())
        self.setVisible(shown)
        return shown

    def point_out(self, quoted: str) -> None:
        """Put the entry on a ground of its own and mark the words `quoted` in it."""
        for label, words in self._words.items():
            self._mark(label, find(quoted, words))
        self._set_tone("accent")

    def let_go(self) -> None:
        """Show the entry like the others again."""
        self.seek("")
        self._set_tone("")

    def _mark(self, label: QLabel, spans: tuple[Span, ...]) -> None:
        words = self._words[label]
        if spans:
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setText(marked(words, spans, self._style))
        elif label.text() != words:
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setText(words)

    def _set_tone(self, tone: str) -> None:
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
