"""Files of earlier forms, one of each in ``golden/``, made by the code of their time."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from hashlib import shake_256
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event, EventKind
from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import connect, read_salt
from another_opinion.store.contents import content_id
from another_opinion.store.key import key_and_salt
from another_opinion.store.schema import FORMAT
from casefiles import CASE, NOON, PASSPHRASE, printed, scanned

GOLDEN = Path(__file__).with_name("golden")
UPGRADE = Path(__file__).with_name("upgrade.py")
SCAN = shake_256(b"a scan of format 1").digest(20_000)
PDF = b"%PDF-1.7 a letter of format 1"
CALL = Event("call", EventKind.CALL, None, "Asked for a name", who="Mr. O'Neil-García")
KILLS = range(1, 400, 70)


@pytest.fixture
def old(path: Path) -> Path:
    """Return a copy of the file of form 1."""
    shutil.copyfile(GOLDEN / "format-1.opinion", path)
    path.chmod(0o600)
    return path


@pytest.fixture
def upgraded(old: Path) -> Iterator[CaseFile]:
    """Give that file as the application opens it."""
    with closing(CaseFile.open(old, PASSPHRASE)) as file:
        yield file


def told() -> Case:
    """Return the case that the file of form 1 holds."""
    case = scanned(printed(CASE, "first", PDF), "scan", SCAN).with_event(CALL)
    return uncoded(case)


def uncoded(case: Case) -> Case:
    """Return a case as it was told before papers had codes."""
    documents = tuple(replace(each, number=0) for each in case.documents)
    return replace(case, documents=documents, numbered=0)


def form(path: Path) -> int:
    """Ask a file for its form as any SQLCipher tool would, without giving it another."""
    with closing(sqlcipher.connect(str(path))) as plain:
        plain.execute(f"PRAGMA key = '{PASSPHRASE}'")
        number = plain.execute("PRAGMA user_version").fetchone()[0]
        assert plain.execute("PRAGMA cipher_integrity_check").fetchall() == []
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return int(number)


def test_a_file_of_form_1_opens_with_all_that_it_holds(upgraded):
    assert upgraded.load() == told()
    assert upgraded.content(content_id(SCAN)) == SCAN
    assert upgraded.content(content_id(PDF)) == PDF
    assert [each.label for each in upgraded.changes()] == [
        "Added a call",
        "Printed the letter",
        "Started the case",
    ]


def test_a_file_of_form_1_gets_the_newest_form_once(old):
    assert form(old) == 1
    with closing(CaseFile.open(old, PASSPHRASE)) as file:
        first = file.id, file.newest().mark
    assert form(old) == FORMAT
    with closing(CaseFile.open(old, PASSPHRASE)) as file:
        assert (file.id, file.newest().mark) == first
    assert len(first[0]) == 32
    assert len(first[1]) == 16


def test_the_past_of_a_file_of_form_1_begins_with_what_it_holds(upgraded):
    later = replace(CALL, text="Asked for the name of the nurse")
    after = told().with_event(later)
    step = upgraded.save(told(), after, "Changed a call", NOON + timedelta(days=1))
    assert [each.part for each in upgraded.past_of("event", "call")] == [later, CALL]
    assert upgraded.before(step) == told()
    assert upgraded.after(step) == after


def test_a_kill_in_the_middle_of_an_upgrade_leaves_the_old_form_or_the_new(old):
    pristine, key = old.read_bytes(), key_and_salt(PASSPHRASE, read_salt(old))
    left = []
    for steps in KILLS:
        for other in old.parent.iterdir():
            other.unlink()
        old.write_bytes(pristine)
        subprocess.run([sys.executable, UPGRADE, old, key, str(steps)], check=False)
        left.append(form(old))
        with closing(CaseFile(old, connect(old, key))) as file:
            assert file.load() == told()
            assert file.content(content_id(SCAN)) == SCAN
        assert form(old) == FORMAT
    assert {1, FORMAT} <= set(left) <= set(range(1, FORMAT + 1))
