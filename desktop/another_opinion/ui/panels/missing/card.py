"""One thing that is not on file, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.facts import plain_date
from another_opinion.domain.letters import Letter
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.missing.finder import asked_for
from another_opinion.services.missing.thing import Thing
from another_opinion.services.path import names
from another_opinion.ui.parts.authority import cited
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


@dataclass(frozen=True, slots=True)
class Acts:
    """What can be done: tick a thing for the letter, take a paper for it or not, do without it."""

    tick: Callable[[Thing, bool], object]
    take: Callable[[Thing, str], object]
    tell_apart: Callable[[Thing, str], object]
    decline: Callable[[Thing], object]


def thing_card(tools: Tools, case: Case, thing: Thing, acts: Acts, *, ticked: bool) -> Card:
    """Return the card of one thing."""
    card = Card(tools.theme, text(thing.title, "subheading"), text(thing.why))
    if thing.words:
        card.add(text(tr("On the page: “{words}”", words=thing.words), "hint"))
    if thing.citation:
        card.add(cited(tools, thing.citation, thing.law))
    for paper in filter(None, map(case.document, thing.papers)):
        card.add(*_question(tools, thing, paper, acts))
    if letter := asked_for(case, thing):
        card.add(flow(_to_letter(tools, letter)))
    elif thing.line:
        box = QCheckBox(tr("Ask the clinic for it"))
        box.setAccessibleName(f"{box.text()}: {thing.title}")
        box.setChecked(ticked)
        box.toggled.connect(lambda on: acts.tick(thing, on))
        card.add(box)
    card.add(flow(*_ways(tools, thing, acts), gap=tools.theme.px(8)))
    return card


def _question(tools: Tools, thing: Thing, paper: Document, acts: Acts) -> Iterator[QWidget]:
    name = names.paper(paper)
    yield text(tr("Is this it: {paper}?", paper=name), "label")
    yes = button(
        tr("Yes, this is it"),
        lambda: acts.take(thing, paper.id),
        theme=tools.theme,
        icon="check",
    )
    no = button(tr("No, it is not"), lambda: acts.tell_apart(thing, paper.id))
    look = button(tr("Look at it"), lambda: tools.go(Place("documents", paper.id)), role="quiet")
    for each in (yes, no, look):
        each.setAccessibleName(f"{each.text()}: {name}")
    yield flow(yes, no, look, gap=tools.theme.px(8))


def _to_letter(tools: Tools, letter: Letter) -> QWidget:
    day = letter.delivery.day if letter.delivery else letter.begun
    words = (
        tr("Asked for in the letter of {day}", day=plain_date(day))
        if letter.delivery
        else tr("In the letter begun {day}", day=plain_date(day))
    )
    return button(
        words,
        lambda: tools.go(Place("letters", letter.id)),
        role="link",
        theme=tools.theme,
        icon="letters",
    )


def _ways(tools: Tools, thing: Thing, acts: Acts) -> Iterator[QWidget]:
    paper = thing.place.panel == "documents"
    seen = tr("Show the paper") if paper else tr("Show where it comes from")
    ways: list[tuple[str, Callable[[], object], str]] = [
        (seen, lambda: tools.go(thing.place), "next")
    ]
    if thing.letter:
        place = Place("letters", f"new:{thing.letter}")
        ways.append((tr("Ask the plan for it"), lambda: tools.go(place), "letters"))
    add = Place("documents", f"missing:{thing.id}")
    ways.append((tr("Add it"), lambda: tools.go(add), "add"))
    ways.append((tr("I do not need it"), lambda: acts.decline(thing), ""))
    for words, act, icon in ways:
        made = button(words, act, role="quiet", theme=tools.theme, icon=icon)
        made.setAccessibleName(f"{words}: {thing.title}")
        yield made
