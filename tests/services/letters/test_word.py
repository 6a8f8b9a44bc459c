"""Letters as Word documents and as plain text."""

from __future__ import annotations

import re
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from another_opinion.services.letters.plain import as_text
from another_opinion.services.letters.template import Style
from another_opinion.services.letters.word import as_word
from another_opinion.services.letters.wording import reword
from services.letters.desk import REQUEST

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(content):
    with ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def paragraphs(content):
    """Read the words of each paragraph, with line ends and tabs as such."""
    document = ElementTree.fromstring(parts(content)["word/document.xml"])  # noqa: S314
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    for paragraph in document.iter(f"{W}p"):
        yield "".join(
            signs.get(node.tag, node.text or "" if node.tag == f"{W}t" else "")
            for node in paragraph.iter()
        )


def test_the_word_file_holds_the_whole_letter(desk):
    found = "\n".join(paragraphs(as_word(desk.compose())))
    for block in desk.compose().blocks:
        for line in block.text.split("\n"):
            assert line in found


def test_every_part_of_the_word_file_is_xml_that_names_each_other_part(desk):
    files = parts(as_word(desk.compose()))
    for content in files.values():
        ElementTree.fromstring(content)  # noqa: S314
    named = re.findall('PartName="/(.*?)"', files["[Content_Types].xml"].decode())
    assert set(named) <= files.keys()


def test_the_word_file_tells_nothing_of_who_made_it_or_when(desk):
    content = as_word(desk.compose())
    assert content == as_word(desk.compose())
    core = parts(content)["docProps/core.xml"].decode()
    assert "Request for a second opinion" in core
    assert "creator" not in core


@pytest.mark.parametrize(
    "name", ["محمد علي", "שרה כהן", "王小明", "Ann 😀", "O'Neil & <b>Sons</b> " * 11]
)
@pytest.mark.parametrize("make", [as_text, as_word])
def test_any_name_stands_in_word_and_in_a_message_as_it_was_typed(make, name, desk):
    desk.change_patient(name=name)
    made = make(desk.compose())
    text = made if isinstance(made, str) else "\n".join(paragraphs(made))
    assert name.strip() in text


def test_a_name_from_right_to_left_is_marked_so_and_nothing_else_is(desk):
    desk.change_patient(name="David שרה כהן (Levi)")
    document = parts(as_word(desk.compose()))["word/document.xml"].decode()
    marked = re.findall("<w:rtl/></w:rPr><w:t[^>]*>(.*?)</w:t>", document)
    assert set(marked) == {"שרה כהן"}
    assert document.count("<w:rtl/>") == len(marked) >= 2


@pytest.mark.parametrize(
    "words", ["<b>A & B</b> ]]>", "So glad 😀", "شكرا שלום", "a\x07b\ud83d", "Tab\there"]
)
def test_what_the_user_types_stands_in_the_word_file(words, desk):
    desk.letter = reword(desk.letter, desk.block("own-words"), words)
    kept = words.replace("\x07", "").replace("\ud83d", "")
    assert kept in "\n".join(paragraphs(as_word(desk.compose())))


def test_costs_become_a_table_with_the_total(desk):
    desk.write("reimbursement-request", costs="Visit $350.00\nBus $7", why_paid="It was late.")
    document = parts(as_word(desk.compose()))["word/document.xml"].decode()
    assert document.count("<w:tr>") == 3
    assert "$357.00" in document


def test_the_plain_text_reads_as_the_letter(desk):
    text = as_text(desk.compose())
    assert text.startswith("Nguyễn Thị Ánh\n1412 Alder Court")
    assert "apply:\n\n• (a)(1): The reasonableness or necessity of the surgery is in" in text
    assert "question.\n• (a)(5)" in text
    assert text.endswith("Sincerely,\n\nNguyễn Thị Ánh\n")


@pytest.mark.parametrize("make", [as_text, as_word])
def test_nothing_is_made_of_a_letter_that_lacks_something(make, desk):
    desk.write(REQUEST, specialty="")
    with pytest.raises(ValueError, match="gaps"):
        make(desk.compose())


def test_each_line_to_write_on_has_a_rule_also_where_it_has_no_label(desk):
    desk.write("doctor-statement", why_urgent="It is getting worse.")
    lines = [
        line
        for block in desk.compose().blocks
        if block.style is Style.BLANK
        for line in block.text.split("\n")
    ]
    document = parts(as_word(desk.compose()))["word/document.xml"].decode()
    assert document.count("<w:between ") == len(lines) > 5


def test_a_row_to_write_on_is_high_enough_for_a_hand(desk):
    desk.write("independence-question", second_doctor="Miriam Okafor, MD")
    document = parts(as_word(desk.compose()))["word/document.xml"].decode()
    assert document.count('w:hRule="atLeast"') == 4
