"""Pages are bound into a PDF whose words any other program finds."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest

from another_opinion.domain.binding import joined, moved
from another_opinion.domain.documents import Document
from another_opinion.domain.files import Lent, lent
from another_opinion.domain.looks import Looks
from another_opinion.domain.texts import PageText, Source, Word
from another_opinion.errors import DamagedContent, UnreadableDocument
from another_opinion.services.documents.bound import Shelf, bound
from another_opinion.services.pages.reader import PageReader
from papers import pdf, pdf_with_cargo, photo
from services.pages.files import page_that_draws_itself, scans

NAMES = ("Nguyễn", "Thị", "Ánh", "señora")


def paper(content: bytes, media: str, pages: int = 1) -> Document:
    name = sha256(content).hexdigest()
    at = datetime(2026, 9, 30, tzinfo=UTC)
    return Document(name[:8], "Paper", name, media, len(content), pages, at)


def words(*said: str) -> PageText:
    """Put words into one line across a page."""
    wide = 0.8 / len(said)
    boxes = [(0.1 + n * wide, 0.5, 0.08 + (n + 1) * wide, 0.53) for n in range(len(said))]
    told = (Word(word, box) for word, box in zip(said, boxes, strict=True))
    return PageText(Source.PICTURE, tuple(told))


def read_by_another(content: bytes, folder: Path) -> list[str]:
    """Read a PDF with Poppler, page by page."""
    file = folder / "out.pdf"
    file.write_bytes(content)
    run = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True)
    return [" ".join(page.split()) for page in run.stdout.decode().split("\f")[:-1]]


def bind(reader, document, contents, texts=None):
    shelf = Shelf(
        {sha256(each).hexdigest(): each for each in contents}.__getitem__,
        lambda name, number: (texts or {}).get((name, number)),
    )
    return bound(reader, Looks(document), shelf, lambda *_: None).pdf


def test_a_photo_gets_words_that_another_program_finds(reader, tmp_path):
    content = photo(size=(850, 1100))
    document = paper(content, "image/jpeg")
    texts = {(document.content, 0): words(*NAMES)}
    assert read_by_another(bind(reader, document, [content], texts), tmp_path) == [" ".join(NAMES)]


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_words_turn_with_a_page(reader, tmp_path, degrees):
    content = photo(size=(850, 1100))
    document = paper(content, "image/jpeg").turned(0, degrees)
    up = {90: (0.5, 0.1, 0.53, 0.9), 180: (0.1, 0.5, 0.9, 0.53), 270: (0.5, 0.1, 0.53, 0.9)}
    texts = {(document.content, 0): PageText(Source.PICTURE, (Word("denied", up[degrees]),))}
    assert read_by_another(bind(reader, document, [content], texts), tmp_path) == ["denied"]


def test_pages_of_several_files_come_as_they_are_shown_and_a_pdf_keeps_its_words(reader, tmp_path):
    letter, picture = pdf("Your request is denied.", pages=2), photo()
    whole = joined(paper(letter, "application/pdf", 2), paper(picture, "image/jpeg"))
    whole = moved(whole, [2], 0).turned(1, 90)
    made = bind(reader, whole, [letter, picture])
    assert read_by_another(made, tmp_path) == [
        "",
        "Your request is denied. (1)",
        "Your request is denied. (2)",
    ]


def test_a_page_that_was_cropped_keeps_the_words_that_are_seen(reader, tmp_path):
    letter = pdf("Your request is denied.")
    document = paper(letter, "application/pdf")
    name = document.content
    told = reader.spell(name, letter, 0)
    half = document.cropped(0, (0.0, 0.0, 1.0, 0.3)).darkened(0, True)
    made = bind(reader, half, [letter], {(name, 0): told})
    assert read_by_another(made, tmp_path) == ["Your request is denied. (1)"]
    lower = document.cropped(0, (0.0, 0.3, 1.0, 1.0))
    assert read_by_another(bind(reader, lower, [letter], {(name, 0): told}), tmp_path) == [""]


def test_commands_and_files_inside_stay_behind(reader):
    content = pdf_with_cargo("invoice.exe", "app.alert(1)")
    made = bind(reader, paper(content, "application/pdf"), [content])
    described = reader.describe(made)
    assert not described.cargo.scripted
    assert described.cargo.attachments == ()


def died_at(reader, page, times):
    """Return what lets the worker die, so many times, before a page (from 1) is bound."""
    left = [None] * times

    def told(number, _count):
        if number == page and left:
            left.pop()
            reader.close()

    return told


def test_a_pdf_is_begun_again_where_its_worker_died(reader, tmp_path):
    content = pdf("Denied.", pages=3)
    document = paper(content, "application/pdf", 3)
    shelf = Shelf(lambda _: content, lambda *_: None)
    made = bound(reader, Looks(document), shelf, died_at(reader, 3, times=1))
    assert read_by_another(made.pdf, tmp_path) == ["Denied. (1)", "Denied. (2)", "Denied. (3)"]


def test_a_pdf_is_given_up_where_its_worker_dies_again_and_again(reader, monkeypatch):
    monkeypatch.setattr("another_opinion.services.documents.bound._MOST_LOST", 1)
    content = pdf("Denied.", pages=2)
    document = paper(content, "application/pdf", 2)
    shelf = Shelf(lambda _: content, lambda *_: None)
    with pytest.raises(UnreadableDocument):
        bound(reader, Looks(document), shelf, died_at(reader, 2, times=99))


def test_a_page_that_cannot_be_read_goes_in_as_it_came(tmp_path):
    letter, endless = pdf("Denied."), page_that_draws_itself()
    whole = joined(paper(letter, "application/pdf"), paper(endless, "application/pdf"))
    contents = {sha256(each).hexdigest(): each for each in (letter, endless)}
    shelf = Shelf(contents.__getitem__, lambda *_: None)
    with PageReader(seconds=1.5) as reader:
        made = bound(reader, Looks(whole), shelf, lambda *_: None)
        assert (made.wordless, made.absent) == ((1,), ())
        assert reader.describe(made.pdf).pages == 2
    with pypdfium2.PdfDocument(made.pdf) as file:
        kept = file.get_page_size(1)
    assert kept == (612, 792)


def test_a_page_that_was_given_up_before_is_not_tried_again(reader):
    endless = page_that_draws_itself()
    document = paper(endless, "application/pdf")
    shelf = Shelf(lambda _: endless, lambda *_: PageText(Source.NOWHERE))
    made = bound(reader, Looks(document), shelf, lambda *_: None)
    assert (made.wordless, made.absent) == ((0,), ())


def test_a_page_that_cannot_be_drawn_is_stood_in_for_and_named(reader, tmp_path):
    cut = scans(3)[:-400]
    made = bound(
        reader,
        Looks(paper(cut, "image/tiff", 3)),
        Shelf(lambda _: cut, lambda *_: None),
        lambda *_: None,
    )
    assert (made.wordless, made.absent) == ((), (2,))
    *whole, last = read_by_another(made.pdf, tmp_path)
    assert whole == ["", ""]
    assert last.startswith("Page 3 could not be drawn. Another program may still show it")


def damaged(size: int) -> Lent:
    """Lend a file whose bytes are not what was stored."""

    def part(_start: int, _count: int) -> bytes:
        raise DamagedContent(Path("Rosa.opinion"), "Record")

    return Lent(size, part)


def test_damaged_bytes_keep_none_of_the_other_pages_back(reader, tmp_path):
    letter, record, bill = pdf("Denied."), pdf("Seen.", pages=3), photo()
    whole = joined(paper(letter, "application/pdf"), paper(record, "application/pdf", 3))
    whole = joined(whole, paper(bill, "image/jpeg"))
    contents = {sha256(each).hexdigest(): each for each in (letter, record, bill)}
    lost = sha256(record).hexdigest()

    def lend(name: str) -> Lent:
        return damaged(len(record)) if name == lost else lent(contents[name])

    seen: list[int] = []
    made = bound(
        reader, Looks(whole), Shelf(lend, lambda *_: None), lambda number, _: seen.append(number)
    )
    assert (made.wordless, made.absent, made.damaged) == ((), (), (1, 2, 3))
    first, *said, last = read_by_another(made.pdf, tmp_path)
    assert (first, last) == ("Denied. (1)", "")
    assert [each.split(".")[0] for each in said] == [
        f"Page {number} is damaged in the case file" for number in (2, 3, 4)
    ]
    assert seen == [1, 2, 1, 2, 3, 4, 5]


def test_a_paper_of_which_every_page_is_damaged_is_told(reader):
    record = pdf(pages=2)
    with pytest.raises(DamagedContent):
        bound(
            reader,
            Looks(paper(record, "application/pdf", 2)),
            Shelf(lambda _: damaged(len(record)), lambda *_: None),
            lambda *_: None,
        )


def test_a_broken_file_is_told(reader):
    broken = b"%PDF-1.4 gone"
    with pytest.raises(UnreadableDocument):
        bind(reader, paper(broken, "application/pdf"), [broken])
