"""The file of each form, read without the application and by a second library."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import apsw
import pytest

from another_opinion.store.connection import read_salt
from another_opinion.store.key import key_and_salt
from another_opinion.store.schema import FORMAT
from casefiles import PASSPHRASE

pytest.importorskip("cryptography")
RESCUE = Path(__file__).parents[2] / "desktop" / "rescue.py"
GOLDEN = sorted(Path(__file__).with_name("golden").glob("format-*.opinion"))
Rows = dict[str, list[str]]


def rescued(file: Path, secret: str) -> subprocess.CompletedProcess[str]:
    """Run the rescue reader as a person does."""
    command = [sys.executable, RESCUE, file, file.parent / "out"]
    return subprocess.run(command, input=secret + "\n", capture_output=True, text=True)


def every_row(ask: Callable[[str], Iterable[Any]]) -> Rows:
    schema = ask("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
    tables = [name for name, sql in schema if "VIRTUAL" not in sql]  # an index, no rows of its own
    rows = ((name, ask(f"SELECT * FROM {name}")) for name in tables)  # noqa: S608
    return {name: sorted(repr(tuple(row)) for row in found) for name, found in rows}


@pytest.fixture(params=GOLDEN, ids=lambda path: path.stem)
def golden(request, tmp_path: Path) -> Path:
    return Path(shutil.copy(request.param, tmp_path / "case.opinion"))


def test_there_is_a_file_of_each_form():
    assert [path.name for path in GOLDEN] == [f"format-{n}.opinion" for n in range(1, FORMAT + 1)]


def test_two_other_readers_find_the_same_rows(golden):
    run = rescued(golden, PASSPHRASE)
    assert run.returncode == 0, run.stderr
    with closing(sqlite3.connect(golden.parent / "out" / "case.sqlite")) as plain:
        found = every_row(lambda sql: plain.execute(sql).fetchall())
    with closing(apsw.Connection(str(golden))) as second:
        for pragma in ("cipher = 'sqlcipher'", "legacy = 4", f"key = '{PASSPHRASE}'"):
            list(second.execute(f"PRAGMA {pragma}"))
        assert every_row(lambda sql: list(second.execute(sql))) == found
    assert found["item"]


def test_documents_come_out_byte_for_byte(golden):
    rescued(golden, PASSPHRASE)
    out = golden.parent / "out"
    (document,) = out.glob("document *")
    with closing(sqlite3.connect(out / "case.sqlite")) as plain:
        ((name,),) = plain.execute(
            "SELECT json_extract(body, '$.content') FROM item WHERE kind = 'document'"
        ).fetchall()
    assert sha256(document.read_bytes()).hexdigest() == name


def test_the_digits_of_the_recovery_page_open_it_too(golden):
    assert rescued(golden, key_and_salt(PASSPHRASE, read_salt(golden))).returncode == 0


def test_a_wrong_passphrase_and_a_flipped_bit_are_told(golden):
    assert "page 1 is damaged" in rescued(golden, "garden river").stderr
    content = bytearray(golden.read_bytes())
    content[3 * 4096 + 1000] ^= 1
    golden.write_bytes(content)
    shutil.rmtree(golden.parent / "out")
    assert "page 4 is damaged" in rescued(golden, PASSPHRASE).stderr
