from __future__ import annotations

import resource

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from another_opinion.session.session import Session
from another_opinion.store.connection import log_of
from casefiles import CASE, reopen
from papers import pdf, pdf_with_cargo, photo
from ui.conftest import NOW

REFUSED = {
    "an empty file": (b"", "is empty"),
    "words": (b"Only words.", "is not a PDF or a photo"),
    "a web page": (b"<html><body>Denied</body></html>", "is not a PDF or a photo"),
    "half a PDF": (pdf()[:300], "is damaged"),
}


def test_an_empty_case_says_how_to_begin(documents):
    documents.wait_to_read("Nothing here yet. Start with the letter that worries you most.")
    assert documents.offers("Add documents")
    assert not documents.offers("Remove this paper")


def test_an_added_paper_is_shown_and_asked_about(documents, session, denial):
    documents.add(denial)
    documents.wait_to_read("Added 1 document.")
    documents.wait_to_read("Paper · No date yet · 2 pages")
    assert documents.read("Title") == "Denial letter"
    documents.press("Close the details")
    assert documents.titles() == ["Denial letter"]
    assert session.case.documents[0].added == NOW


def test_changing_ones_mind_adds_nothing(documents, session):
    documents.add()
    assert session.case == CASE


def test_several_files_can_be_dropped_at_once(documents, denial, bill, report):
    documents.drop(denial, bill, report)
    documents.wait_to_read("Added 3 documents.")
    assert sorted(documents.titles()) == ["Denial letter", "Hospital bill", "Report of Dr"]


def test_the_files_stay_as_they_are_and_the_case_holds_every_byte(
    documents, session, denial, bill, report
):
    before = [file.read_bytes() for file in (denial, bill, report)]
    documents.drop(denial, bill, report)
    assert [file.read_bytes() for file in (denial, bill, report)] == before
    session.close()
    again = Session(reopen(session.path), lambda: NOW)
    kept = {again.content(document.content) for document in again.case.documents}
    again.close()
    assert kept == set(before)


@pytest.mark.parametrize(("content", "sentence"), REFUSED.values(), ids=REFUSED.keys())
def test_a_file_that_cannot_be_read_is_named_and_changes_nothing(
    documents, session, tmp_path, content, sentence
):
    file = tmp_path / "letter.pdf"
    file.write_bytes(content)
    documents.add(file)
    documents.wait_to_read(f"letter.pdf {sentence}")
    documents.wait_to_read("Nothing in your case was changed.")
    assert session.case == CASE
    assert not session.can_undo


def test_a_good_file_among_bad_ones_is_added(documents, denial, tmp_path):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(pdf()[:300])
    documents.drop(broken, denial, tmp_path / "gone.pdf")
    documents.wait_to_read("Added 1 document.")
    documents.wait_to_read("broken.pdf is damaged")
    documents.wait_to_read("gone.pdf is not there any more")
    documents.press("Close the details")
    assert documents.titles() == ["Denial letter"]


def test_the_same_paper_is_not_added_twice_but_shown(documents, session, denial, bill, tmp_path):
    documents.drop(denial, bill)
    again = tmp_path / "copy of it.pdf"
    again.write_bytes(denial.read_bytes())
    documents.take("Hospital bill")
    documents.add(again)
    documents.wait_to_read("copy of it.pdf is in your case already: D-001, “Denial letter”.")
    assert documents.chosen() == "Denial letter"
    assert len(session.case.documents) == 2


def test_the_sentences_can_be_closed_and_go_with_the_next_files(documents, denial, tmp_path):
    documents.add(tmp_path / "gone.pdf")
    documents.wait_for("Close this message")
    documents.press("Close this message")
    assert not documents.says("gone.pdf")
    documents.add(tmp_path / "gone.pdf")
    documents.add(tmp_path / "lost.pdf")
    documents.wait_to_read("lost.pdf is not there any more")
    assert not documents.says("gone.pdf")
    documents.add(denial)
    documents.wait_to_read("Added 1 document.")
    assert not documents.says("lost.pdf")


def test_files_left_over_are_left_out_on_stop(documents, session, tmp_path, prompts):
    for number in range(30):
        (tmp_path / f"{number}.png").write_bytes(photo("PNG", (300 + number, 200)))
    prompts.papers = sorted(tmp_path.glob("*.png"))
    documents.press("Add documents")
    documents.wait_for("Stop adding")
    documents.press("Stop adding")
    documents.wait()
    taken = len(session.case.documents)
    assert 0 < taken < 30
    documents.wait_to_read(f"Stopped. {30 - taken} files were not added.")
    documents.drop(*prompts.papers)
    assert len(session.case.documents) == 30


def test_a_file_that_is_dropped_on_a_field_is_a_paper_too(documents, denial, bill):
    documents.add(denial)
    field = documents._text_field("Title")
    assert not field.acceptDrops()
    documents.drop(bill)
    documents.press("Close the details")
    assert sorted(documents.titles()) == ["Denial letter", "Hospital bill"]


