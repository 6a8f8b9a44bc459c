import ctypes
import subprocess
import sys
from dataclasses import replace

import pypdfium2
import pytest
from pypdfium2 import raw

from another_opinion.errors import MissingGlyphs
from another_opinion.services.letters.wording import reword
from services.letters.desk import OUTSIDE, REQUEST, read_pages

both = pytest.mark.parametrize("kind", [REQUEST, OUTSIDE])

INCH = 72
PARAGRAPH = "I went to see the doctor again and told of the pain in my back and in my leg. "


def say(desk, text):
    desk.letter = reword(desk.letter, desk.block("own-words"), text)


def in_one_line(text):
    return " ".join(text.split())


def whole(pages):
    return in_one_line(" ".join(pages))


def boxes(pdf):
    """Return (left, bottom, right, top) in inches of every drawn path, by page."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield [
                tuple(round(edge / INCH, 2) for edge in path.get_bounds())
                for path in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])
            ]


def fonts(pdf):
    """Return (name, whether it is embedded) of the fonts of all text."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                font = raw.FPDFTextObj_GetFont(text)
                name = ctypes.create_string_buffer(100)
                raw.FPDFFont_GetBaseFontName(font, name, 100)
                yield name.value.decode(), raw.FPDFFont_GetIsEmbedded(font) == 1


@both
def test_both_copies_carry_the_whole_letter(kind, desk):
    desk.write(kind)
    pages = desk.pages()
    half = len(pages) // 2
    plan_copy, my_copy = whole(pages[:half]), whole(pages[half:])
    assert "Plan copy" in plan_copy
    assert "My stamped copy" not in plan_copy
    assert plan_copy.replace("Plan copy", "My stamped copy") == my_copy
    for block in desk.compose().blocks:
        for line in block.text.split("\n"):
            assert in_one_line(line) in my_copy


def test_an_ordinary_request_fits_on_one_page(desk):
    desk.answer(tried_plan="no")
    assert desk.print().pages == 2


def test_every_page_is_numbered_within_its_copy(desk):
    say(desk, "\n\n".join([PARAGRAPH * 6] * 140))
    pages = desk.pages()
    half = len(pages) // 2
    assert half >= 20
    for number, (plan, mine) in enumerate(zip(pages[:half], pages[half:], strict=True), start=1):
        assert f"Page {number} of {half}" in plan
        assert f"Page {number} of {half}" in mine
        assert "Plan copy" in plan
        assert "My stamped copy" in mine
    assert whole(pages).count("pain") == 2 * 6 * 140


def test_the_footer_names_the_patient_by_initials_only(desk):
    say(desk, PARAGRAPH * 60)
    second = desk.pages()[1]
    assert "(N. T. Á.)" in second
    assert "Nguyễn" not in second.split("Sincerely")[0]


@both
def test_the_first_page_of_each_copy_has_the_box_for_the_stamp(kind, desk):
    desk.write(kind)
    say(desk, PARAGRAPH * 60)
    printed = desk.print()
    pages, drawn = read_pages(printed.pdf), list(boxes(printed.pdf))
    half = len(pages) // 2
    for number, (page, paths) in enumerate(zip(pages, drawn, strict=True)):
        large = [box for box in paths if box[3] - box[1] > 1]
        assert ("RECEIVED" in page) is (number % half == 0)
        assert len(large) == (number % half == 0)
    left, bottom, right, top = next(box for box in drawn[0] if box[3] - box[1] > 1)
    assert right - left == pytest.approx(3.5, abs=0.03)
    assert top - bottom == pytest.approx(2.25, abs=0.03)
    assert (right, top) == (pytest.approx(7.5, abs=0.02), pytest.approx(10, abs=0.02))


def text_in_the_box(desk):
    with pypdfium2.PdfDocument(desk.print().pdf) as document:
        page = document[0].get_textpage()
        bottom = 6.85 if desk.letter.large else 7.75
        return page.get_text_bounded(4 * INCH, bottom * INCH, 7.5 * INCH, 10 * INCH).split()


@pytest.mark.parametrize(
    "name",
    [
        "Ánh",
        "Maria Guadalupe de los Santos Hernández-Villanueva y Ortega",
        "Maria " * 33,
        "Wolfeschlegelstein" * 11,
        "Ann\n" * 40,
    ],
)
@pytest.mark.parametrize("address", ["", "1412 Alder Court"])
@pytest.mark.parametrize("large", [False, True])
def test_nothing_runs_into_the_box(name, address, large, desk):
    desk.letter = replace(desk.letter, large=large)
    desk.change_patient(name=name, address=address, phone="")
    assert text_in_the_box(desk) == ["RECEIVED", "Date", "Clerk’s", "name,", "printed", "Signature"]


