from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from unicodedata import normalize

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.errors import (
    CaseFileBusy,
    CaseFileMissing,
    DamagedContent,
    MadeByNewerVersion,
    NotACaseFile,
    WrongPassphrase,
)
from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import log_of
from another_opinion.store.contents import content_id
from another_opinion.store.schema import FORMAT
from casefiles import (
    CASE,
    NOON,
    PASSPHRASE,
    SCAN,
    beside,
    reopen,
    rows,
    scanned,
    worried,
)

# Passphrases


@pytest.mark.parametrize("typed", ["", "torch", PASSPHRASE.upper(), PASSPHRASE + " ", "it's \"x'"])
def test_a_wrong_passphrase_is_refused_and_changes_nothing(file, path, typed):
    file.close()
    before = path.read_bytes()
    with pytest.raises(WrongPassphrase):
        CaseFile.open(path, typed)
    assert path.read_bytes() == before
    assert beside(path) == {path.name}


@pytest.mark.parametrize("passphrase", ['it\'s a "key"; --', "Grüße an Nguyễn", "x'00'", "日本 🗝"])
def test_a_passphrase_may_hold_anything(path, passphrase):
    CaseFile.create(path, normalize("NFC", passphrase), CASE, NOON).close()
    with closing(CaseFile.open(path, normalize("NFD", passphrase))) as file:
        assert file.load() == CASE


def test_a_wrong_passphrase_after_a_crash_loses_nothing(file, path, tmp_path):
    after = worried(CASE, "The knee")
    file.save(CASE, after, "Typed", NOON)
    crashed = tmp_path / "crashed.opinion"
    crashed.write_bytes(path.read_bytes())
    log_of(crashed).write_bytes(log_of(path).read_bytes())
    with pytest.raises(WrongPassphrase):
        CaseFile.open(crashed, "something else")
    with closing(reopen(crashed)) as other:
        assert other.load() == after


# Other files


def test_a_file_that_is_gone_is_missing(path):
    with pytest.raises(CaseFileMissing):
        CaseFile.open(path, PASSPHRASE)
    assert beside(path) == set()


@pytest.mark.parametrize("content", [b"", b"x", b"x" * 100, b"%PDF-1.7" * 1000])
def test_a_file_of_another_kind_is_refused_untouched(path, content):
    path.write_bytes(content)
    with pytest.raises(NotACaseFile):
        CaseFile.open(path, PASSPHRASE)
    assert path.read_bytes() == content


def test_a_plain_database_is_refused_untouched(path):
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute("CREATE TABLE item (body)")
    before = path.read_bytes()
    with pytest.raises(NotACaseFile):
        CaseFile.open(path, PASSPHRASE)
    assert path.read_bytes() == before


def encrypted(path: Path, *acts: str) -> bytes:
    """Make an encrypted file as another program would, and return its bytes."""
    with closing(sqlcipher.connect(str(path), isolation_level=None)) as connection:
        connection.execute(f"PRAGMA key = '{PASSPHRASE}'")
        connection.execute("PRAGMA journal_mode = DELETE")
        for act in acts:
            connection.execute(act)
    return path.read_bytes()


def test_an_encrypted_file_of_another_program_is_refused_untouched(path):
    before = encrypted(path, "CREATE TABLE wallet (coin)")
    with pytest.raises(NotACaseFile):
        CaseFile.open(path, PASSPHRASE)
    assert path.read_bytes() == before
    assert beside(path) == {path.name}


def test_a_file_of_a_later_version_is_refused_untouched(path):
    CaseFile.create(path, PASSPHRASE, CASE, NOON).close()
    before = encrypted(path, f"PRAGMA user_version = {FORMAT + 1}")
    with pytest.raises(MadeByNewerVersion):
        CaseFile.open(path, PASSPHRASE)
    assert path.read_bytes() == before


@pytest.mark.parametrize("kind", ["case", "patient"])
def test_a_case_that_lacks_a_part_is_refused(file, path, kind):
    file.close()
    rows(path, f"DELETE FROM item WHERE kind = '{kind}'")  # noqa: S608
    with closing(reopen(path)) as other, pytest.raises(NotACaseFile):
        other.load()


def test_a_part_that_is_not_what_it_should_be_is_refused(file, path):
    file.close()
    rows(path, """UPDATE item SET body = '{"born": "some day"}' WHERE kind = 'patient'""")
    with closing(reopen(path)) as other, pytest.raises(NotACaseFile):
        other.load()


@pytest.mark.usefixtures("file")
def test_a_file_is_open_only_once(path):
    with pytest.raises(CaseFileBusy):
        reopen(path)


# Damage


def test_one_changed_bit_in_a_scan_is_noticed_and_the_case_still_opens(file, path):
    file.save(CASE, scanned(CASE, "scan", SCAN), "Added a paper", NOON, [SCAN])
    file.close()
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    path.write_bytes(damaged)
    with closing(reopen(path)) as other:
        assert other.load().document("scan")
        with pytest.raises(DamagedContent):
            other.content(content_id(SCAN))


def test_a_changed_bit_on_the_first_page_is_like_a_wrong_passphrase(file, path):
    file.close()
    damaged = bytearray(path.read_bytes())
    damaged[20] ^= 1
    path.write_bytes(damaged)
    with pytest.raises(WrongPassphrase):
        reopen(path)


def test_a_whole_file_is_found_to_be_whole(file, path):
    file.save(CASE, scanned(CASE, "scan", SCAN), "Added a paper", NOON, [SCAN])
    file.close()
    assert rows(path, "PRAGMA cipher_integrity_check") == []
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
