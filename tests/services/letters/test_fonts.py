import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from another_opinion.errors import MissingGlyphs
from another_opinion.services.letters.fonts import NO_BREAK_SPACE, printable


@pytest.mark.parametrize(
    "text",
    ["Nguyễn Thị Ánh", "O'Neil-García", "“Łódź” – 5 § 3 • …", "<b>A & B</b>", "1\n\n2"],
)
def test_what_the_fonts_hold_prints_as_typed(text):
    assert printable(text) == text


def test_accents_typed_apart_are_composed():
    apart = unicodedata.normalize("NFD", "Nguyễn Thị Ánh")
    assert printable(apart) == "Nguyễn Thị Ánh"


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("I am glad 😀 and 😀 so", "😀"),
        ("محمد Ali", "محد"),
        ("שלום", "שלום"),
        ("陳 Chen", "陳"),
        ("❤\N{VARIATION SELECTOR-16}", "❤"),
        ("\ud83d", "\ud83d"),
    ],
)
def test_what_the_fonts_lack_is_named_once_and_never_drawn(text, missing):
    with pytest.raises(MissingGlyphs) as raised:
        printable(text)
    assert raised.value.characters == missing


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("\N{LEFT-TO-RIGHT EMBEDDING}(209) 555\N{POP DIRECTIONAL FORMATTING}", "(209) 555"),
        ("soft\N{SOFT HYPHEN}ly", "softly"),
        ("L4\N{NON-BREAKING HYPHEN}L5", "L4-L5"),
        ("a\tb", "a b"),
        ("a\N{THIN SPACE}b", "a b"),
        ("a\r\nb\x0bc\N{LINE SEPARATOR}d", "a\nb\nc\nd"),
        ("bell\x07", "bell"),
        ("One.  Two", f"One.{NO_BREAK_SPACE} Two"),
        ("list\n  item", f"list\n{NO_BREAK_SPACE} item"),
    ],
)
def test_marks_and_spaces_from_other_programs_become_plain_ones(text, drawn):
    assert printable(text) == drawn


@given(st.text(st.characters(codec="latin-1")))
def test_what_was_made_printable_stays_as_it_is(text):
    drawn = printable(text)
    assert printable(drawn).rstrip() == drawn.rstrip()
