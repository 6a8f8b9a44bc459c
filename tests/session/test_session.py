from __future__ import annotations

import resource
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from hypothesis import given, settings
from hypothesis import strategies as st

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import Rewording
from another_opinion.errors import NotSaved
from another_opinion.session.session import Session
from another_opinion.store.contents import content_id
from another_opinion.store.past import STEPS
from casefiles import CASE, SCAN, Clock, begin, printed, reopen, rows, scanned, worried

PDF, LATER_PDF = b"%PDF-1.7 a letter", b"%PDF-1.7 the letter again"
CALL = Event("call", EventKind.CALL, None, "Asked for a name")
KNEE, HIP = worried(CASE, "The knee"), worried(CASE, "The hip")


@pytest.fixture
def disk() -> Iterator[Callable[[int], None]]:
    """Let no file grow beyond a number of bytes, as on a full disk; lifted at the end."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def on_disk(session: Session) -> Case:
    """Close the session and return the case in its file."""
    session.close()
    with closing(reopen(session.path)) as file:
        return file.load()


def on_record(session: Session) -> list[object]:
    """Close the session and return the names of all changes after the start."""
    session.close()
    labels = rows(session.path, "SELECT label FROM change WHERE number > 1 ORDER BY number")
    return [label for (label,) in labels]


# Editing


def test_an_edit_is_in_the_file_at_once(session):
    session.edit("Typed", KNEE)
    assert session.case == KNEE
    assert on_disk(session) == KNEE


def test_an_edit_says_when_it_was_saved(session):
    assert session.saved_at is None
    session.edit("Typed", KNEE)
    first = session.saved_at
    session.edit("Typed", HIP)
    assert first is not None
    assert session.saved_at > first


def test_an_edit_that_changes_nothing_is_no_edit(session):
    heard: list[object] = []
    session.on_change(lambda *cases: heard.append(cases))
    session.edit("Typed", replace(CASE))
    assert heard == []
    assert not session.can_undo
    assert on_record(session) == []


def test_an_edit_brings_its_bytes_with_it(session):
    session.edit("Added a paper", scanned(CASE, "scan", SCAN), [SCAN])
    assert session.content(content_id(SCAN)) == SCAN


def test_a_session_is_called_like_its_file(session, path):
    assert session.name == "Rosa"
    assert session.path == path


# The way back


def test_undo_brings_the_old_case_back_and_redo_the_new_one(session):
    session.edit("Typed the knee", KNEE)
    session.edit("Typed the hip", HIP)
    assert session.undo() == "Typed the hip"
    assert session.case == KNEE
    assert session.undo() == "Typed the knee"
    assert session.case == CASE
    assert session.redo() == "Typed the knee"
    assert session.redo() == "Typed the hip"
    assert session.case == HIP
    assert on_disk(session) == HIP


def test_there_is_no_way_back_before_the_first_edit(session):
    assert session.undo() is None
    assert session.redo() is None
    assert session.case == CASE
    assert on_record(session) == []


def test_a_new_edit_closes_the_way_forward(session):
    session.edit("Typed the knee", KNEE)
    session.undo()
    assert session.can_redo
    session.edit("Typed the hip", HIP)
    assert not session.can_redo
    assert session.redo() is None
    assert session.case == HIP


def test_what_was_removed_in_turn_comes_back_in_turn_to_its_place(session):
    case = CASE
    for name in ("visit", "call", "letter"):
        case = scanned(case, name, name.encode())
    session.edit("Added papers", case, [b"visit", b"call", b"letter"])
    session.edit("Removed the visit", session.case.without_document("visit"))
    session.edit("Removed the call", session.case.without_document("call"))
    session.undo()
    session.undo()
    assert session.case == case
    assert on_disk(session) == case


def test_undo_is_in_the_file_and_on_record_as_well(session):
    session.edit("Added a call", CASE.with_event(CALL))
    session.undo()
    session.redo()
    session.undo()
    assert on_record(session) == [
        "Added a call",
        "Undid: Added a call",
        "Did again: Added a call",
        "Undid: Added a call",
    ]
    assert on_disk(session) == CASE


def test_a_hundred_steps_can_be_taken_back_and_no_more(session):
    for number in range(STEPS + 5):
        session.edit(f"Typed {number}", worried(CASE, str(number)))
    undone = [session.undo() for _ in range(STEPS)]
    assert undone[0] == f"Typed {STEPS + 4}"
    assert undone[-1] == "Typed 5"
    assert not session.can_undo
    assert session.case == worried(CASE, "4")


def test_a_removed_paper_comes_back_with_its_bytes(session):
    session.edit("Added a paper", scanned(CASE, "scan", SCAN), [SCAN])
    session.edit("Removed a paper", CASE)
    session.undo()
    assert session.content(content_id(SCAN)) == SCAN
    session.close()
    with closing(reopen(session.path)) as file:
        assert file.content(content_id(SCAN)) == SCAN


# Versions of letters


def test_a_printed_version_survives_undo_and_redo_with_its_letter_and_bytes(session):
    session.edit("Typed the knee", KNEE)
    session.edit("Printed the letter", printed(KNEE, "first", PDF), [PDF])
    session.undo()
    assert session.case == replace(printed(CASE, "first", PDF))
    session.redo()
    assert session.case == printed(KNEE, "first", PDF)
    session.undo()
    session.edit("Printed it again", printed(session.case, "first", LATER_PDF), [LATER_PDF])
    while session.undo():
        pass
    assert [version.number for version in session.case.versions_of("first")] == [1, 2]
    assert session.content(content_id(PDF)) == PDF
    assert (
        on_disk(session).versions
        == printed(printed(CASE, "first", PDF), "first", LATER_PDF).versions
    )


def test_printing_is_no_step_since_nothing_of_it_can_be_taken_back(session):
    letter = printed(CASE, "first", PDF).letters[0]
    session.edit("Began the letter", CASE.with_letter(letter))
    session.edit("Printed the letter", printed(session.case, "first", PDF), [PDF])
    reworded = letter.with_rewording(Rewording("opening", "To my plan"))
    session.edit("Reworded the letter", session.case.with_letter(reworded))
    session.edit("Printed it again", printed(session.case, "first", LATER_PDF), [LATER_PDF])
    assert session.undo() == "Reworded the letter"
    assert session.case.letters == (letter,)
    assert len(session.case.versions) == 2


@given(st.lists(st.sampled_from(["edit", "print", "undo", "redo"]), max_size=30))
@settings(max_examples=20, deadline=None)
def test_no_walk_forth_and_back_loses_a_version_or_parts_file_and_case(tmp_path_factory, acts):
    session = Session(begin(tmp_path_factory.mktemp("walk") / "Rosa.opinion"), Clock())
    pdfs: list[bytes] = []
    for number, act in enumerate(acts):
        if act == "edit":
            session.edit("Typed", worried(session.case, str(number)))
        elif act == "print":
            pdfs.append(PDF + bytes([number]))
            session.edit("Printed", printed(session.case, "first", pdfs[-1]), pdfs[-1:])
        else:
            session.undo() if act == "undo" else session.redo()
    assert [version.content for version in session.case.versions] == [
        content_id(pdf) for pdf in pdfs
    ]
    assert all(session.content(content_id(pdf)) == pdf for pdf in pdfs)
    assert on_disk(session) == session.case


# Listeners


def test_a_listener_hears_the_case_before_and_after(session):
    heard: list[tuple[Case, Case]] = []
    session.on_change(lambda before, after: heard.append((before, after)))
    session.edit("Typed", KNEE)
    session.undo()
    session.redo()
    assert heard == [(CASE, KNEE), (KNEE, CASE), (CASE, KNEE)]


def test_a_listener_sees_which_ways_are_open(session):
    ways: list[tuple[bool, bool]] = []
    session.on_change(lambda *_: ways.append((session.can_undo, session.can_redo)))
    session.edit("Typed", KNEE)
    session.undo()
    session.redo()
    assert ways == [(True, False), (False, True), (True, False)]


def test_a_listener_may_edit_and_undo_takes_the_last_edit_back(session):
    def add_the_call(_: Case, after: Case) -> None:
        if not after.events and after.advice.worry:
            session.edit("Added a call", after.with_event(CALL))

    heard: list[Case] = []
    session.on_change(add_the_call)
    session.on_change(lambda _, after: heard.append(after))
    session.edit("Typed", KNEE)
    assert session.case == KNEE.with_event(CALL)
    assert heard[-1] == session.case
    assert session.undo() == "Added a call"


def test_a_listener_that_stopped_hears_nothing(session):
    heard: list[object] = []
    stop = session.on_change(lambda *cases: heard.append(cases))
    stop()
    session.edit("Typed", KNEE)
    assert heard == []


def test_a_listener_may_stop_while_it_listens(session):
    heard: list[str] = []
    stop = session.on_change(lambda *_: stop())
    session.on_change(lambda *_: heard.append("second"))
    session.edit("Typed", KNEE)
    assert heard == ["second"]


# What fails


@pytest.mark.parametrize("act", ["edit", "undo", "redo"])
def test_what_cannot_be_saved_leaves_the_case_and_the_file_as_they_were(session, disk, act):
    heard: list[object] = []
    session.edit("Typed the knee", KNEE)
    session.edit("Typed the hip", HIP)
    session.undo()
    session.on_change(lambda *cases: heard.append(cases))
    saved_at = session.saved_at
    acts = {
        "edit": lambda: session.edit("Added a paper", scanned(KNEE, "scan", SCAN), [SCAN]),
        "undo": session.undo,
        "redo": session.redo,
    }
    disk(1000)
    with pytest.raises(NotSaved):
        acts[act]()
    disk(100_000_000)
    assert (session.case, session.saved_at, heard) == (KNEE, saved_at, [])
    assert (session.can_undo, session.can_redo) == (True, True)
    assert session.redo() == "Typed the hip"
    assert on_disk(session) == HIP


def test_a_disk_that_is_full_while_settling_is_no_failure(session, disk):
    session.edit("Typed", KNEE)
    disk(1000)
    assert not session.settle()
    disk(100_000_000)
    assert session.settle()


# Closing


def test_closing_twice_is_closing_once(session):
    session.edit("Typed", KNEE)
    session.close()
    session.close()
    assert not session.is_open
    assert on_disk(session) == KNEE


def test_nothing_can_be_edited_after_closing(session):
    session.close()
    with pytest.raises(sqlcipher.ProgrammingError):
        session.edit("Typed", KNEE)
    assert session.case == CASE
    assert on_disk(session) == CASE


def test_no_code_is_given_again_after_an_edit_back_to_an_earlier_case(session):
    session.edit("Added a paper", scanned(CASE, "scan", SCAN), [SCAN])
    session.edit("Left as it was", CASE)
    session.edit("Added another", scanned(session.case, "other", b"other"), [b"other"])
    assert [each.code for each in session.case.documents] == ["D-002"]
