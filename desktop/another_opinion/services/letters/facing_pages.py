"""A letter beside its translation on pages of their own, which are marked and never sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from io import BytesIO

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import inch
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Table,
)

from another_opinion.services.letters.facing import Facing, Pair
from another_opinion.services.letters.fonts import (
    SANS,
    SANS_SEMIBOLD,
    SERIF,
    SERIF_SEMIBOLD,
    printable,
    use_fonts,
)
from another_opinion.services.letters.keeping import Lines
from another_opinion.services.letters.pdf import Printed
from another_opinion.services.letters.properties import properties
from another_opinion.services.letters.sheet import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from another_opinion.services.letters.template import Style
from another_opinion.services.letters.translation import FacingWords

_USUAL, _SMALL = 12, 10
_LEADING = 1.25
_GUTTER = 0.3 * inch
_TOP = 0.5 * inch
_FOOT = 0.6 * inch
_HAIR = 0.4
_OPENED = 6  # lines: a heading in both languages and what follows it
_BELOW_MARKS = 0.1 * inch
_WIDTH = PAGE_WIDTH - 2 * MARGIN
_BOLD = (Style.SUBJECT, Style.HEADING)


def facing_pages(facing: Facing, words: FacingWords) -> Printed:
    """Print a letter beside its translation, each page marked; raises MissingGlyphs."""
    use_fonts()
    marks = _Marks(words, printable(f"{facing.other_title} · {facing.title}"), facing.points)
    setter = _Setter(words, facing.points)
    counted = _built(facing, setter.flow(facing), marks)
    marks = _Marks(words, marks.footer, facing.points, counted.pages)
    return _built(facing, setter.flow(facing), marks)


@dataclass(frozen=True, slots=True)
class _Marks:
    """What every page says above and below its text; `pages` is 0 while they are counted."""

    words: FacingWords
    footer: str
    points: int
    pages: int = 0

    @property
    def _type(self) -> int:
        return self.points if self.points > _USUAL else _SMALL

    @property
    def room(self) -> float:
        """The height that the lines above the text take."""
        lines = len([*_in_lines(self.words.mark), *_in_lines(self.words.unreviewed)])
        return float(_TOP + (lines + 1) * self._type * _LEADING + _BELOW_MARKS)

    def draw(self, canvas: Canvas, _document: BaseDocTemplate) -> None:
        """Draw the marks of the current page."""
        line = PAGE_HEIGHT - _TOP - self._type
        for face, words in ((SANS_SEMIBOLD, self.words.mark), (SANS, self.words.unreviewed)):
            canvas.setFont(face, self._type)
            for part in _in_lines(words):
                canvas.drawString(MARGIN, line, part)
                line -= self._type * _LEADING
        canvas.setLineWidth(1.5)
        canvas.line(MARGIN, line + self._type / 2, PAGE_WIDTH - MARGIN, line + self._type / 2)
        canvas.setFont(SANS, self._type)
        page = self.words.page.format(page=canvas.getPageNumber(), pages=self.pages)
        canvas.drawRightString(PAGE_WIDTH - MARGIN, _FOOT, page)


@dataclass(frozen=True, slots=True)
class _Setter:
    """Sets pairs beside each other, in large type one below the other."""

    words: FacingWords
    points: int

    def flow(self, facing: Facing) -> list[Flowable]:
        title = ParagraphStyle("title", self._face(SERIF_SEMIBOLD, 4), spaceAfter=4)
        quoted = any("«" in pair.other for pair in facing.pairs)
        flow: list[Flowable] = [Paragraph(_marked(facing.other_title), title)]
        if quoted:
            flow.append(Paragraph(_marked(self.words.quoted), self._face()))
        flow.append(self._beside(*self.words.sides, face=SANS_SEMIBOLD))
        return [*flow, *(part for pair in facing.pairs for part in self._pair(pair))]

    def _pair(self, pair: Pair) -> list[Flowable]:
        if pair.note:
            note = Paragraph(_marked(pair.note), self._face(SANS))
            first, *others = pair.english.split("\n")
            text = [Paragraph(_marked(line), self._own()) for line in others if line.strip()]
            opened = [note, Paragraph(_marked(first), self._own())]
            return [CondPageBreak(4 * self.points * _LEADING), *opened, *text]
        face = SERIF_SEMIBOLD if pair.style in _BOLD else SERIF
        both = self._beside(pair.english, pair.other, face=face)
        opens = pair.style is Style.HEADING
        return [CondPageBreak(_OPENED * self.points * _LEADING), both] if opens else [both]

    def _beside(self, english: str, other: str, face: str) -> Flowable:
        if self.points > _USUAL:
            return self._below(english, other, face)
        left, right = (Lines(_marked(each), self._face(face)) for each in (english, other))
        half = (_WIDTH - _GUTTER) / 2
        return Table(
            [[left, right]],
            colWidths=[half + _GUTTER, half],
            style=[
                ("FONT", (0, 0), (-1, -1), SERIF),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (0, 0), _GUTTER),
                ("RIGHTPADDING", (1, 0), (1, 0), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
                ("LINEBELOW", (0, 0), (-1, -1), _HAIR, "#bbbbbb"),
            ],
            splitInRow=1,
        )

    def _below(self, english: str, other: str, face: str) -> Flowable:
        """Set one below the other; what is the same in both, such as a name, stands there once."""
        shift = ParagraphStyle("shifted", self._face(face), leftIndent=_GUTTER, spaceAfter=8)
        if english == other:
            return Lines(_marked(english), ParagraphStyle("both", shift, leftIndent=0))
        return KeepTogether(
            [Lines(_marked(english), self._face(face)), Lines(_marked(other), shift)]
        )

    def _own(self) -> ParagraphStyle:
        return ParagraphStyle("own", self._face(), leftIndent=_GUTTER, spaceAfter=4)

    def _face(self, font: str = SERIF, larger: int = 0) -> ParagraphStyle:
        size = self.points + larger
        return ParagraphStyle("text", fontName=font, fontSize=size, leading=size * _LEADING)


def _in_lines(words: str) -> list[str]:
    """Return what is said in two languages in a line for each."""
    return words.split(" · ")


def _marked(text: str) -> str:
    return escape(printable(text), quote=False).replace("\n", "<br/>")


def _built(facing: Facing, flow: list[Flowable], marks: _Marks) -> Printed:
    paper = BytesIO()
    height = PAGE_HEIGHT - MARGIN - marks.room
    frame = Frame(MARGIN, MARGIN, _WIDTH, height, 0, 0, 0, 0)
    draw: Callable[[Canvas, BaseDocTemplate], None] = marks.draw
    document = BaseDocTemplate(
        paper,
        pageTemplates=[PageTemplate(frames=[frame], onPageEnd=draw)],
        **{**properties(facing.other_title), "lang": "es-US"},
    )
    document.build(flow)
    return Printed(paper.getvalue(), document.page)
