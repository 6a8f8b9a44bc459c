"""What the parts of a case were before, and the way back to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.domain.history import Change, Past, Removed
from another_opinion.store.rows import MANY, Row, part_from

STEPS = 100
_KEPT_BACK = ("case", "version")  # a record of what was printed is no step
_TRASH = MANY.keys() - {"answer", "audit", "settled", "version"}  # the rest is no thing of its own


def put_change(connection: sqlcipher.Connection, at: datetime, label: str, who: str) -> Change:
    """Put a change on record, within the caller's transaction."""
    row = connection.execute(
        "INSERT INTO change (at, label, who, mark) VALUES (?, ?, ?, lower(hex(randomblob(8))))"
        " RETURNING number, at, label, who, mark",
        (at.isoformat(), label, who),
    ).fetchone()
    return _change(row)


def changes(connection: sqlcipher.Connection) -> list[Change]:
    """Return every change, newest first."""
    rows = connection.execute(
        "SELECT number, at, label, who, mark FROM change ORDER BY number DESC"
    )
    return [_change(row) for row in rows]


def newest(connection: sqlcipher.Connection) -> Change:
    """Return the newest change."""
    row = connection.execute(
        "SELECT number, at, label, who, mark FROM change ORDER BY number DESC LIMIT 1"
    )
    return _change(row.fetchone())


def change(connection: sqlcipher.Connection, number: int) -> Change | None:
    """Return the change of that number."""
    row = connection.execute(
        "SELECT number, at, label, who, mark FROM change WHERE number = ?", (number,)
    )
    found = row.fetchone()
    return _change(found) if found else None


def record(
    connection: sqlcipher.Connection, number: int, written: Iterable[Row], removed: Iterable[Row]
) -> None:
    """Keep what a change made of each part that it touched."""
    connection.executemany(
        "INSERT INTO history VALUES (?, ?, ?, ?, ?)",
        [
            *((number, row.kind, row.id, row.rank, row.body) for row in written),
            *((number, row.kind, row.id, row.rank, None) for row in removed),
        ],
    )


def last_rank(connection: sqlcipher.Connection, kind: str, name: str) -> int | None:
    """Return the place that a part had among its kind when it was there last, if it ever was."""
    row = connection.execute(
        "SELECT rank FROM history WHERE (kind, id) = (?, ?) ORDER BY change DESC LIMIT 1",
        (kind, name),
    ).fetchone()
    return row[0] if row else None


# The way back


def steps(connection: sqlcipher.Connection, undone: bool) -> list[Change]:
    """Return the changes that can be undone, or done again, oldest first."""
    rows = connection.execute(
        "SELECT number, at, label, who, mark FROM change JOIN step ON step.change = number"
        " WHERE undone = ? ORDER BY number",
        (undone,),
    )
    return [_change(row) for row in rows]


def add_step(connection: sqlcipher.Connection, number: int) -> None:
    """Make a change one that can be undone; nothing can be done again after it."""
    forget_undone(connection)
    connection.execute("INSERT INTO step VALUES (?, false)", (number,))
    connection.execute(
        "DELETE FROM step WHERE change <= ("
        "SELECT change FROM step ORDER BY change DESC LIMIT 1 OFFSET ?)",
        (STEPS,),
    )


def forget_undone(connection: sqlcipher.Connection) -> None:
    """Close the way forward."""
    connection.execute("DELETE FROM step WHERE undone")


def mark_step(connection: sqlcipher.Connection, number: int, undone: bool) -> None:
    """Say that a step was undone, or done again."""
    connection.execute("UPDATE step SET undone = ? WHERE change = ?", (undone, number))


def rows_before(connection: sqlcipher.Connection, number: int) -> list[Row]:
    """Return all rows of the case with what a change touched as it was before."""
    return _overlaid(
        connection,
        "SELECT kind, id, rank, body FROM history AS past WHERE change = ("
        " SELECT max(change) FROM history"
        " WHERE (kind, id) = (past.kind, past.id) AND change < :number"
        ") AND (kind, id) IN (SELECT kind, id FROM history WHERE change = :number)",
        number,
    )


