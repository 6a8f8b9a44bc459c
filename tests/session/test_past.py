"""The trash, the past of one thing, and the way back after reopening."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from another_opinion.domain.audits import Audit, Reply
from another_opinion.domain.binding import joined, without
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import Delivery, Rewording, Way
from another_opinion.session.concerns import About
from another_opinion.session.past import bring_back, go_back_to
from another_opinion.session.session import Session
from another_opinion.store.contents import content_id
from another_opinion.store.seen import Seen
from casefiles import CASE, NOON, SCAN, Clock, begin, key, printed, reopen, rows, scanned, worried
from pagesof import pages_of

CALL = Event("call", EventKind.CALL, None, "Asked for a name")
PDF = b"%PDF-1.7 a letter"
WORDS = "The nurse said that nobody reads the fax"


def later(session: Session, days: int, path: Path | None = None) -> Session:
    """Close the case and open it again so many days later."""
    session.close()

    def then() -> datetime:
        return NOON + timedelta(days=days)

    return Session(reopen(path or session.path), then)


def titles(session: Session) -> list[str]:
    """Name what lies in the trash."""
    return [f"{each.kind} {each.id}" for each in session.trash()]


# The trash


def test_what_is_removed_lies_in_the_trash_and_comes_back_with_its_bytes(session):
    with_scan = scanned(CASE, "scan", SCAN).with_audit(
        Audit("scan").with_reply("reason", Reply.YES)
    )
    session.edit("Added a paper", with_scan, [SCAN])
    session.edit("Removed a paper", session.case.without_document("scan"))
    assert session.case.audits == ()
    again = later(session, 1)
    assert titles(again) == ["document scan"]
    bring_back(again, "Brought back a paper", again.trash()[0])
    assert again.case == with_scan
    assert again.content(content_id(SCAN)) == SCAN
    assert titles(again) == []
    again.close()


def test_the_trash_says_what_was_done_when_and_by_whom(session):
    session.edit("Added a call", CASE.with_event(CALL))
    session.edit("Removed a call", session.case.without_event("call"))
    (removed,) = session.trash()
    assert removed.part == CALL
    assert (removed.change.label, removed.change.at) == ("Removed a call", session.saved_at)
    assert removed.change.who == CASE.patient.name


def test_undoing_a_removal_takes_it_out_of_the_trash(session):
    session.edit("Added a call", CASE.with_event(CALL))
    session.edit("Removed a call", session.case.without_event("call"))
    session.undo()
    assert titles(session) == []


def test_an_undone_addition_is_not_lost_when_the_way_forward_closes(session):
    session.edit("Added a call", CASE.with_event(CALL))
    session.undo()
    session.edit("Typed", worried(session.case, "The knee"))
    assert not session.can_redo
    assert titles(session) == ["event call"]


def test_nothing_is_left_of_what_was_in_an_emptied_trash(session, path):
    scan = WORDS.encode() * 300_000  # 12 MB
    papers = scanned(CASE.with_event(replace(CALL, text=WORDS)), "scan", scan)
    session.edit("Added a paper", papers, [scan])
    session.edit("Removed both", CASE)
    session.settle()
    session.empty_trash()
    assert titles(session) == []
    assert session.settle()
    while session.tidy():
        pass
    session.close()
    assert WORDS.encode() not in pages_of(path, key())
    assert path.stat().st_size < 11_000_000
    assert rows(path, "SELECT label FROM change ORDER BY number DESC LIMIT 1") == [
        ("Emptied the trash",)
    ]


def test_the_words_are_in_the_pages_until_then(session, path):
    session.edit("Added a call", CASE.with_event(replace(CALL, text=WORDS)))
    session.edit("Removed a call", CASE)
    session.close()
    assert WORDS.encode() in pages_of(path, key())


def test_versions_and_what_is_in_the_case_stay_when_the_trash_is_emptied(session):
    case = scanned(printed(CASE, "first", PDF), "scan", SCAN)
    session.edit("Printed", case, [PDF, SCAN])
    session.edit("Added a call", case.with_event(CALL))
    session.edit("Removed a call", case)
    session.empty_trash()
    again = later(session, 1)
    assert again.case == case
    assert again.content(content_id(PDF)) == PDF
    assert again.content(content_id(SCAN)) == SCAN
    again.close()


def test_the_bytes_of_a_joined_paper_stay_as_long_as_something_needs_them(session):
    photo = b"a photo of the second page"
    both = scanned(scanned(CASE, "scan", SCAN), "photo", photo)
    session.edit("Added two papers", both, [SCAN, photo])
    one, two = both.documents
    whole = joined(one, two)
    session.edit("Joined them", both.without_document("photo").with_document(whole))
    session.empty_trash()
    again = later(session, 1)
    assert again.content(content_id(photo)) == photo
    again.edit("Removed the photo", again.case.with_document(without(whole, [1])))
    again.edit("Removed the paper", CASE)
    assert again.content(content_id(photo)) == photo  # from the trash it comes back whole
    again.empty_trash()
    newest = later(again, 2)
    with pytest.raises(KeyError):
        newest.content(content_id(photo))
    newest.close()


def test_no_way_leads_back_over_an_emptied_trash(session):
    session.edit("Typed the knee", worried(CASE, "The knee"))
    session.edit("Added a call", session.case.with_event(CALL))
    session.edit("Removed a call", session.case.without_event("call"))
    session.edit("Typed the hip", worried(session.case, "The hip"))
    session.empty_trash()
    assert session.undo() == "Typed the hip"
    assert not session.can_undo
    assert session.case == worried(CASE, "The knee")


def test_the_trash_keeps_things_for_thirty_days(session):
    session.edit("Added a call", CASE.with_event(CALL))
    session.edit("Removed a call", CASE)
    for days, kept in ((29, ["event call"]), (31, ["event call"]), (32, [])):
        session = later(session, days)
        assert titles(session) == kept
        session.edit("Typed", worried(session.case, str(days)))
    session.close()


def test_a_clock_that_is_wrong_on_one_day_empties_no_trash(session):
    session.edit("Added a call", CASE.with_event(CALL))
    session.edit("Removed a call", CASE)
    years = later(session, 3650)
    assert titles(years) == ["event call"]
    back = later(years, 1)
    assert titles(back) == ["event call"]
    back.close()


# The past of one thing


def test_one_thing_has_a_past_and_goes_back_to_it(session):
    session.edit("Added a call", CASE.with_event(CALL))
    session.edit("Changed a call", session.case.with_event(replace(CALL, text="Nobody")))
    session.edit("Typed", worried(session.case, "The knee"))
    now, then = session.file.past_of("event", "call")
    assert (now.change.label, then.change.label) == ("Changed a call", "Added a call")
    go_back_to(session, "Went back", "event", then)
    assert session.case == worried(CASE, "The knee").with_event(CALL)
    assert session.undo() == "Went back"


def test_the_patient_has_a_past_as_well(session):
    session.edit("Typed", replace(CASE, patient=replace(CASE.patient, phone="209-555-0142")))
    go_back_to(session, "Went back", "patient", session.file.past_of("patient", "")[-1])
    assert session.case == CASE


def test_a_letter_goes_back_to_its_words_and_stays_handed_in(session):
    session.edit("Printed", printed(CASE, "first", PDF), [PDF])
    letter = session.case.letters[0]
    reworded = letter.with_rewording(Rewording("opening", "To my plan"))
    session.edit("Reworded", session.case.with_letter(reworded))
    delivered = replace(reworded, delivery=Delivery(1, NOON.date(), Way.HAND))
    session.edit("Handed in", session.case.with_letter(delivered))
    go_back_to(session, "Went back", "letter", session.file.past_of("letter", "first")[-1])
    assert session.case.letters == (replace(letter, delivery=delivered.delivery),)


def test_the_past_is_thinned_to_one_state_an_hour_behind_the_last_hundred_steps(session):
    for number in range(150):
        session.edit("Typed", worried(session.case, str(number)))
    session.close()
    session = Session(reopen(session.path), Clock())
    past = session.file.past_of("advice", "")
    assert 100 < len(past) < 110
    while session.undo():
        pass
    assert session.case == worried(CASE, "49")
    session.close()


# The way back after reopening


def test_the_way_back_and_forward_is_there_after_reopening(session):
    session.edit("Added a paper", scanned(CASE, "scan", SCAN), [SCAN])
    session.edit("Typed the knee", worried(session.case, "The knee"))
    session.edit("Removed a paper", session.case.without_document("scan"))
    session.undo()
    again = later(session, 1)
    assert (again.can_undo, again.can_redo) == (True, True)
    assert again.undo() == "Typed the knee"
    assert again.redo() == "Typed the knee"
    assert again.redo() == "Removed a paper"
    assert again.case == replace(worried(CASE, "The knee"), numbered=1)
    assert [again.undo() for _ in range(4)] == [
        "Removed a paper",
        "Typed the knee",
        "Added a paper",
        None,
    ]
    assert again.case == replace(CASE, numbered=1)
    again.close()


def test_a_removed_thing_comes_back_to_its_place(session):
    events = tuple(Event(name, EventKind.NOTE, None) for name in "abcde")
    session.edit("Told", replace(CASE, events=events))
    session.edit("Removed b", session.case.without_event("b"))
    session.edit("Removed d", session.case.without_event("d"))
    session.edit("Added f", session.case.with_event(Event("f", EventKind.NOTE, None)))
    again = later(session, 1)
    for _ in range(3):
        again.undo()
    assert again.case.events == events
    again.close()


# Older copies


@pytest.fixture
def seen(tmp_path: Path) -> Seen:
    """Return what this computer has seen."""
    return Seen(tmp_path / "config" / "seen.json")


def abouts(session):
    return [concern.about for concern in session.concerns]


def test_a_file_that_goes_on_is_as_expected(path, seen, tmp_path):
    session = Session(begin(path), Clock(), seen)
    session.edit("Typed", worried(CASE, "The knee"))
    session.close()
    elsewhere = Session(reopen(path), Clock(), Seen(tmp_path / "other" / "seen.json"))
    elsewhere.edit("Typed elsewhere", worried(CASE, "The hip"))
    elsewhere.close()
    again = Session(reopen(path), Clock(), seen)
    assert not again.concerns
    again.close()


def test_an_older_copy_is_noticed_until_it_is_accepted(path, seen):
    session = Session(begin(path), Clock(), seen)
    session.settle()
    older = path.read_bytes()
    session.edit("Typed", worried(CASE, "The knee"))
    session.close()
    path.write_bytes(older)
    for _ in range(2):
        again = Session(reopen(path), Clock(), seen)
        assert abouts(again) == [About.OLDER]
        again.close()
    again = Session(reopen(path), Clock(), seen)
    again.put_aside(again.concerns[0])
    again.close()
    again = Session(reopen(path), Clock(), seen)
    assert not again.concerns
    again.close()


def test_a_copy_that_went_another_way_is_noticed(path, seen):
    session = Session(begin(path), Clock(), seen)
    session.settle()
    older = path.read_bytes()
    session.edit("Typed", worried(CASE, "The knee"))
    session.close()
    path.write_bytes(older)
    elsewhere = Session(reopen(path), Clock())
    elsewhere.edit("Typed elsewhere", worried(CASE, "The hip"))
    elsewhere.edit("Typed elsewhere", worried(CASE, "The hand"))
    elsewhere.close()
    again = Session(reopen(path), Clock(), seen)
    assert abouts(again) == [About.PARTED]
    again.close()


def test_what_was_seen_holds_no_name(path, seen, tmp_path):
    session = Session(begin(path), Clock(), seen)
    session.close()
    kept = (tmp_path / "config" / "seen.json").read_text()
    assert "Rosa" not in kept
    assert session.file.path.stem not in kept


@pytest.mark.parametrize("content", [b"", b"{", b'{"id": 7}'])
def test_a_damaged_memory_is_an_empty_one(path, seen, tmp_path, content):
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "seen.json").write_bytes(content)
    session = Session(begin(path), Clock(), seen)
    assert not session.concerns
    session.close()