def test_a_file_that_is_read_when_the_case_is_locked_is_dropped_quietly(
    documents, session, denial, prompts
):
    prompts.papers = [denial]
    documents.press("Add documents")
    session.close()
    documents.wait()
    assert session.case == CASE


# Folders


@pytest.fixture
def shoebox(tmp_path, denial, bill):
    """Return a folder as people have it: papers at any depth, and what is none."""
    box = tmp_path / "shoebox"
    (box / "2026" / "May").mkdir(parents=True)
    (box / ".hidden").mkdir()
    denial.rename(box / "2026" / "May" / "Denial.pdf")
    bill.rename(box / "Bill.jpg")
    (box / "page 10.tif").write_bytes(photo("TIFF", (31, 20)))
    (box / "page 2.tif").write_bytes(photo("TIFF", (32, 20)))
    (box / "notes.txt").write_text("Ask for Inés.")
    (box / "Thumbs.db").write_bytes(b"thumbs")
    (box / ".hidden" / "secret.pdf").write_bytes(pdf("hidden"))
    (box / "torn.pdf").write_bytes(pdf()[:300])
    return box


def test_a_folder_is_taken_in_at_any_depth_as_a_person_counts(documents, session, shoebox):
    documents.add_folder(shoebox)
    documents.wait_to_read("Added 4 documents.")
    titles = [document.title for document in session.case.documents]
    assert titles == ["Bill", "page 2", "page 10", "Denial"]


def test_what_is_no_paper_in_a_folder_is_named_and_what_is_broken_is_a_problem(documents, shoebox):
    documents.drop(shoebox)
    documents.wait_to_read("Left out 1 file of the folder that is not a PDF or a photo: notes.txt.")
    documents.wait_to_read("torn.pdf is damaged")
    assert not documents.says("Thumbs.db")


def test_the_open_case_file_in_a_folder_is_left_alone(documents, session, denial):
    documents.add_folder(denial.parent)
    documents.wait_to_read("Added 1 document.")
    assert not documents.says("Left out")
    assert session.content(session.case.documents[0].content) == denial.read_bytes()


def test_many_refusals_and_many_known_papers_are_told_together(documents, session, tmp_path):
    for number in range(5):
        (tmp_path / f"good {number}.png").write_bytes(photo("PNG", (40 + number, 20)))
        (tmp_path / f"empty {number}.pdf").write_bytes(b"")
    files = sorted(tmp_path.glob("*.p*"))
    documents.drop(*files)
    documents.wait_to_read("5 files could not be added:")
    documents.wait_to_read("empty 3.pdf is empty.")
    documents.press("Close the details") if documents.offers("Close the details") else None
    documents.drop(*files)
    documents.wait_to_read("5 of these files are in your case already. They were not added again.")
    assert len(session.case.documents) == 5
    documents.press("Show which files")
    listed = documents.find(QListView, "Files that are in your case already")
    assert listed.model().index(3, 0).data() == "good 3.png. The same as D-004, “good 3”."
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        documents.qtbot.keyClick(listed, key)
    assert documents.chosen() == "good 1"
    assert documents.says("5 of these files are in your case already.")


def test_an_empty_folder_adds_nothing(documents, session, tmp_path):
    (tmp_path / "empty").mkdir()
    documents.add_folder(tmp_path / "empty")
    documents.wait_to_read("There are no files in this folder.")
    assert session.case == CASE


# Files with a password


@pytest.fixture
def locked(tmp_path):
    """Return three statements with a password, two of them with the same one."""
    files = [tmp_path / name for name in ("May.pdf", "June.pdf", "July.pdf")]
    for file, password in zip(files, ("Rosa-1948", "Rosa-1948", "Ánh"), strict=True):
        file.write_bytes(pdf(file.stem, passphrase=password))
    return files


def test_a_file_with_a_password_is_asked_for_once(documents, session, locked):
    may, june, _ = locked
    documents.drop(may, june)
    documents.wait_to_read("2 files have a password of their own: May.pdf, June.pdf.")
    documents.type("Password of the file", "Rosa-1948")
    documents.press("Open and add")
    documents.wait_to_read("Added 2 documents.")
    assert [each.password for each in session.case.documents] == ["Rosa-1948"] * 2
    documents.sheet()
    assert not documents.says("This page could not be shown.")


def test_a_password_that_is_known_is_not_asked_for_again(documents, session, locked):
    may, june, _ = locked
    documents.drop(may)
    documents.type("Password of the file", "Rosa-1948")
    documents.press("Open and add")
    documents.wait_to_read("Added 1 document.")
    documents.press("Close the details")
    documents.drop(june)
    documents.wait_to_read("Added 1 document.")
    assert len(session.case.documents) == 2


