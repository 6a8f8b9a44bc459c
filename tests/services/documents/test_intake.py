from __future__ import annotations

import os
from datetime import datetime
from hashlib import sha256

import pytest

from another_opinion.domain.documents import DocumentKind
from another_opinion.errors import Unreadable, UnreadableDocument
from another_opinion.rules.days import CALIFORNIA
from another_opinion.services.documents import intake
from another_opinion.services.documents.intake import same_paper, take_in
from casefiles import CASE
from papers import pdf, pdf_with_cargo, photo

NOW = datetime(2026, 9, 29, 10, 0, tzinfo=CALIFORNIA)


def refusal(path, reader) -> UnreadableDocument:
    """Return why a file is not taken in."""
    with pytest.raises(UnreadableDocument) as caught:
        take_in(path, reader, NOW)
    return caught.value


def test_a_paper_is_described_by_what_is_in_it(tmp_path, reader):
    file = tmp_path / "Denial_letter.pdf"
    file.write_bytes(pdf(pages=3))
    paper = take_in(file, reader, NOW)
    assert paper.content == file.read_bytes()
    assert paper.document.title == "Denial letter"
    assert paper.document.content == sha256(paper.content).hexdigest()
    assert paper.document.size == len(paper.content)
    assert (paper.document.media, paper.document.pages) == ("application/pdf", 3)
    assert (paper.document.kind, paper.document.day) == (DocumentKind.OTHER, None)
    assert paper.document.added == NOW


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_the_ending_of_a_name_does_not_matter(tmp_path, reader, kind):
    file = tmp_path / "photo.pdf"
    file.write_bytes(photo(kind))
    assert take_in(file, reader, NOW).document.media == f"image/{kind.lower()}"


def test_two_papers_never_have_the_same_id(tmp_path, reader):
    file = tmp_path / "photo.png"
    file.write_bytes(photo("PNG"))
    first, second = (take_in(file, reader, NOW).document for _ in range(2))
    assert first.id != second.id


def test_a_name_of_blanks_still_makes_a_title(tmp_path, reader):
    file = tmp_path / "___.png"
    file.write_bytes(photo("PNG"))
    assert take_in(file, reader, NOW).document.title == "___.png"


def test_a_file_that_is_gone_is_named(tmp_path, reader):
    error = refusal(tmp_path / "denial.pdf", reader)
    assert (error.reason, error.name) == (Unreadable.GONE, "denial.pdf")


def test_a_folder_is_no_paper(tmp_path, reader):
    assert refusal(tmp_path, reader).reason is Unreadable.FOREIGN


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of Unix")
def test_a_pipe_is_not_waited_for(tmp_path, reader):
    os.mkfifo(tmp_path / "pipe.pdf")
    assert refusal(tmp_path / "pipe.pdf", reader).reason is Unreadable.FOREIGN


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_said(tmp_path, reader):
    file = tmp_path / "denial.pdf"
    file.write_bytes(pdf())
    file.chmod(0)
    assert refusal(file, reader).reason is Unreadable.CLOSED


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path, reader):
    file = tmp_path / "huge.pdf"
    with file.open("wb") as made:
        made.truncate(intake.LARGEST_FILE + 1)  # a hole: it takes no room on the disk
    assert refusal(file, reader).reason is Unreadable.TOO_LARGE


def test_what_the_reader_refuses_is_refused(tmp_path, reader):
    file = tmp_path / "notes.pdf"
    file.write_text("Only words.")
    error = refusal(file, reader)
    assert (error.reason, error.name) == (Unreadable.FOREIGN, "notes.pdf")


def test_the_same_bytes_are_known_again(tmp_path, reader):
    file = tmp_path / "bill.png"
    file.write_bytes(photo("PNG"))
    document = take_in(file, reader, NOW).document
    case = CASE.with_document(document)
    assert same_paper(case, document.content) == case.documents[0]
    assert same_paper(case, "0" * 64) is None


def test_a_password_is_tried_and_kept_with_the_paper(tmp_path, reader):
    file = tmp_path / "statement.pdf"
    file.write_bytes(pdf(passphrase="Ánh 1948"))
    assert refusal(file, reader).reason is Unreadable.LOCKED
    paper = take_in(file, reader, NOW, ["wrong", "Ánh 1948"])
    assert paper.document.password == "Ánh 1948"
    assert paper.content == file.read_bytes()


def test_a_password_that_is_not_needed_is_not_kept(tmp_path, reader):
    file = tmp_path / "letter.pdf"
    file.write_bytes(pdf())
    assert take_in(file, reader, NOW, ["Ánh 1948"]).document.password == ""


def test_what_a_file_carries_is_named(tmp_path, reader):
    file = tmp_path / "form.pdf"
    file.write_bytes(pdf_with_cargo("bill\u202e.exe", "app.alert(1)"))
    document = take_in(file, reader, NOW).document
    assert document.scripted
    assert [name for name in document.attachments if name.isprintable()]
    plain = tmp_path / "plain.pdf"
    plain.write_bytes(pdf())
    document = take_in(plain, reader, NOW).document
    assert (document.scripted, document.attachments) == (False, ())
