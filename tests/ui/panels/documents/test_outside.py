"""Papers leave the case only when somebody wants it, and each time is on record."""

from __future__ import annotations

import subprocess
from pathlib import Path

from another_opinion.session.session import Session
from drivers.documents import Documents
from papers import pdf, pdf_with_cargo
from services.pages.files import scans


def recorded(session: Session) -> str:
    return session.file.newest().label


def told(file: Path) -> str:
    """Read a PDF with Poppler."""
    run = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
    return run.stdout.decode()


def test_the_pages_as_they_are_shown_are_saved_as_a_pdf_and_so_is_the_file(
    documents: Documents, session, prompts, denial, tmp_path
):
    documents.add(denial)
    documents.press("Turn right")
    documents.press("Save or print")
    prompts.copy = tmp_path / "pages.pdf"
    documents.press("Save as a PDF")
    documents.wait_to_read("Saved: pages.pdf. This copy is not locked.")
    assert prompts.proposed == "Denial letter.pdf"
    assert "Your request is denied. (2)" in told(prompts.copy)
    assert recorded(session) == "Saved the pages of Denial letter as a PDF"
    prompts.copy = tmp_path / "file.pdf"
    documents.press("Save the file as it came")
    documents.wait_to_read("Saved: file.pdf.")
    assert prompts.copy.read_bytes() == denial.read_bytes()
    assert recorded(session) == "Saved a copy of the file of Denial letter"
    assert session.undo() == "Turned a page"


def test_a_page_that_cannot_be_drawn_does_not_keep_the_others_back(
    documents: Documents, prompts, tmp_path
):
    file = tmp_path / "Record.tif"
    file.write_bytes(scans(3)[:-400])
    documents.add(file)
    documents.press("Save or print")
    prompts.copy = tmp_path / "pages.pdf"
    documents.press("Save as a PDF")
    documents.wait_to_read("Page 3 could not be drawn. A page that says so stands in its place.")
    assert told(prompts.copy).count("\f") == 3
    prompts.printed = tmp_path / "printed.pdf"
    documents.press("Print")
    documents.wait_to_read("Sent to the printer: Record")
    assert documents.says("Page 3 could not be drawn. A page that says so stands in its place.")
    assert told(prompts.printed).count("\f") == 3


def test_a_paper_is_printed_as_it_is_shown_and_that_is_on_record(
    documents: Documents, session, prompts, denial, tmp_path
):
    documents.add(denial)
    documents.press("Save or print")
    prompts.printed = tmp_path / "printed.pdf"
    documents.press("Print")
    documents.wait_to_read("Sent to the printer: Denial letter")
    assert told(prompts.printed).count("\f") == 2
    assert recorded(session) == "Printed Denial letter"


def test_only_those_pages_are_printed_that_are_chosen_with_the_printer(
    documents: Documents, session, prompts, denial, tmp_path
):
    documents.add(denial)
    documents.press("Save or print")
    prompts.printed, prompts.printed_from_to = tmp_path / "printed.pdf", (2, 7)
    documents.press("Print")
    documents.wait_to_read("Sent to the printer: Denial letter")
    assert told(prompts.printed).count("\f") == 1
    assert recorded(session) == "Printed 1 page of Denial letter"
    prompts.printed, prompts.printed_from_to = tmp_path / "nothing.pdf", (3, 7)
    documents.press("Print")
    documents.wait_to_read("Nothing was printed: there are 2 pages, and you chose others.")
    assert not prompts.printed.exists()


def test_another_program_opens_a_copy_after_a_warning_and_commands_stay_behind(
    documents: Documents, session, prompts, reader, tmp_path
):
    file = tmp_path / "Offer.pdf"
    file.write_bytes(pdf_with_cargo("invoice.exe", "app.alert(1)"))
    documents.add(file)
    documents.press("Save or print")
    documents.press("Open in another program")
    assert documents.says("This file has commands or other files inside. They stay behind")
    documents.press("Do not open it")
    assert not documents.says("They stay behind")
    documents.press("Open in another program")
    prompts.copy = tmp_path / "copy.pdf"
    documents.press("Save a copy and open it")
    documents.wait_to_read("Saved: copy.pdf.")
    assert prompts.opened == [prompts.copy]
    assert not reader.describe(prompts.copy.read_bytes()).cargo.scripted
    assert recorded(session) == "Saved Offer for another program to open"


def test_nothing_is_saved_where_nobody_says_where(documents, session, prompts, denial):
    documents.add(denial)
    before = recorded(session)
    documents.press("Save or print")
    documents.press("Save as a PDF")
    documents.press("Print")
    documents.press("Open in another program")
    documents.press("Save a copy and open it")
    assert prompts.opened == []
    assert recorded(session) == before


def test_saving_a_long_paper_can_be_stopped(documents: Documents, prompts, tmp_path):
    file = tmp_path / "Record.pdf"
    file.write_bytes(pdf(pages=300))
    documents.add(file)
    documents.press("Save or print")
    prompts.copy = tmp_path / "copy.pdf"
    documents.press("Save as a PDF")
    documents.press("Stop")
    documents.wait_to_read("Stopped. Nothing was saved.")
    assert not prompts.copy.exists()


def test_printing_a_long_paper_can_be_stopped_and_what_may_come_out_is_on_record(
    documents: Documents, session, prompts, tmp_path
):
    file = tmp_path / "Record.pdf"
    file.write_bytes(pdf(pages=300))
    documents.add(file)
    documents.press("Save or print")
    prompts.printed = tmp_path / "printed.pdf"
    documents.press("Print")
    documents.wait_to_read(" of 300")
    documents.press("Stop")
    documents.wait_to_read("may still come out of the printer")
    assert recorded(session) == "Began to print Record"
