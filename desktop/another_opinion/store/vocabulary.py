"""All words of a case file, kept in memory from one keystroke to the next."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.domain.texts import tokens
from another_opinion.store.slips import near, plain

_OTHER_LENGTH = 2  # letters more or less in a word that was misread
_AT_ONCE = 1_000  # words that are read in a moment of rest


class Vocabulary:
    """The words of all pages, by length; a word that is gone from them may still be in it.

    They are read in moments of rest, the others when a word is looked for that stands nowhere.
    Another thread may add some meanwhile.
    """

    def __init__(self) -> None:
        self._by_length: dict[int, dict[str, tuple[str, str]]] = {}
        self._read_to: str | None = ""

    def read_on(self, connection: sqlcipher.Connection) -> bool:
        """Read some more words; say whether there are others left."""
        if self._read_to is None:
            return False
        self._table(connection)
        rows = connection.execute(
            "SELECT term FROM temp.vocabulary WHERE term > ? LIMIT ?", (self._read_to, _AT_ONCE)
        )
        words = [word for (word,) in rows]
        self._add(words)
        self._read_to = words[-1] if len(words) == _AT_ONCE else None
        return self._read_to is not None

    def choices(self, connection: sqlcipher.Connection, beginning: str) -> list[str]:
        """Return the beginning of a word if one begins so, else words that look like it."""
        self._table(connection)
        begun = connection.execute(
            "SELECT 1 FROM temp.vocabulary WHERE term >= ? AND term < ? LIMIT 1",
            (beginning, beginning + chr(0x10FFFF)),
        )
        if begun.fetchone():
            return [beginning]
        while self.read_on(connection):
            pass
        length = len(beginning)
        lengths = range(length - _OTHER_LENGTH, length + _OTHER_LENGTH + 1)
        known = (tuple(self._by_length.get(each, {}).values()) for each in lengths)
        return near(beginning, chain(*known))

    def learn(self, words: Iterable[str]) -> None:
        """Add the words of a page that was read."""
        self._add(part for word in words for part in tokens(word))

    def _add(self, words: Iterable[str]) -> None:
        for word in words:
            self._by_length.setdefault(len(word), {}).setdefault(word, (plain(word), word))

    def _table(self, connection: sqlcipher.Connection) -> None:
        connection.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab (main, found, row)"
        )
