"""A letter as a PDF: both copies in one file."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from reportlab.platypus import BaseDocTemplate

from another_opinion.services.letters.composed import Composed
from another_opinion.services.letters.copies import Copies
from another_opinion.services.letters.fonts import printable, use_fonts
from another_opinion.services.letters.properties import properties
from another_opinion.services.letters.sheet import Sheets, page_template
from another_opinion.services.letters.story import story
from another_opinion.services.letters.template import Stationery


@dataclass(frozen=True, slots=True)
class Printed:
    """A letter's PDF, and how many pages it has in all."""

    pdf: bytes
    pages: int


def render(composed: Composed, words: Stationery, number: str = "") -> Printed:
    """Print a letter that lacks nothing, in as many copies as it needs.

    `number` is the letter number that they carry; without it, the place is kept for one. The
    same letter with the same number always gives the same bytes. Raises `MissingGlyphs`, and
    ``ValueError`` while the letter has gaps.
    """
    if composed.gaps:
        raise ValueError(f"a letter with gaps cannot be printed: {composed.gaps}")
    return _print(composed, words, words.copies(composed.paper), number)


def draft(composed: Composed, words: Stationery) -> Printed:
    """Print one copy marked as a draft, to look at while the letter still has gaps."""
    return _print(composed, words, (words.draft,))


def _print(
    composed: Composed, words: Stationery, copies: tuple[str, ...], number: str = ""
) -> Printed:
    use_fonts()
    text = story(composed)
    footer, paper, points = _footer(composed, words), composed.paper, composed.points
    on_paper = Copies(
        len(copies),
        lambda pages: Sheets(words, copies, pages, footer, paper, number, points),
    )
    file = BytesIO()
    template = page_template()
    document = BaseDocTemplate(file, pageTemplates=[template], **properties(composed.title))
    document.build(text, canvasmaker=on_paper.canvas)
    return Printed(file.getvalue(), document.page * len(copies))


def _footer(composed: Composed, words: Stationery) -> str:
    if not composed.initials:
        return composed.title
    return printable(words.footer.format(title=composed.title, initials=composed.initials))
