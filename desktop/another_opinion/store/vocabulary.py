"""All words of a case file, kept in memory from one keystroke to the next."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.domain.texts import tokens
from another_opinion.store.slips import near, plain

_OTHER_LENGTH = 2  # letters more or less in a word that was misread


class Vocabulary:
    """The words of all pages, by length; a word that is gone from them may still be in it.

    They are read when the first word is looked for that stands nowhere.
    """

    def __init__(self) -> None:
        self._by_length: dict[int, dict[str, tuple[str, str]]] | None = None

    def choices(self, connection: sqlcipher.Connection, beginning: str) -> list[str]:
        """Return the beginning of a word if one begins so, else words that look like it."""
        connection.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab (main, found, row)"
        )
        begun = connection.execute(
            "SELECT 1 FROM temp.vocabulary WHERE term >= ? AND term < ? LIMIT 1",
            (beginning, beginning + chr(0x10FFFF)),
        )
        if begun.fetchone():
            return [beginning]
        if self._by_length is None:
            self._add(word for (word,) in connection.execute("SELECT term FROM temp.vocabulary"))
        length = len(beginning)
        lengths = range(length - _OTHER_LENGTH, length + _OTHER_LENGTH + 1)
        known = self._by_length or {}
        return near(beginning, chain(*(known.get(each, {}).values() for each in lengths)))

    def learn(self, words: Iterable[str]) -> None:
        """Add the words of a page that was read."""
        if self._by_length is not None:
            self._add(part for word in words for part in tokens(word))

    def _add(self, words: Iterable[str]) -> None:
        known = self._by_length = self._by_length or {}
        for word in words:
            known.setdefault(len(word), {})[word] = (plain(word), word)
