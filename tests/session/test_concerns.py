"""What is said of a file before anybody types in it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from another_opinion.app.cases import cases_on
from another_opinion.app.surroundings import CALIFORNIA, Surroundings
from another_opinion.errors import CaseFileHeld, CaseFileReadOnly
from another_opinion.services.quickunlock.vault import Vault
from another_opinion.session.concerns import About
from another_opinion.session.session import Session
from another_opinion.store.casefile import CaseFile
from another_opinion.store.locknote import LockNote, note_of, overrule, read_note
from another_opinion.ui.prompts import SystemPrompts
from casefiles import CASE, NOON, PASSPHRASE, Clock, begin, beside, key, worried
from smalldisk import make_read_only, small_disk

OTHER = LockNote("kitchen-laptop", 4711, NOON + timedelta(minutes=1))


def abouts(session: Session) -> list[About]:
    return [concern.about for concern in session.concerns]


def test_an_ordinary_file_raises_no_concern(session):
    assert not session.concerns


def test_while_the_case_is_open_a_note_says_so_and_goes_with_it(session, path):
    note = read_note(path)
    assert note is not None
    assert note.at > NOON
    session.close()
    assert beside(path) == {path.name}


def test_another_computer_that_opens_the_file_meanwhile_is_named(session, path):
    note_of(path).unlink()
    note_of(path).write_bytes(msgspec.json.encode(OTHER))
    session.keep_note()
    session.keep_note()
    (concern,) = session.concerns
    assert (concern.about, concern.names, concern.at) == (
        About.ELSEWHERE,
        ("kitchen-laptop",),
        OTHER.at,
    )
    session.close()
    assert read_note(path) == OTHER


def test_a_file_that_another_computer_holds_does_not_open_until_that_is_overruled(path, tmp_path):
    begin(path).close()
    now = NOON.astimezone(CALIFORNIA)
    surroundings = Surroundings(
        lambda: now, tmp_path / "config", tmp_path / "data", SystemPrompts(), lambda _: 0
    )
    cases = cases_on(surroundings, Vault())
    note_of(path).write_bytes(msgspec.json.encode(OTHER))
    for enter in (lambda: cases.open(path, PASSPHRASE), lambda: cases.recover(path, key())):
        with pytest.raises(CaseFileHeld) as held:
            enter()
        assert (held.value.host, held.value.at) == (OTHER.host, OTHER.at)
    overrule(path)
    cases.recover(path, key()).close()


def test_a_clock_that_was_set_back_is_noticed(path):
    file = begin(path)
    file.save(CASE, worried(CASE, "The hip"), "Typed", NOON + timedelta(days=400))
    file.close()
    session = Session(CaseFile.open_with_key(path, key()), Clock())
    assert abouts(session) == [About.CLOCK]
    session.close()


def test_a_copy_that_a_sync_service_made_is_named(path):
    begin(path).close()
    (path.parent / "Rosa (Ana's conflicted copy 2026-09-20).opinion").touch()
    session = Session(CaseFile.open_with_key(path, key()), Clock())
    (concern,) = session.concerns
    assert concern.about is About.COPIES
    assert concern.names == ("Rosa (Ana's conflicted copy 2026-09-20).opinion",)
    session.put_aside(concern)
    assert not session.concerns
    session.close()


def test_a_file_that_can_only_be_read_says_so_and_can_be_looked_at(tmp_path: Path):
    with small_disk(tmp_path / "stick", 32) as stick:
        path = stick / "Rosa.opinion"
        begin(path).close()
        make_read_only(stick)
        session = Session(CaseFile.open_with_key(path, key()), Clock())
        assert abouts(session) == [About.READ_ONLY]
        with pytest.raises(CaseFileReadOnly):
            session.edit("Typed", worried(CASE, "The hip"))
        assert session.case == CASE
        session.close()
