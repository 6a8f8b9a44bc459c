"""The tour of letters that come home, and of the ways in which others go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from another_opinion.app.walk import press
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.letters import Delivery, Way
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.session.session import Session
from another_opinion.ui.shell.window import Window


def homecomings(window: Window, session: Session) -> Iterator[str]:
    """Ask about a stamp, show each way of sending a letter, and leave the case as it was."""
    tools, before = window.tools, session.case
    copy = next(each for each in before.documents if each.kind is DocumentKind.STAMPED_LETTER)
    letter = before.letter(copy.about)
    if letter is None or letter.delivery is None:
        return
    session.edit("Not handed in yet", before.with_letter(replace(letter, delivery=None)))
    tools.go(Place("documents", f"stamp:{copy.id}"))
    yield "26-stamp-question"
    for number, words in enumerate((tr("It is another day"), tr("There is no stamp")), start=1):
        press(window, words)
        yield f"26-stamp-question-{number}"
    session.edit("Left as it was", before)
    tools.go(Place("documents", f"change:{copy.id}"))
    yield "26-letter-number"
    for kind in ("stamped-for", "proof-for"):
        tools.go(Place("documents", f"{kind}:{letter.id}"))
        yield f"26-{kind}"
    for way in (Way.CERTIFIED_MAIL, Way.FAX, Way.PORTAL):
        given = Delivery(1, letter.delivery.day, way, reference="9407 1118 9956 3456 7890 12")
        session.edit("Sent", before.with_letter(replace(letter, delivery=given)))
        tools.go(Place("letters", letter.id))
        yield f"26-sent-by-{way.replace('_', '-')}"
    session.edit("Left as it was", before)
