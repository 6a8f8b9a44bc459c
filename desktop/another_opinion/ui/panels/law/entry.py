"""One thing in the law panel that can be found and pointed out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from another_opinion.ui.panels.law.search import Span, Text, find, marked
from another_opinion.ui.parts.card import Card
from another_opinion.ui.theme.theme import Theme


class Entry(Card):
    """A card that goes by `names`, and by a title or else its first line."""

    def __init__(
        self, theme: Theme, names: tuple[str, ...], *widgets: QWidget, title: str = ""
    ) -> None:
        super().__init__(theme, *widgets)
        self.names = names
        self._style = (
            f"background-color: {theme.colors.amber_soft}; color: {theme.colors.ink};"
            " text-decoration: underline"
        )
        self._words = {label: label.text() for label in self.findChildren(QLabel)}
        self._title = title or next(iter(self._words.values()))
        self.setAccessibleName(" ".join(self._words.values()))
        # The keyboard can be put here when the entry is pointed out, but Tab passes it by.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def text(self, chapter: str) -> Text:
        """Return what is to be read here."""
        words = (each for each in self._words.values() if each != self._title)
        return Text(self.names[0], chapter, self._title, tuple(words))

    def point_out(self, words: str) -> None:
        """Put the entry on a ground of its own and mark `words` in it, wherever they stand."""
        for label, whole in self._words.items():
            self._mark(label, find(words, whole))
        self._set_tone("accent")

    def let_go(self) -> None:
        """Show the entry like the others again."""
        for label in self._words:
            self._mark(label, ())
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
