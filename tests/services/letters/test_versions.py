import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from another_opinion.services.letters.versions import make_version
from another_opinion.services.letters.wording import reword

NOW = datetime(2026, 9, 21, 17, 30, tzinfo=UTC)


@pytest.fixture
def first(desk):
    """The first version of the letter, on record in the case."""
    version = make_version(desk.case, desk.letter, desk.print(), NOW, "2026-11")
    desk.case = desk.case.with_letter(desk.letter).with_version(version)
    return version


def test_a_version_knows_its_bytes(desk, first):
    assert first.content == hashlib.sha256(desk.print().pdf).hexdigest()
    assert (first.letter, first.number, first.pages) == ("letter-1", 1, desk.print().pages)
    assert (first.made, first.law) == (NOW, "2026-11")


def test_the_same_bytes_are_the_same_version(desk, first):
    later = NOW + timedelta(hours=1)
    assert make_version(desk.case, desk.letter, desk.print(), later, "2027-01") == first


def test_other_words_make_the_next_version(desk, first):
    desk.letter = reword(desk.letter, desk.block("own-words"), "I was there on Monday.")
    second = make_version(desk.case, desk.letter, desk.print(), NOW, "2026-11")
    assert second.number == 2
    assert second.id != first.id


def test_another_letter_of_the_same_bytes_has_its_own_first_version(desk, first):
    twin = replace(desk.letter, id="letter-2")
    version = make_version(desk.case, twin, desk.print(), NOW, "2026-11")
    assert (version.letter, version.number, version.content) == ("letter-2", 1, first.content)
    assert version.id != first.id
