"""The page of one fact, with what shows it and where it is used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.exhibits import with_exhibits
from another_opinion.domain.proof import Fact
from another_opinion.i18n import tr
from another_opinion.services.proof.standing import (
    Proof,
    Source,
    cited_but_no_exhibit,
    proof_of,
    sources,
)
from another_opinion.services.proof.words import beside, short, where
from another_opinion.ui.panels.facts.form import FactForm
from another_opinion.ui.panels.facts.places import home, letter_place, mark_place, show_place
from another_opinion.ui.parts.belonging import ways_to
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.earlier import earlier_button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.keyboard import put_away
from another_opinion.ui.parts.page import Column, Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import chip, text


class FactPage(Page):
    """A form that saves itself, the sources of the fact, and the letters that state it.

    The way back leads to the `letter` from which the user came, or to all facts.
    """

    def __init__(self, panel: Panel, fact: str, letter: str = "") -> None:
        super().__init__(panel.tools.theme)
        self._panel, self.name, self._came_from = panel, fact, letter
        theme = panel.tools.theme
        self._told: tuple[object, ...] | None = None
        self._form: FactForm | None = None
        self._shown: tuple[object, ...] = ()
        self._holder, self._proof = Column(0), Column(theme.px(10))
        back = button(
            tr("Back to the letter") if self._letter else tr("All facts"),
            self._go_back,
            role="back",
            theme=theme,
            icon="back",
        )
        self.add(
            flow(back),
            text(tr("Fact"), "title"),
            text(tr("Everything is saved as you type."), "lead"),
            self._holder,
            self._proof,
            flow(
                button(
                    tr("Close this fact"),
                    self._close,
                    role="primary",
                    theme=theme,
                    icon="check",
                ),
                button(tr("Remove this fact"), self._remove, theme=theme, icon="remove"),
                earlier_button(panel.tools, "fact", fact),
            ),
        )
        self.begin_with(self._begin)
        self.refresh()

    def refresh(self) -> None:
        """Show the fact as it is now; what the form itself has saved is left alone."""
        case = self._panel.session.case
        fact = case.fact(self.name)
        if fact is None:
            return
        if _in_the_form(fact) != self._told:
            self._told = _in_the_form(fact)
            self._build_form(fact, case)
        shown = (fact, sources(case, fact), beside(case, fact), _users(case, fact))
        if shown != self._shown:
            self._shown = shown
            self._proof.clear()
            self._proof.add(*self._sources(case, fact), *self._uses(case, fact))

    def _begin(self) -> None:
        if self._form:
            self._form.fields["text"].setFocus()

    def _build_form(self, fact: Fact, case: Case) -> None:
        if self._form:
            put_away(self._form)
        tools = self._panel.tools
        self._form = form = FactForm(tools.theme, fact, case, tools.today)
        form.changed.connect(self._save)
        self._holder.add(form)

    def _save(self) -> None:
        if self._form is None:
            return
        self._form.check()
        before = self._panel.session.case
        case = self._form.into(before)
        if fact := case.fact(self.name):
            told, self._told = self._told, _in_the_form(fact)
            if not self._panel.edit(tr("Changed a fact: {fact}", fact=short(fact)), case):
                self._told = told

    def _sources(self, case: Case, fact: Fact) -> Iterator[QWidget]:
        theme, told = self._panel.tools.theme, sources(case, fact)
        yield text(tr("What shows it"), "heading")
        proof = proof_of(case, fact)
        if proof is not Proof.PROVED:
            yield flow(chip(beside(case, fact), "amber" if proof is Proof.MISSING else "quiet"))
        for number, each in enumerate(told):
            yield self._source(number, each)
        for paper in cited_but_no_exhibit(case, (fact,)):
            yield self._exhibit_offer(paper.id, paper.title)
        acts: list[QWidget] = []
        if case.documents:
            acts.append(
                button(
                    tr("Show it on a paper"),
                    lambda: self._panel.tools.go(mark_place(self.name, self._letter)),
                    theme=theme,
                    icon="documents",
                )
            )
        else:
            yield text(tr("Add a paper in Documents first. Then you can show the page here."))
        if proof is Proof.MISSING:
            words = tr("Take it off Today") if fact.sought else tr("Remind me on Today")
            acts.append(button(words, lambda: self._seek(fact), theme=theme, icon="today"))
        if acts:
            yield flow(*acts, gap=theme.px(8))

    def _source(self, number: int, source: Source) -> Card:
        tools, words = self._panel.tools, where(source)
        title = source.document.title if source.document and source.code else ""
        card = Card(tools.theme, text(words, "label"), gap=6)
        if title:
            card.add(text(title))
        show = button(
            tr("Show the page"),
            lambda: tools.go(show_place(self.name, number, self._letter)),
            theme=tools.theme,
            icon="next",
        )
        show.setAccessibleName(tr("Show the page: {where}", where=words))
        off = button(tr("Take it off"), lambda: self._take_off(source), theme=tools.theme)
        off.setAccessibleName(tr("Take it off: {where}", where=words))
        card.add(flow(*((show,) if source.document else ()), off, gap=tools.theme.px(8)))
        return card

    def _exhibit_offer(self, name: str, title: str) -> QWidget:
        def make() -> None:
            case = self._panel.session.case
            label = tr("Made an exhibit: {title}", title=title)
            self._panel.edit(label, with_exhibits(case, (name,)))

        words = tr("Make it an exhibit")
        made = button(words, make, theme=self._panel.tools.theme, icon="add")
        made.setAccessibleName(f"{words}: {title}")
        return flow(made)

    def _uses(self, case: Case, fact: Fact) -> Iterator[QWidget]:
        users = _users(case, fact)
        if users:
            yield text(tr("Where it is used"), "heading")
            yield from ways_to(self._panel.tools, case, users)

    def _take_off(self, source: Source) -> None:
        case = self._panel.session.case
        if fact := case.fact(self.name):
            label = tr("Took a page off a fact: {fact}", fact=short(fact))
            self._panel.edit(label, case.with_fact(fact.without(source.passage)))

    def _seek(self, fact: Fact) -> None:
        case = self._panel.session.case
        label = tr("Took a paper to find off Today") if fact.sought else tr("A paper to find")
        self._panel.edit(label, case.with_fact(replace(fact, sought=not fact.sought)))

    def _close(self) -> None:
        if self._form and not self._form.check():
            self._form.fields["day"].setFocus()
        else:
            self._go_back()

    @property
    def _letter(self) -> str:
        """The letter from which the user came, while it is there."""
        return self._came_from if self._panel.session.case.letter(self._came_from) else ""

    def _go_back(self) -> None:
        self._panel.tools.go(letter_place(self._letter) if self._letter else home())

    def _remove(self) -> None:
        case, tools = self._panel.session.case, self._panel.tools
        if fact := case.fact(self.name):
            label = tr("Removed a fact: {fact}", fact=short(fact))
            if self._panel.edit(label, case.without_fact(fact.id)):
                self._go_back()
                tools.notices.say(tr("{label}. Undo brings it back.", label=label))


def _in_the_form(fact: Fact) -> tuple[object, ...]:
    return fact.text, fact.day, fact.roughly, fact.account, fact.who, fact.about


def _users(case: Case, fact: Fact) -> tuple[str, ...]:
    """Return the letters that state a fact, and the event that it belongs to."""
    letters = tuple(each.id for each in case.letters if fact.id in each.facts)
    return (*letters, fact.about) if case.event(fact.about) else letters
