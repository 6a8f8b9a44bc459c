"""Tests of printing and saving a letter."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest
from PIL import ImageChops, ImageOps, ImageStat
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from another_opinion.domain.exhibits import with_exhibits
from another_opinion.domain.places import Place
from another_opinion.domain.proof import Fact, Passage
from another_opinion.errors import DiskFull
from another_opinion.session.session import Session
from casefiles import reopen, scanned
from drivers.letters import read
from ui.conftest import NOW

IN_SPANISH = "Read it in Spanish · Leerla en español"


def only_version(session):
    """Return the one version there is."""
    (version,) = session.case.versions
    return version


def ink(page):
    """Return the black of a page as light, at 72 dots per inch."""
    return ImageOps.invert(page.render(scale=1).to_pil().convert("L"))


def test_saving_first_makes_a_version_and_then_a_file_of_the_same_bytes(
    letters, session, request_begun, tmp_path
):
    letters.save(tmp_path / "letter.pdf")
    version = only_version(session)
    assert (version.number, version.letter, version.made) == (1, request_begun.id, NOW)
    assert version.law == "2026.11"
    saved = (tmp_path / "letter.pdf").read_bytes()
    assert saved == session.content(version.content)
    words = read(saved)
    assert "Plan copy" in words
    assert "My stamped copy" in words
    assert letters.says("Saved: letter.pdf")


def test_they_say_which_papers_to_bring(letters, session, request_begun, tmp_path):
    case = with_exhibits(scanned(session.case, "mri", b"scan"), ("mri",))
    paper = case.document("mri")
    fact = Fact("f", "The MRI shows no instability.", passages=(Passage("mri", paper.content, 0),))
    stating = replace(request_begun, facts=("f",))
    session.edit("Stated", case.with_fact(fact).with_letter(stating), [b"scan"])
    letters.save(tmp_path / "letter.pdf")
    assert letters.says(f"• Exhibit A – {paper.title}")
    assert letters.says("Both copies, the papers that go with the plan's copy, the plan's card")


def test_a_version_is_on_disk(letters, session, request_begun, tmp_path):
    letters.save(tmp_path / "letter.pdf")
    session.close()
    again = Session(reopen(session.path), lambda: NOW)
    assert again.case.versions == session.case.versions
    assert again.content(only_version(again).content) == (tmp_path / "letter.pdf").read_bytes()
    again.close()


def test_the_same_letter_saved_again_is_the_same_version(letters, session, request_begun, tmp_path):
    letters.save(tmp_path / "one.pdf")
    letters.press("Back to the letter")
    letters.save(tmp_path / "two.pdf")
    assert only_version(session).number == 1
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_a_changed_letter_is_the_next_version(letters, session, request_begun, tmp_path):
    letters.save(tmp_path / "one.pdf")
    letters.press("Back to the letter")
    letters.change_words("Greeting", "Dear Maria:")
    letters.save(tmp_path / "two.pdf")
    assert [version.number for version in session.case.versions] == [1, 2]
    assert "Dear Maria:" in read((tmp_path / "two.pdf").read_bytes())


def test_what_is_being_typed_is_saved_with_the_letter(letters, request_begun, tmp_path):
    save = letters.find(QPushButton, "Save as PDF")
    save.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # as on a Mac: a click does not end the typing
    letters.press("Change the words: Greeting")
    letters.type("Greeting", "Dear Maria:")
    letters.save(tmp_path / "letter.pdf")
    assert "Dear Maria:" in read((tmp_path / "letter.pdf").read_bytes())


def test_whoever_changes_their_mind_makes_no_version(letters, session, request_begun):
    letters.press("Save as PDF")
    letters.press("Print 2 copies")
    assert session.case.versions == ()


def test_a_folder_that_takes_no_file_is_said_so_and_the_version_stays(
    letters, session, request_begun, tmp_path
):
    letters.save(tmp_path / "no such folder" / "letter.pdf")
    assert letters.says("letter.pdf could not be saved there. Choose another folder.")
    assert not letters.says("Here are your papers")
    assert only_version(session).number == 1


def test_printing_puts_every_page_on_paper(letters, session, request_begun, tmp_path):
    letters.print(tmp_path / "paper.pdf")
    assert letters.says("Sent to the printer: 2 pages.")
    assert letters.says("Here are your papers")
    with pypdfium2.PdfDocument(tmp_path / "paper.pdf") as paper:
        assert [paper.get_page_size(page) for page in range(len(paper))] == [(612, 792)] * 2
        drawn = ink(paper[0])
    with pypdfium2.PdfDocument(session.content(only_version(session).content)) as letter:
        wanted = ink(letter[0])
    assert drawn.getbbox() == pytest.approx(wanted.getbbox(), abs=1), "not at its true size"
    assert ImageStat.Stat(ImageChops.difference(drawn, wanted)).mean[0] < 5
    assert ImageStat.Stat(wanted).mean[0] > 10


@pytest.mark.qt_log_ignore("QPdfEngine", "QPainter::begin")
def test_a_printer_that_fails_says_so_and_the_version_stays(
    letters, session, request_begun, tmp_path
):
    letters.print(tmp_path / "no such folder" / "paper.pdf")
    assert letters.says("The printer did not take all pages.")
    assert only_version(session).number == 1
    assert letters.offers("Print 2 copies")


def test_a_computer_without_a_printer_says_what_else_to_do(letters, request_begun, prompts):
    prompts.has_printer = False
    letters.press("Print 2 copies")
    assert letters.says("No printer is set up on this computer. Save the paper as a PDF instead")
    assert letters.offers("Save as PDF")


def test_the_papers_tell_where_to_go_and_what_to_ask_for(letters, request_begun, tmp_path):
    letters.save(tmp_path / "letter.pdf")
    for words in (
        "Here are your papers",
        "Version 1, twice: 1 page marked “Plan copy”, and 1 page marked “My stamped copy”.",
        "Print the file before you go. Both copies are in it.",
        "Sign both copies, in ink.",
        "Member Services, Golden Poppy Health Plan",
        "“Stamp both copies with today's date, and print your name in the box.”",
        "If that is today, Tuesday, September 29, 2026:",
        "Usual limit: Tuesday, October 6, 2026",
    ):
        assert letters.says(words), words


def test_the_papers_are_still_there_at_another_text_size(letters, view, request_begun, tmp_path):
    letters.save(tmp_path / "letter.pdf")
    assert view.place == Place("letters", f"saved:{request_begun.id}")
    view.go(Place("today"))
    view.go(Place("letters", f"printed:{request_begun.id}"))
    assert letters.says("Here are your papers")
    assert not letters.says("Print the file before you go.")


def test_a_version_that_cannot_be_kept_is_not_printed(
    letters, session, request_begun, tmp_path, monkeypatch
):
    def full(*_):
        raise DiskFull(session.path)

    monkeypatch.setattr(session, "edit", full)
    letters.print(tmp_path / "paper.pdf")
    assert letters.says("The disk is full.")
    assert not (tmp_path / "paper.pdf").exists()


def test_whoever_chose_spanish_reads_the_letter_in_both_and_no_version_is_made(
    letters, session, view, request_begun, prompts, tmp_path
):
    assert not letters.offers(IN_SPANISH)
    letters.press("Also in Spanish · También en español")
    letters.press(IN_SPANISH)
    letters.wait()
    assert letters.says("Para leer usted; no lo envíe")
    assert letters.says("Spanish not yet reviewed by a translator")
    letters.preview()
    prompts.pdf = tmp_path / "read.pdf"
    letters.press("Save as PDF · Guardar")
    letters.wait()
    words = read(prompts.pdf.read_bytes())
    assert "Solicitud de una segunda opinión" in words
    assert "«spine surgery»" in words
    assert session.case.versions == ()
    letters.press("Back to the letter")
    assert letters.offers(IN_SPANISH)
    letters.save(tmp_path / "letter.pdf")
    assert "español" not in read((tmp_path / "letter.pdf").read_bytes())
