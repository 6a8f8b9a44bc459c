"""The tables of a case file.

``item`` holds every part of the case as JSON, one row each; ``chunk`` the bytes of documents
and letters in pieces; ``change`` one row per edit: what, when, by whom. A printed or saved
version of a letter is protected by triggers, its bytes as well; REPLACE has triggers of its own,
since it removes the old row without asking the others.
"""

from __future__ import annotations

APPLICATION_ID = 0x4F50_494E  # "OPIN"
FORMAT = 1

TABLES = """
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

UNUSED_CONTENT = """
DELETE FROM chunk WHERE content NOT IN (
    SELECT json_extract(body, '$.content') FROM item WHERE kind IN ('version', 'document')
)
"""
