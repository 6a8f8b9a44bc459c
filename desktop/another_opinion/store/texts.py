"""The texts of pages inside a case file, and the search in them."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

import msgspec
import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.domain.recipes import AS_IT_CAME, Recipe
from another_opinion.domain.spellings import few_dollars, has_amount, spelled
from another_opinion.domain.texts import (
    Box,
    Hit,
    PageText,
    Search,
    Source,
    Word,
    alike,
    around,
    tokens,
)
from another_opinion.store.vocabulary import Vocabulary

_LEAST_LETTERS = 2
_TELLING, _NEAREST = 8, 8  # words by which a page is looked for again; pages that are compared
_MOST_READ = 1_000  # pages whose words are read for a search: some 50 milliseconds
_A_BIT = 24  # pages of 4 KiB, some milliseconds: more than the words of a full page need
_FULL = 0xFFFF  # a box is kept as parts of this, 16 bits each


def put_text(connection: sqlcipher.Connection, content: str, page: int, text: PageText) -> None:
    """Keep the text of a page (from 0) in place of an earlier one; the caller commits."""
    connection.execute("DELETE FROM page WHERE (content, number) = (?, ?)", (content, page))
    row = connection.execute(
        "INSERT INTO page (content, number, source, recipe) VALUES (?, ?, ?, ?) RETURNING id",
        (content, page, text.source, _written(text.recipe)),
    ).fetchone()
    words = " ".join(word.text for word in text.words)
    boxes = b"".join(_packed(word.box) for word in text.words)
    connection.execute("INSERT INTO page_text VALUES (?, ?, ?)", (row[0], words, boxes))
    _put_in_order(connection)


def text_of(connection: sqlcipher.Connection, content: str, page: int) -> PageText | None:
    """Return the text of a page (from 0), if it was read."""
    row = connection.execute(
        "SELECT source, words, boxes, recipe FROM page JOIN page_text USING (id)"
        " WHERE (content, number) = (?, ?)",
        (content, page),
    ).fetchone()
    if row is None:
        return None
    source, words, boxes, recipe = row
    told = zip(words.split(" "), _boxes(boxes), strict=True) if words else ()
    return PageText(Source(source), tuple(Word(*each) for each in told), _recipe(recipe))


def words_of(connection: sqlcipher.Connection, content: str) -> dict[int, str]:
    """Return the words of each page (from 0) of some bytes that was read."""
    rows = connection.execute(
        "SELECT number, words FROM page JOIN page_text USING (id) WHERE content = ?", (content,)
    )
    return dict(rows.fetchall())


def read_pages(connection: sqlcipher.Connection) -> dict[str, dict[int, Source]]:
    """Return which pages were read, by content and number, and where their text comes from."""
    pages: dict[str, dict[int, Source]] = {}
    for content, number, source in connection.execute("SELECT content, number, source FROM page"):
        pages.setdefault(content, {})[number] = Source(source)
    return pages


def counts_of_read(connection: sqlcipher.Connection) -> dict[str, int]:
    """Return how many pages of each content were read."""
    return dict(
        connection.execute("SELECT content, count(*) FROM page GROUP BY content").fetchall()
    )


def unread_of(connection: sqlcipher.Connection, content: str) -> list[int]:
    """Return the pages that could not be read."""
    rows = connection.execute(
        "SELECT number FROM page WHERE (content, source) = (?, ?) ORDER BY number",
        (content, Source.NOWHERE),
    )
    return [number for (number,) in rows]


def recipes_of(connection: sqlcipher.Connection, content: str) -> dict[int, Recipe]:
    """Return the recipes of the pages to which something is done, by number."""
    rows = connection.execute(
        "SELECT number, recipe FROM page WHERE content = ? AND recipe <> ''", (content,)
    )
    return {number: _recipe(recipe) for number, recipe in rows}


def search(connection: sqlcipher.Connection, known: Vocabulary, typed: str) -> Search:
    """Return the pages on which words stand that begin with all those typed, in order.

    A date or an amount is found in each way in which papers write it. Where a word stands nowhere,
    those that look like it are looked for: scans are misread.
    """
    if sum(map(len, tokens(typed))) < _LEAST_LETTERS:
        return Search()
    told = spelled(typed)
    ways = told.ways if told else ()
    wanted = told.rest if told else typed
    as_written = [" ".join(tokens(way)) for way in ways]
    beginnings = tokens(wanted)
    query = _all_of([as_written, *([each] for each in beginnings)])
    if hits := _with_amount(connection, query, few_dollars(wanted)):
        return Search(wanted, query, tuple(hits), ways)
    choices = [known.choices(connection, each) for each in beginnings]
    if not choices or not all(choices):
        return Search(wanted, ways=ways)
    query = _all_of([as_written, *choices])
    wanted = " ".join(each for some in choices for each in some)
    return Search(wanted, query, tuple(_hits(connection, query)), ways)


def passage(connection: sqlcipher.Connection, found: Search, hit: Hit) -> str:
    """Return some words around what was found on a page."""
    row = connection.execute(
        "SELECT words FROM page JOIN page_text USING (id) WHERE (content, number) = (?, ?)",
        (hit.content, hit.page),
    ).fetchone()
    return around(row[0], found) if row else ""


def look_alikes(connection: sqlcipher.Connection, content: str, page: int) -> list[Hit]:
    """Return the pages of other bytes with nearly the same words, the nearest first."""
    row = connection.execute(
        "SELECT words FROM page JOIN page_text USING (id) WHERE (content, number) = (?, ?)",
        (content, page),
    ).fetchone()
    telling = sorted(frozenset(tokens(row[0])), key=len)[-_TELLING:] if row else ()
    if not telling:
        return []
    found = connection.execute(
        "SELECT content, number, page_text.words FROM found"
        " JOIN page ON page.id = found.rowid JOIN page_text USING (id)"
        " WHERE found MATCH ? AND content <> ? ORDER BY rank LIMIT ?",
        (" OR ".join(f'"{word}"' for word in telling), content, _NEAREST),
    )
    return [Hit(name, number) for name, number, words in found if alike(row[0], words)]


def remove_texts(connection: sqlcipher.Connection, content: str) -> None:
    """Remove the texts of all pages of some bytes; the caller commits."""
    connection.execute("DELETE FROM page WHERE content = ?", (content,))


def _put_in_order(connection: sqlcipher.Connection) -> None:
    """Go on a bit with bringing the words together that came one page after another.

    By itself FTS5 does so at times, and then for long: a search would have to wait.
    """
    row = connection.execute("SELECT v FROM found_config WHERE k = 'automerge'").fetchone()
    if row != (0,):
        connection.execute("INSERT INTO found (found, rank) VALUES ('automerge', 0)")
    connection.execute("INSERT INTO found (found, rank) VALUES ('merge', ?)", (_A_BIT,))


def _hits(connection: sqlcipher.Connection, query: str) -> list[Hit]:
    rows = connection.execute(
        "SELECT content, number FROM found JOIN page ON page.id = found.rowid"
        " WHERE found MATCH ? ORDER BY content, number",
        (query,),
    )
    return list(map(Hit._make, rows))


def _with_amount(connection: sqlcipher.Connection, query: str, figures: str) -> list[Hit]:
    """Leave out the pages on which only a time, a date or a number has the figures of dollars.

    Among very many pages they stay: reading all of them would keep the user waiting.
    """
    hits = _hits(connection, query)
    if not figures or len(hits) > _MOST_READ:
        return hits
    rows = connection.execute(
        "SELECT content, number, page_text.words FROM found"
        " JOIN page ON page.id = found.rowid JOIN page_text USING (id)"
        " WHERE found MATCH ? ORDER BY content, number",
        (query,),
    )
    return [Hit(name, number) for name, number, words in rows if has_amount(words, figures)]


def _all_of(groups: list[list[str]]) -> str:
    """Return the query for one of each group, each of which may go on; empty groups ask nothing."""
    quoted = ([f'"{each}"*' for each in group] for group in groups if group)
    return " AND ".join(f"({' OR '.join(group)})" for group in quoted)


def _written(recipe: Recipe) -> str:
    return "" if recipe == AS_IT_CAME else msgspec.json.encode(recipe).decode()


def _recipe(written: str) -> Recipe:
    return msgspec.json.decode(written, type=Recipe) if written else AS_IT_CAME


def _packed(box: Box) -> bytes:
    return array("H", [round(min(max(side, 0.0), 1.0) * _FULL) for side in box]).tobytes()


def _boxes(packed: bytes) -> Iterator[Box]:
    sides = array("H")
    sides.frombytes(packed)
    for place in range(0, len(sides), 4):
        left, top, right, bottom = (side / _FULL for side in sides[place : place + 4])
        yield left, top, right, bottom
