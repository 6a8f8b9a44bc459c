"""A letter as a PDF: both copies in one file."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from reportlab.platypus import BaseDocTemplate, Flowable, PageBreak

from another_opinion.services.letters.composed import Composed
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
    pages = _built(composed.title, story(composed), None).pages
    flow = [part for _ in copies for part in (*story(composed), PageBreak())]
    sheets = Sheets(
        words, copies, pages, _footer(composed, words), composed.paper, number, composed.points
    )
    return _built(composed.title, flow, sheets)


def _footer(composed: Composed, words: Stationery) -> str:
    if not composed.initials:
        return composed.title
    return printable(words.footer.format(title=composed.title, initials=composed.initials))


def _built(title: str, flow: list[Flowable], sheets: Sheets | None) -> Printed:
    paper = BytesIO()
    document = BaseDocTemplate(
        paper,
        pageTemplates=[page_template(sheets)],
        **properties(title),
    )
    document.build(flow)
    return Printed(paper.getvalue(), document.page)
