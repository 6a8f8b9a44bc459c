from __future__ import annotations

import stat
from contextlib import closing
from pathlib import Path

import pytest

from another_opinion.errors import NotSaved, WrongPassphrase
from another_opinion.store.casefile import CaseFile
from another_opinion.store.rekey import copy_of, old_of, rekeyed_copy, remove_old, take_place
from another_opinion.store.verify import whole_contents
from casefiles import (
    CASE,
    NOON,
    PASSPHRASE,
    SCAN,
    begin,
    beside,
    key,
    printed,
    reopen,
    scanned,
    worried,
)

NEW = "candle river bread window copper"
FULL = scanned(printed(worried(CASE, "Nguyễn"), "one", b"%PDF"), "scan", SCAN)


def everything(connection) -> dict[str, list[tuple[object, ...]]]:
    """Read every row of every table."""
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in names}  # noqa: S608


def test_a_new_passphrase_opens_the_same_case_and_the_old_one_does_not(path):
    file = begin(path)
    file.save(CASE, FULL, "Filled", NOON, [b"%PDF", SCAN])
    before = everything(file._connection)
    with closing(take_place(file, rekeyed_copy(file, NEW))) as changed:
        assert changed.path == path
        assert everything(changed._connection) == before
    with closing(CaseFile.open(path, NEW)) as again:
        assert again.load() == FULL
        assert again.content(FULL.documents[0].content) == SCAN
    with pytest.raises(WrongPassphrase):
        CaseFile.open(path, PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        CaseFile.open_with_key(path, key())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_file_as_it_was_stays_until_it_is_removed(path):
    file = begin(path)
    take_place(file, rekeyed_copy(file, NEW)).close()
    assert beside(path) == {path.name, old_of(path).name}
    with closing(CaseFile.open(old_of(path), PASSPHRASE)) as old:
        assert old.load() == CASE
    remove_old(path)
    assert beside(path) == {path.name}


def test_an_edit_after_the_copy_was_made_is_not_lost(path):
    file = begin(path)
    copy = rekeyed_copy(file, NEW)
    file.save(CASE, worried(CASE, "more"), "Typed", NOON)
    with pytest.raises(NotSaved):
        take_place(file, copy)
    assert file.load() == worried(CASE, "more")
    file.close()
    assert beside(path) == {path.name}


def test_a_copy_that_cannot_take_the_place_leaves_the_old_file_open(path):
    file = begin(path)
    copy = rekeyed_copy(file, NEW)
    copy.copy.unlink()
    with pytest.raises(NotSaved):
        take_place(file, copy)
    file.save(CASE, worried(CASE, "more"), "Typed", NOON)
    file.close()
    with closing(reopen(path)) as again:
        assert again.load() == worried(CASE, "more")


def test_what_an_interrupted_change_left_behind_is_no_obstacle(path):
    file = begin(path)
    copy_of(path).write_bytes(b"half a copy")
    take_place(file, rekeyed_copy(file, NEW)).close()
    assert not copy_of(path).exists()


def test_a_link_in_the_place_of_the_copy_is_not_followed(path, tmp_path: Path):
    file = begin(path)
    other = tmp_path / "letter.txt"
    other.write_text("mine")
    copy_of(path).symlink_to(other)
    take_place(file, rekeyed_copy(file, NEW)).close()
    assert other.read_text() == "mine"


def test_a_copy_with_a_flipped_bit_is_noticed(path):
    begin(path).close()
    whole = whole_contents(path, key())
    assert whole
    assert whole["item"] >= 1
    content = bytearray(path.read_bytes())
    content[-2000] ^= 1
    path.write_bytes(content)
    assert whole_contents(path, key()) is None
    assert whole_contents(path, "0" * 96) is None
