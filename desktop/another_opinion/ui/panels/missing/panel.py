"""What the case tells of, and no paper on file shows."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtWidgets import QWidget

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

_AT_ONCE, _MORE = 12, 30


class MissingPanel(Panel):
    """A calm list: each thing with why, and three ways to be done with it."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        self._words = Words(session)
        self._reading = False
        self._ticked: set[str] = set()
        self._shown = _AT_ONCE
        self._page = Page(tools.theme)
        self._layout.addWidget(self._page)

    def refresh(self) -> None:
        """Show what is not on file, and read on beside the window."""
        self._show()
        self._read()

    def show_item(self, _item: str) -> None:
        """Take in what was read meanwhile."""
        self._read()

    def _read(self) -> None:
        if self._reading:
            return
        try:
            work = self._words.take_in()
        except KnownError as error:
            self.tools.notices.problem(error)
            return
        if work is None:
            return
        self._reading = True
        self.tools.tasks.run(self, work, self._take_in, self.tools.notices.problem)

    def _take_in(self, taken_in: Taken) -> None:
        self._reading = False
        if taken_in and self.session.is_open:
            self._words.keep(taken_in)
            self._show()

    def _show(self) -> None:
        case, law, now = self.session.case, self.tools.law, self.tools.now()
        told = self._words.told
        things = not_on_file(case, law, now, told)
        place = self._page.verticalScrollBar().value()
        self._page.clear()
        way = button(
            tr("All documents"),
            lambda: self.tools.go(Place("documents")),
            role="back",
            theme=self.tools.theme,
            icon="back",
        )
        title = text(tr("What is not on file"), "title")
        self._page.add(flow(way), title, text(_lead(things), "lead"))
        records = [each for each in things if each.line]
        others = [each for each in things if not each.line]
        if records:
            heading = tr("Records that a clinic can send")
            self._page.add_section(heading, *self._cards(records), *self._letter(records))
        if others:
            self._page.add_section(tr("From the plan, the post or yourself"), *self._cards(others))
        if declined := not_needed(case, law, now, told):
            lines = (self._declined(each) for each in declined)
            self._page.add_section(tr("What you do not need"), *lines)
        self._page.verticalScrollBar().setValue(place)

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
        self._show()

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
