"""Words in use, offered while they are typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from another_opinion.ui.parts.fields import LineField


class Completion(QCompleter):
    """Offers words for a field, each by itself where commas stand between several."""

    def __init__(self, field: LineField, *, several: bool) -> None:
        super().__init__(field.line)
        self._several, self._words = several, QStringListModel(self)
        self.setModel(self._words)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        field.line.setCompleter(self)
        self.activated.connect(lambda _: field.typing.touched())

    def offer(self, words: Sequence[str]) -> None:
        """Offer these words from now on."""
        if list(words) != self._words.stringList():
            self._words.setStringList(words)

    def splitPath(self, path: str) -> list[str]:  # noqa: N802 (Qt's name)
        """Return what the words are compared with."""
        return [path.rpartition(",")[2].strip() if self._several else path]

    def pathFromIndex(  # noqa: N802 (Qt's name)
        self, index: QModelIndex | QPersistentModelIndex
    ) -> str:
        """Return what stands in the field once a word was taken."""
        word, line = super().pathFromIndex(index), self.widget()
        if not self._several or not isinstance(line, QLineEdit):
            return word
        before = line.text().rpartition(",")[0].strip()
        return f"{before}, {word}" if before else word
