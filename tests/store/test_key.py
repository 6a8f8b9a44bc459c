from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.store.derivation import derive
from another_opinion.store.key import key_and_salt
from another_opinion.store.wiping import wipe

SALT = bytes(range(16))


def tables_of(path: Path, key: str) -> list[str]:
    """Return the tables of a file, which is made if it is not there."""
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = {key}")
    connection.execute("CREATE TABLE IF NOT EXISTS letter (words)")
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master")]
    connection.close()
    return names


def test_the_key_is_the_one_that_any_sqlcipher_tool_makes_of_the_passphrase(tmp_path: Path):
    path = tmp_path / "made by another tool.db"
    tables_of(path, "'a torch, Grüße'")
    key = key_and_salt("a torch, Grüße", path.read_bytes()[:16])
    assert tables_of(path, f"\"x'{key}'\"") == ["letter"]


def test_key_and_salt_are_96_hex_digits_with_the_salt_at_the_end():
    digits = key_and_salt("torch", SALT)
    assert len(bytes.fromhex(digits)) == 48
    assert digits.endswith(SALT.hex())


@pytest.mark.parametrize("typed", ["Grüße", "señor Nguyễn"])
def test_an_accent_typed_in_two_ways_makes_the_same_key(typed):
    composed, apart = normalize("NFC", typed), normalize("NFD", typed)
    assert composed != apart
    assert key_and_salt(composed, SALT) == key_and_salt(apart, SALT)


def test_upper_case_and_spaces_count():
    typed = ("torch", "Torch", "torch ", " torch")
    assert len({key_and_salt(passphrase, SALT) for passphrase in typed}) == len(typed)


@pytest.mark.parametrize("typed", ["torch", "Gru\u0308ße 東京 🕯", "señor Nguyễn " * 40])
def test_a_process_of_its_own_derives_the_same_key(typed):
    assert derive(typed, SALT) == key_and_salt(typed, SALT)


@pytest.mark.parametrize("typed", ["torch glove", "señor", "Nguyễn", "🕯 candle"])
def test_a_typed_text_is_overwritten_where_it_lies(typed):
    secret = "".join([typed, " winter"])
    wipe(secret)
    assert {ord(character) for character in secret} == {0}


def test_the_bytes_of_a_secret_are_overwritten_where_they_lie():
    secret = bytearray(b"torch glove")
    wipe(secret)
    assert secret == bytes(11)
