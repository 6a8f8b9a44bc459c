"""Tests of versions that are made before anything is printed or saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

import pytest

from another_opinion.domain.exhibits import moved, with_exhibits
from another_opinion.domain.letters import Enclosure, Letter, Version
from another_opinion.domain.people import Advice, Doctor
from another_opinion.domain.proof import Fact, Passage
from another_opinion.errors import MissingGlyphs
from another_opinion.rules.library import load_library
from another_opinion.services.letters.library import load_letters
from another_opinion.services.letters.number import is_number
from another_opinion.session.issue import issue, issued
from another_opinion.session.session import Session
from casefiles import NOON, begin, reopen, scanned

LETTERS, LAW = load_letters(), load_library()


@pytest.fixture
def session(tmp_path):
    session = Session(begin(tmp_path / "Rosa.opinion"), lambda: NOON)
    told = replace(session.case, doctor=Doctor("Dr. Lee"), advice=Advice("Surgery"))
    session.edit("Told", told)
    yield session
    session.close()


@pytest.fixture
def letter(session):
    letter = Letter("a", "second-opinion-request", date(2026, 9, 21))
    letter = letter.with_detail("specialty", "spine surgery")
    session.edit("Began", session.case.with_letter(letter))
    return letter


def make(session, letter, now=NOON):
    return issue(session, letter, LETTERS, LAW, now)


def test_a_version_is_kept_with_its_bytes(session, letter):
    paper = make(session, letter)
    assert paper.pdf.startswith(b"%PDF")
    session.close()
    again = Session(reopen(session.path), lambda: NOON)
    assert again.case.versions == (paper.version,)
    assert issued(again, paper.version) == paper
    again.close()


def test_the_same_letter_on_the_same_day_is_one_version(session, letter):
    first = make(session, letter)
    assert make(session, letter, NOON + timedelta(hours=1)) == first
    assert len(session.case.versions) == 1


def test_the_date_of_another_day_makes_another_version(session, letter):
    make(session, letter)
    assert make(session, letter, NOON + timedelta(days=1)).version.number == 2


def test_a_version_says_by_which_law_it_was_made(session, letter):
    assert make(session, letter).version.law == LAW.version


def test_undo_does_not_take_a_version_back(session, letter):
    make(session, letter)
    assert session.undo() == "Began"
    assert len(session.case.versions) == 1


def test_a_letter_with_gaps_becomes_no_version(session, letter):
    with pytest.raises(ValueError, match="gaps"):
        make(session, letter.with_detail("specialty", ""))
    assert session.case.versions == ()


def test_a_letter_that_cannot_be_printed_becomes_no_version(session, letter):
    with pytest.raises(MissingGlyphs):
        make(session, letter.with_detail("specialty", "骨科"))
    assert session.case.versions == ()


def test_every_version_has_a_number_of_its_own(session, letter):
    first = make(session, letter).version
    second = make(session, letter, NOON + timedelta(days=1)).version
    assert is_number(first.code)
    assert is_number(second.code)
    assert first.code != second.code


def test_a_version_of_an_earlier_application_has_no_number_and_the_next_one_has(session, letter):
    old = Version("a-1", "a", 1, NOON, LAW.version, 2, sha256(b"older").hexdigest())
    session.edit("An older application", session.case.with_version(old), [b"older"])
    again = make(session, letter).version
    assert (again.number, is_number(again.code)) == (2, True)
    assert session.case.versions[0] == old


def test_a_paper_that_stays_at_home_is_one_version_without_a_number(session):
    record = Letter("r", "counter-record", date(2026, 9, 21)).with_detail("which", "Request")
    session.edit("Began", session.case.with_letter(record))
    first = make(session, record)
    assert first.version.code == ""
    assert make(session, record) == first


def test_a_version_remembers_its_exhibits_whatever_becomes_of_them(session, letter):
    for name, title in (("denial", "Denial"), ("report", "Report")):
        scan = name.encode()
        case = scanned(session.case, name, scan)
        paper = replace(case.document(name), title=title)
        session.edit("Added", with_exhibits(case.with_document(paper), (name,)), [scan])
    report = session.case.document("report")
    fact = Fact("rod", "The rod is loose.", passages=(Passage("report", report.content, 0),))
    stating = replace(letter, facts=("rod",))
    session.edit("Stated", session.case.with_fact(fact).with_letter(stating))
    first = make(session, stating)
    assert first.version.enclosures == (Enclosure("B", "report", "Report"),)
    session.edit("Moved", moved(session.case, "report", 0))
    second = make(session, stating)
    assert second.version.enclosures == (Enclosure("A", "report", "Report"),)
    assert session.case.versions[0] == first.version
    assert issued(session, first.version) == first
