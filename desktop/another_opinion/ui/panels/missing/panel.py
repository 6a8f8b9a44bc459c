"""What the case tells of, and no paper on file shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.letters import RECORDS_REQUEST
from another_opinion.domain.places import Place
from another_opinion.domain.settled import Settled
from another_opinion.errors import KnownError
from another_opinion.i18n import tr, trn
from another_opinion.services.letters.writing import begun
from another_opinion.services.missing.finder import not_needed, not_on_file, taken, told_apart
from another_opinion.services.missing.thing import Thing
from another_opinion.session.missing import Taken, Words
from another_opinion.session.session import Session
from another_opinion.ui.panels.missing.card import Acts, thing_card
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools

_AT_ONCE, _MORE = 6, 12


@dataclass(frozen=True, slots=True)
class _Found:
    """What is not on file in a case on a day, and what the user does without.

    `taken` are the words that were read for that.
    """

    case: Case
    day: date
    taken: Taken
    things: tuple[Thing, ...]
    declined: tuple[Thing, ...]


class MissingPanel(Panel):
    """A calm list: each thing with why, and three ways to be done with it."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        self._words = Words(session)
        self._looking = self._again = False
        self._found: _Found | None = None
        self._ticked: set[str] = set()
        self._shown = _AT_ONCE
        self._page = Page(tools.theme)
        self._layout.addWidget(self._page)

    def refresh(self) -> None:
        """Look beside the window for what is not on file, and show it."""
        if self._found is None:
            self._begin()
        self._look()

    def show_item(self, _item: str) -> None:
        """Take in what was read meanwhile."""
        self._look()

    def _look(self) -> None:
        """Work it out; what changes meanwhile is looked at afterwards."""
        self._again = self._looking
        if self._looking:
            return
        try:
            read = self._words.take_in()
        except KnownError as error:
            self.tools.notices.problem(error)
            return
        case, told, law, now = self.session.case, self._words.told, self.tools.law, self.tools.now()
        seen, day = self._found, self.tools.today
        if read is None and seen and seen.case is case and seen.day == day:
            return

        def work() -> _Found:
            taken_in = read() if read else {}
            known = {**told, **{name: words for name, (_, words) in taken_in.items()}}
            lacking = not_on_file(case, law, now, known)
            return _Found(case, day, taken_in, lacking, not_needed(case, law, now, known))

        self._looking = True
        self.tools.tasks.run(self, work, self._take_in, self._give_up)

    def _take_in(self, found: _Found) -> None:
        self._looking, self._found = False, found
        if self.session.is_open:
            self._words.keep(found.taken)
            self._show(found)
            if self._again:
                self._look()

    def _give_up(self, error: KnownError) -> None:
        self._looking = False
        self.tools.notices.problem(error)

    def _begin(self) -> None:
        """Show the title at once."""
        self._page.clear()
        way = button(
            tr("All documents"),
            lambda: self.tools.go(Place("documents")),
            role="back",
            theme=self.tools.theme,
            icon="back",
        )
        self._page.add(flow(way), text(tr("What is not on file"), "title"))

    def _show(self, found: _Found) -> None:
        place = self._page.verticalScrollBar().value()
        self._begin()
        self._page.add(text(_lead(found.things), "lead"))
        records = [each for each in found.things if each.line]
        others = [each for each in found.things if not each.line]
        if records:
            heading = tr("Records that a clinic can send")
            self._page.add_section(heading, *self._cards(records), *self._letter(records))
        if others:
            self._page.add_section(tr("From the plan, the post or yourself"), *self._cards(others))
        if found.declined:
            lines = (self._declined(each) for each in found.declined)
            self._page.add_section(tr("What you do not need"), *lines)
        self._page.go_back_to(place)

    def _cards(self, things: Sequence[Thing]) -> list[QWidget]:
        acts = Acts(self._tick, self._take, self._tell_apart, self._decline)
        case = self.session.case
        shown: list[QWidget] = [
            thing_card(self.tools, case, each, acts, ticked=each.id in self._ticked)
            for each in things[: self._shown]
        ]
        more = len(things) - self._shown
        if more > 0:
            shown.append(flow(button(tr("Show {count} more", count=more), self._show_more)))
        return shown

    def _letter(self, records: Sequence[Thing]) -> tuple[QWidget, ...]:
        hint = tr("Tick what one clinic has, and write one letter for each clinic.")
        write = button(
            tr("Write to the clinic for what is ticked"),
            lambda: self._write(records),
            role="primary",
            theme=self.tools.theme,
            icon="letters",
        )
        return text(hint, "hint"), flow(write)

    def _declined(self, thing: Thing) -> QWidget:
        back = button(tr("Look for it again"), lambda: self._want_again(thing), role="link")
        back.setAccessibleName(f"{back.text()}: {thing.title}")
        return flow(text(thing.title), back)

    def _show_more(self) -> None:
        self._shown += _MORE
        if self._found:
            self._show(self._found)

    def _tick(self, thing: Thing, on: bool) -> None:
        (self._ticked.add if on else self._ticked.discard)(thing.id)

    def _take(self, thing: Thing, paper: str) -> None:
        label = tr("Took a paper for: {what}", what=thing.title)
        self.edit(label, taken(self.session.case, thing, paper))

    def _tell_apart(self, thing: Thing, paper: str) -> None:
        label = tr("Not the paper: {what}", what=thing.title)
        self.edit(label, told_apart(self.session.case, thing, paper))

    def _decline(self, thing: Thing) -> None:
        label = tr("Not needed: {what}", what=thing.title)
        if self.edit(label, self.session.case.with_settled(Settled(thing.id))):
            self._ticked.discard(thing.id)
            self.tools.notices.say(tr("{label}. Undo brings it back.", label=label))

    def _want_again(self, thing: Thing) -> None:
        label = tr("Needed after all: {what}", what=thing.title)
        self.edit(label, self.session.case.without_settled(thing.id))

    def _write(self, records: Sequence[Thing]) -> None:
        chosen = [each.line for each in records if each.id in self._ticked]
        if not chosen:
            self.tools.notices.say(tr("Tick at least one record first."))
            return
        tools, case = self.tools, self.session.case
        letter = begun(uuid4().hex, RECORDS_REQUEST, case, tools.letters, tools.today)
        letter = letter.with_detail("items", "\n".join(chosen))
        title = tools.letters.templates[RECORDS_REQUEST].title
        if self.edit(tr("Began a letter: {title}", title=title), case.with_letter(letter)):
            self._ticked.clear()
            tools.go(Place("letters", letter.id))


def _lead(things: Sequence[Thing]) -> str:
    if not things:
        return tr(
            "Nothing. For each visit, opinion, answer and record that your timeline and your "
            "papers tell of, a paper is here."
        )
    return trn(
        "Your timeline or your papers tell of 1 thing that no paper here shows. Someone else may "
        "have it, or it may not exist.",
        "Your timeline and your papers tell of {count} things that no paper here shows. Someone "
        "else may have them, or they may not exist.",
        len(things),
    )