def rows_after(connection: sqlcipher.Connection, number: int) -> list[Row]:
    """Return all rows of the case with what a change touched as the change left it."""
    return _overlaid(
        connection, "SELECT kind, id, rank, body FROM history WHERE change = :number", number
    )


def _overlaid(connection: sqlcipher.Connection, query: str, number: int) -> list[Row]:
    touched = connection.execute("SELECT kind, id FROM history WHERE change = ?", (number,))
    gone = {name for name in touched if name[0] not in _KEPT_BACK}
    rows = [Row(*row) for row in connection.execute("SELECT kind, id, rank, body FROM item")]
    rows = [row for row in rows if (row.kind, row.id) not in gone]
    past = (Row(*row) for row in connection.execute(query, {"number": number}))
    rows += [row for row in past if row.body is not None and row.kind not in _KEPT_BACK]
    return sorted(rows, key=lambda row: (row.rank, row.id))


# One thing and its past


def past_of(connection: sqlcipher.Connection, kind: str, name: str) -> list[Past]:
    """Return what one part of the case was, newest first."""
    rows = connection.execute(
        "SELECT number, at, label, who, mark, body FROM history JOIN change ON number = change"
        " WHERE (kind, id) = (?, ?) ORDER BY number DESC",
        (kind, name),
    )
    return [Past(_change(row), part_from(kind, row[5]) if row[5] else None) for row in rows]


def trash(connection: sqlcipher.Connection) -> list[Removed]:
    """Return what is not in the case any more, last removed first."""
    rows = connection.execute(
        "SELECT number, at, label, who, mark, kind, id, body"
        " FROM trash JOIN change ON number = change WHERE body IS NOT NULL"
        " ORDER BY number DESC, kind, id"
    ).fetchall()
    return [
        Removed(kind, name, part_from(kind, body), _change(row))
        for *row, kind, name, body in rows
        if kind in _TRASH
    ]


def removed_with(
    connection: sqlcipher.Connection, kind: str, name: str
) -> list[tuple[str, object]]:
    """Return a thing in the trash, and what went with it since it belonged to it."""
    rows = connection.execute(
        "SELECT kind, body FROM trash WHERE id = ? AND body IS NOT NULL AND change ="
        " (SELECT change FROM trash WHERE (kind, id) = (?, ?)) ORDER BY kind",
        (name, kind, name),
    )
    return [(kind, part_from(kind, body)) for kind, body in rows if kind in MANY]


def forget_trash(connection: sqlcipher.Connection, until: int) -> None:
    """Remove the past of everything that was removed by change `until` or earlier.

    No step leads back over it: those up to the newest one that touched it are forgotten.
    """
    names = connection.execute("SELECT kind, id FROM trash WHERE change <= ?", (until,)).fetchall()
    for name in names:
        connection.execute(
            "DELETE FROM step WHERE undone OR change <="
            " (SELECT max(change) FROM history WHERE (kind, id) = (?, ?))",
            name,
        )
        connection.execute("DELETE FROM history WHERE (kind, id) = (?, ?)", name)


def thin(connection: sqlcipher.Connection) -> None:
    """Keep of what lies behind the oldest step only the last state in each hour of each part."""
    connection.execute(
        """
        DELETE FROM history WHERE EXISTS (
            SELECT 1 FROM history AS later
            JOIN change AS now ON now.number = later.change
            JOIN change AS old ON old.number = history.change
            WHERE (later.kind, later.id) = (history.kind, history.id)
            AND later.change > history.change AND later.body IS NOT NULL
            AND later.change < coalesce(
                (SELECT min(change) FROM step), (SELECT max(number) + 1 FROM change)
            )
            AND substr(now.at, 1, 13) = substr(old.at, 1, 13)
        )
        """
    )


def _change(row: Iterable[object]) -> Change:
    number, at, label, who, mark, *_ = row
    return Change(
        int(str(number)), datetime.fromisoformat(str(at)), str(label), str(who), str(mark)
    )
