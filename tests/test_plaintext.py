from __future__ import annotations

import zlib
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from reportlab.pdfgen.canvas import Canvas

from another_opinion.services.letters.fonts import SERIF, use_fonts
from casefiles import CASE, NAME, NOON, begin, worried
from plaintext import holders


def pdf(*lines: str, title: str = "", font: str = SERIF, packed: bool = True) -> bytes:
    """Make a PDF of one page as letters are made: with a part of an embedded font."""
    use_fonts()
    paper = BytesIO()
    canvas = Canvas(paper, pageCompression=int(packed))
    canvas.setTitle(title)
    canvas.setFont(font, 12)
    for number, line in enumerate(lines):
        canvas.drawString(72, 700 - 20 * number, line)
    canvas.save()
    return paper.getvalue()


def stream(data: bytes) -> bytes:
    """Make something that begins like a PDF and that no reader opens, with one stream in it."""
    return b"%PDF-1.7\n1 0 obj << >> stream\n" + zlib.compress(data) + b"\nendstream endobj"


PLANTED = {
    "utf-8": f"{{'patient': '{NAME}'}}".encode(),
    "utf-16-le": NAME.encode("utf-16-le"),
    "utf-16-be": b"\0" + NAME.encode("utf-16-be"),
    "accents apart": normalize("NFD", NAME).encode(),
    "deep in a large file": bytes(3_000_000) + NAME.encode() + bytes(3_000_000),
    "page of a PDF": pdf("My name is " + NAME),
    "page of an unpacked PDF": pdf(NAME, packed=False),
    "two lines of a PDF": pdf(*NAME.split()),
    "title of a PDF": pdf("A letter", title=NAME),
    "stream of a broken PDF": stream(NAME.encode()),
    "stream of a broken PDF in UTF-16": stream(NAME.encode("utf-16-be")),
}


@pytest.mark.parametrize("content", PLANTED.values(), ids=PLANTED.keys())
def test_a_planted_name_is_found(tmp_path, content):
    planted = tmp_path / "cache" / ".hidden" / "thumbnail"
    planted.parent.mkdir(parents=True)
    planted.write_bytes(content)
    (tmp_path / "other.txt").write_bytes(b"nothing of interest")
    assert holders(NAME, tmp_path) == [planted]


def test_a_page_in_a_plain_font_is_found_in_its_stream_even_if_the_rest_is_cut_off(tmp_path):
    whole = pdf("Rosa Diaz", font="Helvetica")
    planted = tmp_path / "half a letter.pdf"
    planted.write_bytes(whole[: whole.index(b"endstream") + 9])
    assert holders("Rosa Diaz", tmp_path) == [planted]


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-", b"Rosal\xeda", pdf("To my plan"), stream(b"To my plan")]
)
def test_what_does_not_hold_the_name_is_not_named(tmp_path, content):
    (tmp_path / "other").write_bytes(content)
    assert holders(NAME, tmp_path) == []


def test_what_was_saved_on_purpose_is_left_out(tmp_path):
    names = ("letter.pdf", "copy.pdf")
    for name in names:
        (tmp_path / name).write_bytes(pdf(NAME))
    assert holders(NAME, tmp_path, leave_out=(tmp_path / "letter.pdf",)) == [tmp_path / "copy.pdf"]


def test_a_case_file_and_its_log_hold_no_name(tmp_path: Path):
    file = begin(tmp_path / "case.opinion")
    file.save(CASE, worried(CASE, f"{NAME} worries"), "Typed", NOON)
    copies = tmp_path / "copies"
    copies.mkdir()
    for number, path in enumerate(sorted(tmp_path.glob("case.*"))):
        (copies / str(number)).write_bytes(path.read_bytes())
    file.close()
    assert len(list(copies.iterdir())) == 2
    assert holders(NAME, tmp_path) == []
