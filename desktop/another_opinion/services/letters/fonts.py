"""The letter fonts, and the characters that they can print."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import font_source_sans_pro
import font_source_serif_pro
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

from another_opinion.errors import MissingGlyphs

SERIF = "SourceSerifPro"
SERIF_SEMIBOLD = "SourceSerifProSemibold"
SANS = "SourceSansPro"
SANS_SEMIBOLD = "SourceSansProSemibold"

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_EXTRA_SPACE = re.compile(r"^ | (?= )", re.MULTILINE)
_ALIKE = {"\N{NON-BREAKING HYPHEN}": "-", "\N{NARROW NO-BREAK SPACE}": NO_BREAK_SPACE}
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


@cache
def use_fonts() -> None:
    """Make the letter fonts known to ReportLab."""
    for font in _fonts():
        registerFont(font)


def printable(text: str) -> str:
    """Return `text` in characters that print as typed, or raise `MissingGlyphs`.

    Accents are composed, since the fonts hold whole letters. Marks that show nothing, such as
    the direction marks that telephones wrap around numbers, are left out. Runs of spaces keep
    their width.
    """
    lines = unicodedata.normalize("NFC", text).splitlines()
    drawn = "\n".join("".join(map(_drawn, line)) for line in lines)
    _demand_glyphs(drawn)
    return _EXTRA_SPACE.sub(NO_BREAK_SPACE, drawn)


def _drawn(character: str) -> str:
    if character in _ALIKE:
        return _ALIKE[character]
    if character == "\t" or unicodedata.category(character) == "Zs":
        return character if character == NO_BREAK_SPACE else " "
    shows_nothing = unicodedata.category(character) in ("Cc", "Cf")
    return "" if shows_nothing or ord(character) in _VARIATION_SELECTORS else character


def _demand_glyphs(text: str) -> None:
    drawn = text.replace("\n", "")
    missing = dict.fromkeys(character for character in drawn if ord(character) not in _glyphs())
    if missing:
        raise MissingGlyphs("".join(missing))


@cache
def _glyphs() -> frozenset[int]:
    """Return the code points that every letter font can draw."""
    return frozenset.intersection(*(frozenset(font.face.charToGlyph) for font in _fonts()))


@cache
def _fonts() -> tuple[TTFont, ...]:
    files = {**font_source_serif_pro.font_files_ttf, **font_source_sans_pro.font_files_ttf}
    return tuple(TTFont(name, files[name]) for name in (SERIF, SERIF_SEMIBOLD, SANS, SANS_SEMIBOLD))