@both
def test_every_letter_form_is_in_the_file(kind, desk):
    desk.write(kind)
    pdf = desk.print().pdf
    assert b"Helvetica" not in pdf
    used = set(fonts(pdf))
    assert {embedded for _, embedded in used} == {True}
    assert {name.split("+")[-1].split("-")[0] for name, _ in used} == {
        "SourceSerifPro",
        "SourceSansPro",
    }


def test_the_file_says_its_title_and_nothing_of_who_made_it(desk):
    pdf = desk.print().pdf
    with pypdfium2.PdfDocument(pdf) as document:
        told = {key: value for key, value in document.get_metadata_dict().items() if value}
        assert [entry.get_title() for entry in document.get_toc()] == [
            "Plan copy",
            "My stamped copy",
        ]
        assert document[0].get_size() == (612, 792)
    assert told == {
        "Title": "Request for a second opinion",
        "Producer": "Another Opinion",
        "CreationDate": "D:20000101000000+00'00'",
        "ModDate": "D:20000101000000+00'00'",
    }
    assert b"/Lang (en-US)" in pdf


@pytest.mark.parametrize(
    "words",
    [
        "He wrote <b>urgent</b> & \"soon\" in the 'chart'.",
        "</para> <font color=red>x</font> &amp; &lt; &#65;",
        "50% of $1,000; C:\\temp; a/b",
        "Nguyễn Thị Ánh and O'Neil-García",
        "<img src='file:///etc/hostname'/>",
    ],
)
def test_what_the_user_types_prints_as_typed(words, desk):
    say(desk, words)
    assert words in whole(desk.pages())


def test_lines_stay_lines(desk):
    say(desk, "First line\nSecond line\n\nNew paragraph")
    assert "First line\nSecond line\nNew paragraph" in desk.pages()[0]


@pytest.mark.parametrize(("words", "missing"), [("So glad 😀", "😀"), ("شكرا", "شكرا")])
def test_what_cannot_be_drawn_is_said_instead_of_printed(words, missing, desk):
    say(desk, words)
    with pytest.raises(MissingGlyphs) as raised:
        desk.print()
    assert raised.value.characters == missing


def test_a_signature_never_stands_alone_on_a_page(desk):
    for lines in range(1, 40):
        say(desk, "\n".join(["Word"] * lines))
        pages = desk.pages()
        signed = next(page for page in pages if "Sincerely" in page)
        assert "I ask for your answer in writing" in signed


def test_a_letter_with_gaps_cannot_be_printed(desk):
    desk.change_plan(member_number="")
    with pytest.raises(ValueError, match=r"plan\.member_number"):
        desk.print()


def test_a_draft_shows_the_gaps_and_says_that_it_is_one(desk):
    desk.change_plan(member_number="")
    text = whole(read_pages(desk.print_draft().pdf))
    assert "Draft, not complete" in text
    assert "Member number: [Member number]" in text
    assert "Plan copy" not in text
    assert "stamped copy" not in text


def test_a_draft_of_an_empty_case_can_be_looked_at(desk):
    desk.change_patient(name="", address="", phone="", born=None)
    for block in desk.compose().blocks:
        desk.letter = reword(desk.letter, block, "")
    [page] = read_pages(desk.print_draft().pdf)
    assert "Page 1 of 1" in page


def test_the_same_letter_gives_the_same_bytes(desk):
    assert desk.print().pdf == desk.print().pdf


def test_another_process_gives_the_same_bytes():
    program = (
        "import hashlib;"
        "from another_opinion.services.letters.composed import Composed, Block, State;"
        "from another_opinion.services.letters.library import load_letters;"
        "from another_opinion.services.letters.pdf import render;"
        "from another_opinion.services.letters.template import Kind, Style;"
        "block = Block('a', Kind.FREE, Style.BODY, '', '', 'Ánh', '', State.PLAIN, (), ());"
        "letter = Composed('Title', 'A.', (block,), ());"
        "print(hashlib.sha256(render(letter, load_letters().stationery).pdf).hexdigest())"
    )
    runs = [
        subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout
        for _ in range(2)
    ]
    assert runs[0] == runs[1]
