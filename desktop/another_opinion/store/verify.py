"""Whether a copy of a case file is whole, found out by a process of its own.

As a program it is told the key and the path on two lines, opens the file for reading only, and
tells what is in it as one line of JSON, or nothing where a page is not as it was written. Only
the standard library and SQLCipher are loaded for that.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

Contents = dict[str, int | str]


def contents(connection: sqlcipher.Connection) -> Contents:
    """Return the number of rows of each table, and the mark of the newest change.

    The texts of pages are not counted: more of them may be read meanwhile, and they can be
    read again.
    """
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE 'page%' AND name NOT LIKE 'found%'"
    ).fetchall()
    found: Contents = {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for (name,) in tables
    }
    newest = connection.execute("SELECT max(number), mark FROM change").fetchone()
    return {**found, "newest change": newest[0], "its mark": newest[1]}


def whole_contents(path: Path, key_and_salt: str) -> Contents | None:
    """Return what a file holds that nobody has open; None where the key or a page is not right."""
    process = subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, "-I", __file__],
        input=f"{key_and_salt}\n{path.absolute()}",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return json.loads(process.stdout) if process.returncode == 0 and process.stdout else None


def _look(path: Path, key_and_salt: str) -> Contents | None:
    address = f"{path.as_uri()}?mode=ro&immutable=1"
    with closing(sqlcipher.connect(address, uri=True)) as connection:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key_and_salt}'\"")
        connection.execute("PRAGMA cipher_compatibility = 4")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA trusted_schema = OFF")
        faults = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        books = connection.execute("PRAGMA integrity_check(1)").fetchall()
        return contents(connection) if not faults and books == [("ok",)] else None


def _main() -> None:
    key_and_salt, path = sys.stdin.buffer.read().decode().split("\n", 1)
    try:
        found = _look(Path(path), key_and_salt)
    except sqlcipher.DatabaseError:
        found = None
    sys.stdout.write(json.dumps(found) if found else "")


if __name__ == "__main__":
    _main()
