"""The first screen of the letters: those that were begun, and those that fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton

from another_opinion.domain.facts import long_date
from another_opinion.domain.letters import Letter
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.rules.question import answers_of
from another_opinion.services.letters.library import Offer
from another_opinion.services.letters.writing import offers
from another_opinion.services.path import names
from another_opinion.ui.panels.letters.handing import handed_in_buttons
from another_opinion.ui.panels.letters.places import letter_place, new_place
from another_opinion.ui.panels.letters.screen import Screen
from another_opinion.ui.panels.letters.status import status_chip
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import chip, text


class HomeScreen(Screen):
    """The letters of the case, and those that could be written next.

    What was begun comes before what could be begun, and only the first act is a primary one.
    """

    def __init__(self, panel: Panel, place: int) -> None:
        super().__init__(panel, tr("Letters"))
        self._role, self._place = "primary", place
        self.hold(self.page)

    def refresh(self) -> None:
        """Show the letters as they stand."""
        self._role = "primary"
        letters = self.panel.session.case.letters
        place, self._place = self._place or self.place, 0
        self.page.clear()
        self.page.add(
            text(tr("Letters"), "title"),
            text(tr("A letter proves what you asked for, and when."), "lead"),
        )
        if letters:
            open_first = sorted(
                letters, key=lambda letter: (letter.delivery is None, letter.begun), reverse=True
            )
            self.page.add_section(tr("Your letters"), *map(self._begun, open_first))
        if self._has_open_questions():
            self.page.add(self._checklist())
        offered = self._offered()
        timely = [offer for offer in offered if offer.timely]
        others = [offer for offer in offered if not offer.timely]
        if timely:
            self.page.add_section(tr("Letters that fit your case"), *map(self._offer, timely))
        if others:
            self.page.add_section(tr("More letters that you can use"), self._list(others))
        self.page.go_back_to(place)

    @property
    def place(self) -> int:
        """How far the page is scrolled, in pixels, so that who comes back is there again."""
        return self.page.verticalScrollBar().value()

    def _offered(self) -> list[Offer]:
        """Return what can be begun: a letter that is being written is not begun twice."""
        case = self.panel.session.case
        writing = {letter.kind for letter in case.letters if not letter.delivery}
        every = offers(case, self.tools.letters, self.tools.law, self.tools.today)
        return [offer for offer in every if offer.template.id not in writing]

    def _has_open_questions(self) -> bool:
        answers = answers_of(self.panel.session.case)
        return any(question.id not in answers for question in self.tools.law.questions_for(answers))

    def _begun(self, letter: Letter) -> Card:
        template = self.tools.letters.templates[letter.kind]
        title = template.title
        versions = self.panel.session.case.versions_of(letter.id)
        acts = [self._act(_going_on(letter), title, letter_place(letter.id))]
        if versions and not letter.delivery:
            for handed_in in handed_in_buttons(self.panel, letter):
                handed_in.setAccessibleName(f"{handed_in.text()}: {title}")
                acts.append(handed_in)
        return Card(
            self.tools.theme,
            text(title, "subheading"),
            flow(status_chip(letter, versions, template)),
            text(_story(letter), "hint"),
            flow(*acts),
        )

    def _checklist(self) -> Card:
        return Card(
            self.tools.theme,
            text(tr("First the checklist"), "subheading"),
            text(tr("Your answers choose the letter and fill it in.")),
            flow(self._act(tr("Go to the checklist"), "", Place("checklist"))),
            tone="accent",
        )

    def _offer(self, offer: Offer) -> Card:
        template = offer.template
        card = Card(self.tools.theme, text(template.title, "subheading"))
        if offer.recommended and not self._has_open_questions():
            card.add(flow(chip(tr("→ Begin with this one"))))
        card.add(
            text(template.does),
            flow(self._act(tr("Start this letter"), template.title, new_place(template.id))),
        )
        return card

    def _list(self, offers: Sequence[Offer]) -> Card:
        """Return the letters that can wait, in one card."""
        return Card(self.tools.theme, *map(self._line, offers), gap=20)

    def _line(self, offer: Offer) -> Column:
        template = offer.template
        line = Column(self.tools.theme.px(4))
        line.add(
            text(template.title, "label"),
            text(template.does),
            flow(self._act(tr("Start this letter"), template.title, new_place(template.id))),
        )
        return line

    def _act(self, words: str, about: str, place: Place) -> QPushButton:
        made = button(
            words,
            self._leader(place),
            role=self._role,
            theme=self.tools.theme,
            icon="next",
        )
        self._role = "secondary"
        if about:
            made.setAccessibleName(f"{words}: {about}")
        return made

    def _leader(self, place: Place) -> Callable[[], None]:
        return lambda: self.tools.go(place)


def _going_on(letter: Letter) -> str:
    return tr("Open this letter") if letter.delivery else tr("Go on with this letter")


def _story(letter: Letter) -> str:
    if letter.delivery:
        return f"{names.delivery(letter.delivery)}."
    return tr("Begun on {day}.", day=long_date(letter.begun))
