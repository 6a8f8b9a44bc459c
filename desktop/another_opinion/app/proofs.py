"""Facts, exhibits, and a letter that states them, for the tour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from another_opinion.app.walk import press
from another_opinion.domain.exhibits import with_exhibits
from another_opinion.domain.letters import Letter
from another_opinion.domain.places import Place
from another_opinion.domain.proof import Account, Fact, Passage
from another_opinion.i18n import tr
from another_opinion.session.session import Session
from another_opinion.ui.shell.window import Window

_BOX = (0.12, 0.3, 0.85, 0.42)


def facts_and_exhibits(window: Window, session: Session) -> Iterator[str]:
    """Show facts before there are any and with some, and leave the case as it was."""
    tools, before = window.tools, session.case
    tools.go(Place("facts"))
    yield "19-facts-none"
    tools.go(Place("exhibits"))
    yield "19-exhibits-none"
    paper, other = before.documents[:2]
    shown = Passage(paper.id, paper.content, 0, _BOX)
    facts = (
        Fact("shown", "The plan’s own booklet tells how to ask.", paper.day, passages=(shown,)),
        Fact("heard", "The nurse told me on the phone that the referral was lost."),
        Fact(
            "missing",
            "No surgeon of the network is free before December.",
            account=Account.OTHERS,
            who="Golden Poppy Health Plan",
            sought=True,
        ),
        Fact("open", "", passages=(Passage(other.id, other.content, 0),)),
    )
    case = with_exhibits(before, (paper.id,))
    for fact in facts:
        case = case.with_fact(fact)
    letter = next(each for each in case.letters if not each.delivery)
    session.edit("Stated facts", case.with_letter(_stating(letter)))
    chosen = f"mark::{paper.id}:0:120,300,850,420"
    items = ("", "shown", "missing", "show:shown:0", "mark:missing::0", chosen)
    for number, item in enumerate(items, 1):
        tools.go(Place("facts", item))
        yield f"19-facts-{number}"
    tools.go(Place("exhibits"))
    yield "19-exhibits"
    tools.go(Place("documents", paper.id))
    yield "19-document-with-a-fact"
    press(window, tr("Remove this paper"))
    yield "19-what-is-lost"
    tools.go(Place("letters", f"{letter.id}:stated-facts"))
    yield "19-letter-with-facts"
    tools.go(Place("today"))
    yield "19-today-with-a-paper-to-find"
    session.edit("Left as it was", before.keeping_records_of(session.case))


def _stating(letter: Letter) -> Letter:
    return replace(letter, facts=("shown", "missing"), tells_sources=True)
