"""The tables of a case file, form by form.

``item`` holds every part of the case as JSON, one row each; ``chunk`` the bytes of documents
and letters in pieces, ``content`` the SHA-256 of each piece; ``change`` one row per edit: what,
when, by whom, and a random mark that tells two ways apart which began in one file. ``history``
is what a change made of an item, no body where it removed it; ``step`` are the changes that can
be undone, or done again; ``trash`` what is not in the case any more; ``setting`` facts about the
file itself, as its id. ``page`` are the pages that were read, ``page_text`` their words, with a
blank between two, and the box of each, ``found`` what finds them. A printed or saved version of
a letter is protected by triggers, its bytes as well; REPLACE has triggers of its own, since it
removes the old row without asking the others.

A form that was given out never changes: a new one is a new function at the end of MIGRATIONS.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.store.transaction import transaction

APPLICATION_ID = 0x4F50_494E  # "OPIN"

_FORM_1 = """
CREATE TABLE item (
    kind TEXT NOT NULL,
    id   TEXT NOT NULL,
    rank INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;

CREATE TABLE chunk (
    content TEXT NOT NULL,
    number  INTEGER NOT NULL,
    bytes   BLOB NOT NULL,
    PRIMARY KEY (content, number)
);

CREATE TABLE change (
    number INTEGER PRIMARY KEY,
    at     TEXT NOT NULL,
    label  TEXT NOT NULL,
    who    TEXT NOT NULL
);

CREATE TRIGGER version_unchanged BEFORE UPDATE ON item WHEN old.kind = 'version'
BEGIN SELECT RAISE(ABORT, 'a version of a letter cannot change'); END;

CREATE TRIGGER version_kept BEFORE DELETE ON item WHEN old.kind = 'version'
BEGIN SELECT RAISE(ABORT, 'a version of a letter cannot be removed'); END;

CREATE TRIGGER version_not_replaced BEFORE INSERT ON item
WHEN EXISTS (SELECT 1 FROM item WHERE kind = 'version' AND (kind, id) = (new.kind, new.id))
BEGIN SELECT RAISE(ABORT, 'a version of a letter cannot change'); END;

CREATE TRIGGER bytes_unchanged BEFORE UPDATE ON chunk
BEGIN SELECT RAISE(ABORT, 'stored bytes cannot change'); END;

CREATE TRIGGER bytes_not_replaced BEFORE INSERT ON chunk
WHEN EXISTS (SELECT 1 FROM chunk WHERE (content, number) = (new.content, new.number))
BEGIN SELECT RAISE(ABORT, 'stored bytes cannot change'); END;

CREATE TRIGGER version_bytes_kept BEFORE DELETE ON chunk
WHEN EXISTS (
    SELECT 1 FROM item WHERE kind = 'version' AND json_extract(body, '$.content') = old.content
)
BEGIN SELECT RAISE(ABORT, 'the bytes of a version cannot be removed'); END;
"""

_FORM_2 = """
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO setting VALUES ('id', lower(hex(randomblob(16))));

ALTER TABLE change ADD COLUMN mark TEXT NOT NULL DEFAULT '';
UPDATE change SET mark = lower(hex(randomblob(8)));

CREATE TABLE content (
    name    TEXT PRIMARY KEY,
    size    INTEGER NOT NULL,
    digests BLOB NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER digests_unchanged BEFORE UPDATE ON content
BEGIN SELECT RAISE(ABORT, 'stored bytes cannot change'); END;

CREATE TRIGGER digests_not_replaced BEFORE INSERT ON content
WHEN EXISTS (SELECT 1 FROM content WHERE name = new.name)
BEGIN SELECT RAISE(ABORT, 'stored bytes cannot change'); END;

CREATE TRIGGER digests_kept BEFORE DELETE ON content
WHEN EXISTS (SELECT 1 FROM chunk WHERE content = old.name)
BEGIN SELECT RAISE(ABORT, 'the digests of stored bytes cannot be removed'); END;

CREATE TABLE history (
    change INTEGER NOT NULL REFERENCES change (number),
    kind   TEXT NOT NULL,
    id     TEXT NOT NULL,
    rank   INTEGER NOT NULL,
    body   TEXT CHECK (json_valid(body)),
    UNIQUE (kind, id, change)
);
CREATE INDEX history_by_change ON history (change);
INSERT INTO history
SELECT (SELECT max(number) FROM change), kind, id, rank, body FROM item;

CREATE TABLE step (
    change INTEGER PRIMARY KEY REFERENCES change (number),
    undone INTEGER NOT NULL
);

CREATE VIEW trash AS
SELECT gone.kind, gone.id, gone.change, (
    SELECT earlier.body FROM history AS earlier
    WHERE (earlier.kind, earlier.id) = (gone.kind, gone.id) AND earlier.change < gone.change
    ORDER BY earlier.change DESC LIMIT 1
) AS body
FROM history AS gone
WHERE gone.body IS NULL AND gone.change = (
    SELECT max(change) FROM history WHERE (kind, id) = (gone.kind, gone.id)
);
"""

_FORM_3 = """
CREATE TABLE page (
    id      INTEGER PRIMARY KEY,
    content TEXT NOT NULL,
    number  INTEGER NOT NULL,
    source  TEXT NOT NULL,
    recipe  TEXT NOT NULL,
    UNIQUE (content, number)
);

CREATE TABLE page_text (
    id    INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
    words TEXT NOT NULL,
    boxes BLOB NOT NULL
);

CREATE VIRTUAL TABLE found USING fts5 (
    words, content = 'page_text', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO found (found, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER text_found AFTER INSERT ON page_text
BEGIN INSERT INTO found (rowid, words) VALUES (new.id, new.words); END;

CREATE TRIGGER text_lost AFTER DELETE ON page_text
BEGIN INSERT INTO found (found, rowid, words) VALUES ('delete', old.id, old.words); END;
"""


def _begin(connection: sqlcipher.Connection) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    _run(connection, _FORM_1)


def _remember(connection: sqlcipher.Connection) -> None:
    """Keep what items were, digests of bytes, and what tells one file from another."""
    _run(connection, _FORM_2)
    names = connection.execute("SELECT DISTINCT content FROM chunk").fetchall()
    connection.executemany(
        "INSERT INTO content VALUES (?, ?, ?)", (_digests(connection, name) for (name,) in names)
    )


def _index(connection: sqlcipher.Connection) -> None:
    """Make room for the texts of pages, and for what finds them."""
    _run(connection, _FORM_3)


MIGRATIONS: tuple[Callable[[sqlcipher.Connection], None], ...] = (_begin, _remember, _index)
FORMAT = len(MIGRATIONS)


def bring_up_to_date(connection: sqlcipher.Connection) -> None:
    """Give a file, or an empty one, the newest form; each step is one transaction."""
    (form,) = connection.execute("PRAGMA user_version").fetchone()
    for number, migrate in enumerate(MIGRATIONS[form:], start=form + 1):
        with transaction(connection):
            migrate(connection)
            connection.execute(f"PRAGMA user_version = {number}")


def _run(connection: sqlcipher.Connection, script: str) -> None:
    """Run statements one by one: ``executescript`` would commit in the middle."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlcipher.complete_statement(statement):
            connection.execute(statement)
            statement = ""


def _digests(connection: sqlcipher.Connection, name: str) -> tuple[str, int, bytes]:
    numbers = connection.execute(
        "SELECT number FROM chunk WHERE content = ? ORDER BY number", (name,)
    ).fetchall()
    size, digests = 0, b""
    for (number,) in numbers:  # one piece at a time in memory
        (piece,) = connection.execute(
            "SELECT bytes FROM chunk WHERE (content, number) = (?, ?)", (name, number)
        ).fetchone()
        size, digests = size + len(piece), digests + sha256(piece).digest()
    return name, size, digests
