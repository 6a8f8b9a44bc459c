"""A card to take along: where a letter goes, what to ask for, and what else can be done."""

from __future__ import annotations

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, HRFlowable, Paragraph, Spacer

from another_opinion.domain.case import Case
from another_opinion.domain.facts import long_date
from another_opinion.domain.letters import Version
from another_opinion.i18n import tr
from another_opinion.services.letters.fonts import SERIF, SERIF_SEMIBOLD
from another_opinion.services.letters.number import grouped
from another_opinion.services.letters.pdf import Printed
from another_opinion.services.letters.template import Template
from another_opinion.services.path.clocks import day_in_california
from another_opinion.services.printout import marked_up, opening, print_out

_TEXT = ParagraphStyle("card", fontName=SERIF, fontSize=14, leading=18, spaceAfter=3)
_HEAD = ParagraphStyle("card head", _TEXT, fontName=SERIF_SEMIBOLD, spaceBefore=10)
_SMALL = ParagraphStyle("card note", _TEXT, fontSize=12, leading=15, spaceBefore=10)
_LINE = 26  # points for a line of handwriting


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
        *_part(
            tr("2. What to bring"), tr("Both copies, signed. The plan’s card. A pen. This card.")
        ),
        *_part(
            tr("3. What to ask for"),
            tr("“Stamp both copies with today’s date, and print your name in the box.”"),
            tr("Leave the plan’s copy there. Keep the stamped one."),
        ),
        *_part(
            tr("4. If nobody stamps it"),
            tr("Leave the plan’s copy all the same, and write down at once:"),
        ),
        *_to_write_on(tr("Name of the person")),
        *_to_write_on(tr("Day and hour")),
        *_to_write_on(tr("What they said")),
        *_lines(tr("Or send the plan’s copy by certified mail, and keep the receipt.")),
        *_part(
            tr("5. At home"),
            tr("Scan or photograph the stamped page, and add it under Documents."),
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


def _part(head: str, *lines: str) -> list[Flowable]:
    return [Paragraph(marked_up(head), _HEAD), *_lines(*lines)]


def _lines(*lines: str) -> list[Flowable]:
    return [Paragraph(marked_up(line), _TEXT) for line in lines if line]


def _to_write_on(label: str) -> list[Flowable]:
    rule = HRFlowable("100%", 0.7, color="black", spaceBefore=0, spaceAfter=2)
    return [*_lines(label), Spacer(0, _LINE - 14), rule]
