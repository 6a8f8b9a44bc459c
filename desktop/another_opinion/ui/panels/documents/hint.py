"""What the words of a page suggest for a field; it is never set by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal

from another_opinion.i18n import tr
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme

_LONGEST = 28  # characters: a button does not wrap


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value for a field, what it is called, and the words on the page that it came from."""

    value: Any
    called: str
    words: str


class Hint(Column):
    """Shows a value with the words that it came from; `taken` is sent with it."""

    taken = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme.px(4))
        self._theme = theme
        self._shown: Suggestion | None = None
        self.hide()

    def suggest(self, suggested: Suggestion | None) -> None:
        """Show another value, or none."""
        if suggested == self._shown:
            return
        self._shown = suggested
        self.clear()
        self.setVisible(suggested is not None)
        if suggested:
            value, words = suggested.value, tr("Take {what}", what=suggested.called)
            fits = len(suggested.called) <= _LONGEST
            take = button(
                words if fits else tr("Take them"),
                lambda: self.taken.emit(value),
                theme=self._theme,
                icon="check",
            )
            take.setAccessibleName(words)
            self.add(text(tr("On the page: “{words}”", words=suggested.words), "hint"))
            if not fits:
                self.add(text(suggested.called))
            self.add(flow(take))
