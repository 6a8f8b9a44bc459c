"""The tour of letters that come home, and of the ways in which others go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from another_opinion.app.walk import press
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.letters import Delivery, Way
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.copies import write_copy
from another_opinion.services.deliverycard import delivery_card
from another_opinion.services.documents.otherpages import OtherPage
from another_opinion.services.documents.seeing import Seen
from another_opinion.services.pages.signs import Sign
from another_opinion.session.session import Session
from another_opinion.ui.panels.documents.homecoming import Homecoming
from another_opinion.ui.panels.documents.letternumber import LetterNumber
from another_opinion.ui.panels.documents.otherpages import OtherPages
from another_opinion.ui.panels.documents.printednumber import PrintedNumber
from another_opinion.ui.shell.window import Window

_OF_ANOTHER_CASE = "730551284672"


def homecomings(window: Window, session: Session, folder: Path) -> Iterator[str]:
    """Save the card to take along, ask about a stamp, and show each way of sending a letter.

    The case is left as it was.
    """
    tools, before = window.tools, session.case
    copy = next(each for each in before.documents if each.kind is DocumentKind.STAMPED_LETTER)
    letter = before.letter(copy.about)
    if letter is None or letter.delivery is None:
        return
    version = before.versions_of(letter.id)[-1]
    card = delivery_card(before, tools.letters.templates[letter.kind], version)
    write_copy(folder / "Delivery card.pdf", card.pdf)
    session.edit("Not handed in yet", before.with_letter(replace(letter, delivery=None)))
    tools.go(Place("documents", f"stamp:{copy.id}"))
    yield "26-stamp-question"
    for number, words in enumerate((tr("It is another day"), tr("There is no stamp")), start=1):
        press(window, words)
        yield f"26-stamp-question-{number}"
    session.edit("Left as it was", before)
    tools.go(Place("documents", f"change:{copy.id}"))
    yield "26-letter-number"
    window.findChildren(LetterNumber)[0].committed.emit(_OF_ANOTHER_CASE)
    yield "26-letter-number-of-another-case"
    yield from _numbers(window, session, copy.id, version.code)
    for kind in ("stamped-for", "proof-for"):
        tools.go(Place("documents", f"{kind}:{letter.id}"))
        yield f"26-{kind}"
    for way in (Way.CERTIFIED_MAIL, Way.FAX, Way.PORTAL):
        given = Delivery(1, letter.delivery.day, way, reference="9407 1118 9956 3456 7890 12")
        session.edit("Sent", before.with_letter(replace(letter, delivery=given)))
        tools.go(Place("letters", letter.id))
        yield f"26-sent-by-{way.replace('_', '-')}"
    session.edit("Left as it was", before)


def _numbers(window: Window, session: Session, copy: str, number: str) -> Iterator[str]:
    """Add papers with the number of another case, one read in print, and another page."""
    paper = next(each for each in session.case.documents if not each.letter_number)
    window.tools.go(Place("documents"))
    (coming,), (printed,) = window.findChildren(Homecoming), window.findChildren(PrintedNumber)
    coming.seen.emit(paper.id, (Seen(0, Sign(_OF_ANOTHER_CASE, (0.0,) * 8)),))
    yield "26-number-of-another-case"
    window.tools.go(Place("documents"))
    printed.found.emit(paper.id, number)
    yield "26-number-in-print"
    window.tools.go(Place("documents"))
    (pages,) = window.findChildren(OtherPages)
    pages.found.emit(paper.id, OtherPage(copy, paper.id, 1))
    yield "26-other-page"
