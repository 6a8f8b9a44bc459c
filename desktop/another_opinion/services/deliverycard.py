"""A card to take along: where a letter goes, what to ask for, and what else can be done."""

from __future__ import annotations

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph, Spacer, Table

from another_opinion.domain.case import Case
from another_opinion.domain.facts import long_date
from another_opinion.domain.letters import Version
from another_opinion.i18n import tr
from another_opinion.services.letters.fonts import SERIF, SERIF_SEMIBOLD
from another_opinion.services.letters.number import grouped
from another_opinion.services.letters.pdf import Printed
from another_opinion.services.letters.sheet import TEXT_WIDTH
from another_opinion.services.letters.template import Template
from another_opinion.services.path.clocks import day_in_california
from another_opinion.services.printout import marked_up, opening, print_out

_TEXT = ParagraphStyle("card", fontName=SERIF, fontSize=14, leading=18, spaceAfter=3)
_HEAD = ParagraphStyle("card head", _TEXT, fontName=SERIF_SEMIBOLD, spaceBefore=10)
_SMALL = ParagraphStyle("card note", _TEXT, fontSize=12, leading=15, spaceBefore=10)
_LINE, _BEHIND = 28, 10  # points for a line of handwriting, and behind what it is for


def delivery_card(case: Case, template: Template, version: Version) -> Printed:
    """Print the card for a version of a letter; raises MissingGlyphs."""
    return print_out(case, tr("Delivery card"), lambda: list(_story(case, template, version)))


def _story(case: Case, template: Template, version: Version) -> list[Flowable]:
    about = tr(
        "Letter: {title}, version {number}, made on {day}",
        title=template.title,
        number=version.number,
        day=long_date(day_in_california(version.made)),
    )
    code = tr("Letter number: {number}", number=grouped(version.code)) if version.code else ""
    story = opening(case, tr("Delivery card"), about)
    return [
        *story,
        *_lines(code),
        *_part(tr("1. Where to take it"), *_where(case, template, version)),
        *_part(tr("2. What to bring"), _to_bring(version)),
        *_part(
            tr("3. What to ask for"),
            tr("“Stamp both copies with today’s date, and print your name in the box.”"),
            tr("Leave the plan’s copy there. Keep the stamped one."),
        ),
        *_part(
            tr("4. If nobody stamps it"),
            tr("Leave the plan’s copy all the same, and write down at once:"),
        ),
        _to_write_on(tr("Name of the person"), tr("Day and hour"), tr("What they said"), ""),
        Spacer(0, _LINE / 3),
        *_lines(tr("Or send the plan’s copy by certified mail, and keep the receipt.")),
        *_part(
            tr("5. At home"),
            tr("Scan or photograph each page of the stamped copy, and add it under Documents."),
        ),
        Paragraph(
            marked_up(
                tr("This is advice. The law asks for no stamp, but a stamp is proof of the day.")
            ),
            _SMALL,
        ),
    ]


def _where(case: Case, template: Template, version: Version) -> list[str]:
    letter = case.letter(version.letter)
    where = (letter.detail("send_to") if letter else "") or case.plan.address
    office = tr("{office}, {plan}", office=template.recipient, plan=case.plan.name)
    ask = tr("Call the number on the plan’s card, and ask where you can hand in a letter.")
    return [office, *(where.split("\n") if where else [ask])]


def _to_bring(version: Version) -> str:
    codes = [each.code for each in version.enclosures]
    if not codes:
        return tr("Both copies, signed. The plan’s card. A pen. This card.")
    exhibits = (
        tr("Exhibit {code}", code=codes[0])
        if len(codes) == 1
        else tr("Exhibits {codes}", codes=", ".join(codes))
    )
    return tr(
        "Both copies, signed. With the plan’s copy: {exhibits}. The plan’s card. A pen. This card.",
        exhibits=exhibits,
    )


def _part(head: str, *lines: str) -> list[Flowable]:
    return [Paragraph(marked_up(head), _HEAD), *_lines(*lines)]


def _lines(*lines: str) -> list[Flowable]:
    return [Paragraph(marked_up(line), _TEXT) for line in lines if line]


def _to_write_on(*labels: str) -> Flowable:
    """Set each label with a rule behind it, and a rule alone where there is none."""
    wide = max(stringWidth(label, SERIF, _TEXT.fontSize) for label in labels) + _BEHIND
    return Table(
        [[Paragraph(marked_up(label), _TEXT), ""] for label in labels],
        colWidths=[wide, TEXT_WIDTH - wide],
        rowHeights=_LINE,
        splitByRow=False,
        style=[
            ("FONT", (0, 0), (-1, -1), SERIF),  # else the file names a font that it lacks
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ("LINEBELOW", (1, 0), (1, -1), 0.7, "black"),
        ],
    )
