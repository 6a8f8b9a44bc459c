from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.errors import (
    CaseFileBusy,
    CaseFileMissing,
    DiskFull,
    NotACaseFile,
    NotSaved,
    WrongPassphrase,
)
from another_opinion.store.connection import PAGE, connect, log_of, make_empty, read_salt, trouble
from casefiles import begin, key

OTHER_WINDOW = Path(__file__).with_name("otherwindow.py")


@pytest.fixture
def connection(path: Path) -> Iterator[sqlcipher.Connection]:
    """Give the one connection to a case file."""
    begin(path).close()
    connection = connect(path, key())
    yield connection
    connection.close()


@pytest.fixture
def other_window(path: Path) -> Iterator[None]:
    """Have another process hold the case file open."""
    begin(path).close()
    command = [sys.executable, OTHER_WINDOW, path, key()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == b"open\n"
        yield
        window.communicate()
    assert window.returncode == 0


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("locking_mode", "exclusive"),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("temp_store", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("auto_vacuum", 2),
        ("cipher_page_size", str(PAGE)),
        ("cipher_use_hmac", "1"),
        ("cipher_hmac_algorithm", "HMAC_SHA512"),
        ("cipher_kdf_algorithm", "PBKDF2_HMAC_SHA512"),
    ],
)
def test_every_setting_is_in_force(connection, setting, value):
    assert connection.execute(f"PRAGMA {setting}").fetchone()[0] == value


@pytest.mark.usefixtures("connection")
def test_the_log_lies_beside_the_file_and_shared_memory_does_not(path):
    assert {file.name for file in path.parent.iterdir()} == {path.name, log_of(path).name}


@pytest.mark.parametrize("digits", ["", "ab" * 31, "ab" * 32, "ab" * 47])
def test_a_key_of_another_length_is_refused(path, digits):
    with pytest.raises(ValueError, match="another length"):
        connect(path, digits)
    assert not path.exists()


def test_a_wrong_key_is_refused_in_silence(path, capfd):
    begin(path).close()
    before = path.read_bytes()
    with pytest.raises(WrongPassphrase):
        connect(path, "ab" * 48)
    assert path.read_bytes() == before
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("other_window")
def test_a_file_that_another_window_holds_is_busy(path):
    with pytest.raises(CaseFileBusy):
        connect(path, key())


def test_the_salt_is_the_first_16_bytes(path):
    begin(path).close()
    assert read_salt(path) == path.read_bytes()[:16]


def test_a_file_that_is_not_there_is_missing(path):
    with pytest.raises(CaseFileMissing):
        read_salt(path)
    assert not path.exists()


@pytest.mark.parametrize("size", [0, 1, 15, 16, 100, PAGE - 1, PAGE + 1, 5 * PAGE - 1])
def test_a_file_of_another_size_is_no_case_file(path, size):
    begin(path).close()
    cut = path.read_bytes()[:size]
    path.write_bytes(cut)
    with pytest.raises(NotACaseFile):
        read_salt(path)
    assert path.read_bytes() == cut


def test_a_plain_database_is_no_case_file(path):
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute("CREATE TABLE item (body)")
    with pytest.raises(NotACaseFile):
        read_salt(path)


def test_a_folder_is_no_case_file(tmp_path):
    with pytest.raises(NotACaseFile):
        read_salt(tmp_path)


def test_an_empty_file_is_made_once(path):
    make_empty(path)
    with pytest.raises(FileExistsError):
        make_empty(path)


def test_a_full_disk_is_called_by_its_name(connection, path):
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull), trouble(path):
        connection.execute("INSERT INTO chunk VALUES ('scan', 0, zeroblob(100000))")


def test_a_file_that_cannot_be_written_is_not_saved(connection, path):
    connection.execute("PRAGMA query_only = ON")
    with pytest.raises(NotSaved), trouble(path):
        connection.execute("DELETE FROM item")


def test_our_own_mistakes_are_not_blamed_on_the_file(connection, path):
    with pytest.raises(sqlcipher.OperationalError), trouble(path):
        connection.execute("SELECT no_such_thing")
    with pytest.raises(sqlcipher.IntegrityError), trouble(path):
        connection.execute("INSERT INTO change VALUES (1, NULL, NULL, NULL, NULL)")
    connection.close()
    with pytest.raises(sqlcipher.ProgrammingError), trouble(path):
        connection.execute("SELECT 1")
