"""The screen of a letter that was handed in or sent."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.letters import (
    ELSEWHERE,
    EXPEDITED_GRIEVANCE,
    EXPEDITED_REQUEST,
    Delivery,
    Way,
)
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.chronology.links import papers_of
from another_opinion.services.path import names
from another_opinion.services.path.starts import is_urgent
from another_opinion.ui.panels.letters import places
from another_opinion.ui.panels.letters.delivery import DeliveryForm
from another_opinion.ui.panels.letters.handing import note, take_back
from another_opinion.ui.panels.letters.pages import VersionPages
from another_opinion.ui.panels.letters.screen import LetterScreen
from another_opinion.ui.panels.letters.spread import Spread
from another_opinion.ui.panels.letters.status import status_chip
from another_opinion.ui.panels.letters.waiting import waiting
from another_opinion.ui.parts.belonging import Belongings
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.keyboard import put_away
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import text

_PROOFS = {
    Way.HAND: DocumentKind.STAMPED_LETTER,
    Way.CERTIFIED_MAIL: DocumentKind.RETURN_CARD,
    Way.FAX: DocumentKind.FAX_CONFIRMATION,
    Way.PORTAL: DocumentKind.PORTAL_SCREENSHOT,
}
"""What shows the day on which the plan had a letter; with it nothing more is asked for."""


class HandedInScreen(LetterScreen):
    """What went to the plan, how, and what time runs since; beside it the pages that went."""

    def __init__(self, panel: Panel, letter: str) -> None:
        super().__init__(panel, letter, tr("Letter that went"))
        theme = self.tools.theme
        self._form: DeliveryForm | None = None
        self._standing, self._asked = Column(theme.px(12)), Card(theme)
        self._proof = button("", self._add_proof, theme=theme, icon="documents")
        self._back = button("", lambda: take_back(panel, self.letter), theme=theme, icon="undo")
        self._belongings = Belongings(self.tools)
        self._pages = VersionPages(panel)
        self.page.add(
            self.ways_back(), text(self.template.title, "title"), self._standing, self._acts()
        )
        how = tr("How it went to the plan") if self._to_plan else tr("How you sent it")
        self.page.add_section(how, self._asked)
        self._asked.add(text(tr("Change what is not right. It is saved by itself."), "hint"))
        self.page.add(self._belongings, self._ways_back())
        self.hold(Spread(theme, self.page, self._pages, self._pages.view))

    def refresh(self) -> None:
        """Show the letter as it is now; a form that says the same is left alone."""
        delivery = self._delivery()
        self._show_standing(delivery)
        by_hand = delivery.by_hand and self._to_plan
        back = tr("Not handed in after all") if by_hand else tr("Not sent after all")
        for each, words in ((self._proof, _proof_of(delivery.way)), (self._back, back)):
            each.setText(words)
            each.setAccessibleName(words)
        kinds = {each.kind for each in papers_of(self.panel.session.case, self.letter.id)}
        self._proof.setVisible(_PROOFS.get(delivery.way) not in kinds)
        self._belongings.show_of(self.panel.session.case, self.letter.id)
        if self._form is None or self._form.value != delivery:
            self._form = self._asked_anew(delivery)
        hours_count = self.letter.kind in (EXPEDITED_REQUEST, EXPEDITED_GRIEVANCE)
        self._form.ask_hour(hours_count or is_urgent(self.panel.session.case))
        versions = self.panel.session.case.versions_of(self.letter.id)
        self._pages.show_version(next(v for v in versions if v.number == delivery.version))

    @property
    def _to_plan(self) -> bool:
        return self.template.id not in ELSEWHERE

    def _delivery(self) -> Delivery:
        delivery = self.letter.delivery
        if delivery is None:
            raise LookupError("the letter was not handed in")
        return delivery

    def _show_standing(self, delivery: Delivery) -> None:
        case, letter = self.panel.session.case, self.letter
        self._standing.clear()
        self._standing.add(
            flow(status_chip(letter, case.versions_of(letter.id), self.template)),
            text(f"{names.delivery(delivery)}.", "lead"),
            *waiting(self.tools, case, letter),
        )

    def _asked_anew(self, delivery: Delivery) -> DeliveryForm:
        if self._form:
            put_away(self._form)
        versions = self.panel.session.case.versions_of(self.letter.id)
        form = DeliveryForm(
            self.tools.theme, delivery, versions, self.tools.today, to_plan=self._to_plan
        )
        form.changed.connect(self._save)
        self._asked.add(form)
        return form

    def _save(self) -> None:
        if self._form and self._form.check():
            label = tr("Changed how it went: {title}", title=self.template.title)
            note(self.panel, self.letter, self._form.value, label)

    def _acts(self) -> QWidget:
        theme = self.tools.theme
        go = self.tools.go
        return flow(
            button(
                tr("Go to Today"),
                lambda: go(Place("today")),
                role="primary",
                theme=theme,
                icon="today",
            ),
            self._proof,
        )

    def _add_proof(self) -> None:
        stamped = self._to_plan and self._delivery().way is Way.HAND
        kind = "stamped-for" if stamped else "proof-for"
        self.tools.go(Place("documents", f"{kind}:{self.letter.id}"))

    def _ways_back(self) -> QWidget:
        theme, name = self.tools.theme, self.letter.id
        return flow(
            self._back,
            button(
                tr("Show the versions"),
                lambda: self.tools.go(places.versions_place(name)),
                theme=theme,
                icon="documents",
            ),
            button(
                tr("Write this letter again"),
                lambda: self.tools.go(places.new_place(self.letter.kind)),
                theme=theme,
                icon="letters",
            ),
        )


def _proof_of(way: Way) -> str:
    """Name what the user brings home of each way."""
    return {
        Way.HAND: tr("Add the stamped copy"),
        Way.CERTIFIED_MAIL: tr("Add the receipt or the return card"),
        Way.MAIL: tr("Add a proof of mailing"),
        Way.FAX: tr("Add the fax confirmation"),
        Way.PORTAL: tr("Add a picture of the message"),
    }[way]
