from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from another_opinion.errors import NotACaseFile, WrongPassphrase
from another_opinion.store.casefile import CaseFile
from casefiles import CASE, NOON, PASSPHRASE, begin, key, rows


def test_an_open_file_knows_its_key_and_a_closed_one_does_not(path):
    file = CaseFile.create(path, PASSPHRASE, CASE, NOON)
    digits = file.key
    file.close()
    assert set(file.key) == {"0"}
    with closing(CaseFile.open_with_key(path, digits)) as again:
        assert again.load() == CASE


@pytest.mark.parametrize("byte", [0, 7, 15])
def test_a_damaged_salt_still_opens_with_the_key_and_is_mended_by_that(path, byte):
    begin(path).close()
    content = bytearray(path.read_bytes())
    content[byte] ^= 0x10
    path.write_bytes(content)
    with pytest.raises(WrongPassphrase):
        CaseFile.open(path, PASSPHRASE)
    with closing(CaseFile.open_with_key(path, key())) as file:
        assert file.load() == CASE
    with closing(CaseFile.open(path, PASSPHRASE)) as file:
        assert file.load() == CASE
    assert rows(path, "PRAGMA cipher_integrity_check") == []


def test_the_key_of_another_file_opens_nothing_and_changes_nothing(path):
    begin(path).close()
    before = path.read_bytes()
    with pytest.raises(WrongPassphrase):
        CaseFile.open_with_key(path, "0" * 96)
    assert path.read_bytes() == before


def test_no_key_opens_a_file_that_was_emptied(path: Path):
    path.touch()
    with pytest.raises(NotACaseFile):
        CaseFile.open_with_key(path, key())