def test_a_wrong_password_is_said_beside_the_field_and_can_be_typed_again(
    documents, session, locked
):
    documents.drop(locked[2])
    documents.type("Password of the file", "Anh")
    documents.press("Open and add")
    documents.wait_to_read("This password did not open it.")
    documents.type("Password of the file", "Ánh")
    documents.press("Open and add")
    documents.wait_to_read("Added 1 document.")
    assert session.case.documents[0].password == "Ánh"


def test_a_file_with_a_password_can_be_left_out(documents, session, locked):
    documents.drop(*locked)
    documents.wait_for("Leave it out")
    documents.press("Open and add")
    documents.wait_to_read("Type the password, or leave the file out.")
    documents.press("Leave it out")
    assert not documents.says("Password of the file")
    assert session.case == CASE


# The clipboard


def test_files_can_be_pasted(documents, session, denial, bill):
    documents.copy_files(denial, bill)
    documents.add_by("Paste a picture")
    documents.wait_to_read("Added 2 documents.")


def test_a_picture_can_be_pasted_by_its_key(documents, session, denial):
    documents.add(denial)
    documents.press("Close the details")
    documents.copy_picture(photo("PNG"), "image/png")
    documents.key_in_list("Ctrl+V")
    documents.wait_to_read("Added 1 document.")
    pasted = session.case.documents[-1]
    assert (pasted.title, pasted.media) == ("Pasted picture", "image/png")
    assert session.content(pasted.content) == photo("PNG")


def test_a_picture_that_another_program_has_drawn_is_pasted_as_png(documents, session):
    documents.copy_drawn_picture()
    documents.add_by("Paste a picture")
    documents.wait_to_read("Added 1 document.")
    assert session.case.documents[0].media == "image/png"


def test_words_on_the_clipboard_are_no_paper(documents, session):
    documents.copy_words("Inés")
    documents.add_by("Paste a picture")
    documents.wait_to_read("There is no file or picture to paste.")
    assert session.case == CASE


# What a file brings with it


def test_files_inside_a_file_and_commands_are_named(documents, session, tmp_path):
    file = tmp_path / "form.pdf"
    file.write_bytes(pdf_with_cargo("bill.exe", "app.alert('hello')"))
    documents.add(file)
    documents.wait_to_read("Inside it is another file: bill.exe. It was not opened.")
    documents.wait_to_read("This file has commands of its own. They never run here.")
    assert session.case.documents[0].attachments == ("bill.exe",)


# Trouble on the way


def test_a_disk_that_fills_up_stops_the_rest(documents, session, tmp_path, denial, bill, report):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    room = log_of(session.path).stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    documents.drop(denial, bill, report)
    documents.wait_to_read("Stopped. 3 files were not added.")
    assert session.case == CASE
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    documents.drop(denial, bill, report)
    documents.wait_to_read("Added 3 documents.")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("\u202egpj.fdp.exe.pdf", "gpj.fdp.exe"),
        ("line\nbreak\x07.pdf", "line break"),
        ("ñ" * 125 + ".pdf", "ñ" * 120),
        ("日本 O'Neil-García.pdf", "日本 O'Neil-García"),
    ],
)
def test_a_file_may_have_any_name(documents, session, tmp_path, name, title):
    file = tmp_path / name
    file.write_bytes(pdf())
    documents.add(file)
    documents.wait_to_read("Added 1 document.")
    assert session.case.documents[0].title == title


@pytest.fixture
def record(tmp_path):
    """Return a large scan."""
    file = tmp_path / "Record.png"
    file.write_bytes(photo("PNG") + bytes(5_000_000))
    return file


def test_a_large_paper_comes_in_whole(documents, session, record):
    documents.add(record)
    documents.wait_to_read("Added 1 document.")
    assert session.content(session.case.documents[0].content) == record.read_bytes()


def test_a_large_paper_on_a_full_disk_is_told_and_can_be_added_later(documents, session, record):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    room = log_of(session.path).stat().st_size + 3_000_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    documents.add(record)
    documents.wait_to_read("Stopped. 1 file was not added.")
    assert session.case == CASE
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    documents.add(record)
    documents.wait_to_read("Added 1 document.")
    assert session.content(session.case.documents[0].content) == record.read_bytes()


def test_a_case_locked_while_a_large_paper_comes_in_keeps_nothing_of_it(
    documents, session, record, qtbot
):
    documents.begin_to_add(record)
    qtbot.waitUntil(lambda: _pieces_in(session) > 0)
    session.close()
    documents.wait()
    again = Session(reopen(session.path), lambda: NOW)
    assert again.case == CASE
    assert _pieces_in(again) == 0
    again.close()


def _pieces_in(session: Session) -> int:
    return session.file._connection.execute("SELECT count(*) FROM chunk").fetchone()[0]
