"""The exhibits: the papers that letters enclose, in their order."""

from __future__ import annotations

from collections.abc import Callable

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.exhibits import (
    codes,
    exhibits,
    moved,
    with_exhibits,
    without_exhibit,
)
from another_opinion.domain.facts import long_date
from another_opinion.domain.places import Place
from another_opinion.i18n import tr, trn
from another_opinion.services.path import names
from another_opinion.services.proof.standing import by_paper, cited_but_no_exhibit
from another_opinion.session.session import Session
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.fields import LineField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column, Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.pick import PickField
from another_opinion.ui.parts.rows import Row, RowList
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools

_FOR = "for:"
"""Before the id of the letter from which the user came."""


class ExhibitsPanel(Panel):
    """One list, and what can be done with the exhibit on which the mark is."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        theme = tools.theme
        self._chosen = self._letter = ""
        self._page = Page(theme)
        self._back = button(
            tr("Back to the letter"), self._go_back, role="back", theme=theme, icon="back"
        )
        self._back.hide()
        self._offer = Column(theme.px(8))
        self._offered: tuple[str, ...] = ()
        self._paper = PickField(theme, tr("A paper to add"), [], "")
        self._add = button(
            tr("Add to the exhibits"),
            self._add_paper,
            role="primary",
            theme=theme,
            icon="add",
        )
        self._none = text(tr("No exhibits yet."))
        self._list = RowList(theme, tr("Exhibits"), whole=True)
        self._list.selectionModel().currentChanged.connect(lambda now, _: self._choose(now.row()))
        self._list.opened.connect(lambda name: tools.go(Place("documents", name)))
        self._acts = self._acts_for_one()
        self._page.add(
            flow(
                self._back,
                button(
                    tr("All documents"),
                    lambda: tools.go(Place("documents")),
                    role="back",
                    theme=theme,
                    icon="back",
                ),
                button(
                    tr("Facts and proof"),
                    lambda: tools.go(Place("facts")),
                    role="quiet",
                    theme=theme,
                    icon="next",
                ),
            ),
            text(tr("Exhibits"), "title"),
            text(
                tr(
                    "Papers that go with your letters. A letter names them Exhibit A, B, C. "
                    "Another order renames them in every letter that is not printed yet."
                ),
                "lead",
            ),
            self._offer,
            self._paper,
            flow(self._add),
            self._none,
            self._acts,
            self._list,
        )
        self._layout.addWidget(self._page)

    def refresh(self) -> None:
        """Show the exhibits as they are now."""
        case = self.session.case
        shown, lettered, facts = exhibits(case), codes(case), by_paper(case)
        if self._chosen not in lettered:
            self._chosen = shown[0].id if shown else ""
        self._list.rows.set_rows(
            [_row(each, lettered[each.id], len(facts.get(each.id, ()))) for each in shown]
        )
        self._list.choose(self._chosen)
        others = names.told_apart(each for each in case.documents if not each.exhibit)
        self._paper.set_choices(others, self._paper.value if others else "")
        self._back.setVisible(case.letter(self._letter) is not None)
        for widget in (self._paper, self._add):
            widget.setVisible(bool(others))
        self._none.setVisible(not shown)
        self._list.setVisible(bool(shown))
        self._acts.setVisible(bool(shown))
        self._name_acts()
        self._show_offer(case)

    def show_item(self, item: str) -> None:
        """Put the mark on the exhibit of that id; ``for:<letter>`` is for one who came from it."""
        self._letter = item.removeprefix(_FOR) if item.startswith(_FOR) else ""
        if item in codes(self.session.case):
            self._chosen = item
        self.refresh()

    def take_keyboard(self) -> None:
        """Put the keyboard where the page begins."""
        self._page.take_keyboard()

    def _go_back(self) -> None:
        self.tools.go(Place("letters", f"{self._letter}:stated-facts"))

    def _acts_for_one(self) -> Card:
        theme = self.tools.theme
        self._which = text("", "subheading")
        self._up = button(tr("Move up"), lambda: self._step(-1), theme=theme)
        self._down = button(tr("Move down"), lambda: self._step(1), theme=theme)
        self._off = button(tr("Take it off"), self._take_off, theme=theme, icon="remove")
        self._place = LineField(
            theme, tr("Its place"), hint=tr("Type a number, such as 1 for the first."), characters=6
        )
        self._place.committed.connect(self._type_place)
        acts = flow(self._up, self._down, self._off, gap=theme.px(8))
        return Card(theme, self._which, acts, self._place)

    def _name_acts(self) -> None:
        """Say which exhibit is meant, for the eye and the ear."""
        case = self.session.case
        document, lettered = case.document(self._chosen), codes(case)
        if document is None or document.id not in lettered:
            return
        name = tr("Exhibit {code}: {title}", code=lettered[document.id], title=document.title)
        self._which.setText(name)
        for act in (self._up, self._down, self._off):
            act.setAccessibleName(f"{act.text()}: {name}")
        place = [each.id for each in exhibits(case)].index(document.id)
        self._up.setEnabled(place > 0)
        self._down.setEnabled(place < len(lettered) - 1)
        self._place.set_value(str(place + 1))
        self._place.show_error("")

    def _show_offer(self, case: Case) -> None:
        papers = cited_but_no_exhibit(case, case.facts)
        ids = tuple(each.id for each in papers)
        if ids == self._offered:
            return
        self._offered = ids
        self._offer.clear()
        if papers:
            self._offer.add(self._card(papers))

    def _card(self, papers: tuple[Document, ...]) -> Card:
        words = trn(
            "1 paper shows a fact and is not an exhibit yet.",
            "{count} papers show facts and are not exhibits yet.",
            len(papers),
        )
        every = trn("Make it an exhibit", "Make all of them exhibits", len(papers))
        card = Card(self.tools.theme, text(words, "subheading"), tone="accent", gap=6)
        card.add(*(text(f"• {each.title}") for each in papers))
        ids = tuple(each.id for each in papers)
        make = button(every, lambda: self._make(ids), theme=self.tools.theme, icon="add")
        card.add(flow(make))
        return card

    def _make(self, ids: tuple[str, ...]) -> None:
        label = trn("Made a paper an exhibit", "Made {count} papers exhibits", len(ids))
        self.edit(label, with_exhibits(self.session.case, ids))

    def _choose(self, row: int) -> None:
        if row >= 0 and (name := self._list.rows.all[row].id) != self._chosen:
            self._chosen = name
            self._name_acts()

    def _add_paper(self) -> None:
        name = self._paper.value
        self._chosen = name or self._chosen
        self._do(tr("Added an exhibit"), lambda case: with_exhibits(case, (name,)))

    def _take_off(self) -> None:
        name = self._chosen
        self._do(tr("Took a paper off the exhibits"), lambda case: without_exhibit(case, name))

    def _step(self, by: int) -> None:
        place = [each.id for each in exhibits(self.session.case)].index(self._chosen)
        self._move_to(place + by)

    def _type_place(self, words: str) -> None:
        count = len(exhibits(self.session.case))
        if words.isdecimal() and 1 <= int(words) <= count:
            self._move_to(int(words) - 1)
        else:
            self._place.show_error(tr("Type a number from 1 to {count}.", count=count))

    def _move_to(self, place: int) -> None:
        name = self._chosen
        self._do(tr("Moved an exhibit"), lambda case: moved(case, name, place))
        announce(self, self._which.text())

    def _do(self, label: str, act: Callable[[Case], Case]) -> None:
        self.edit(label, act(self.session.case))


def _row(document: Document, code: str, facts: int) -> Row:
    exhibit = tr("Exhibit {code}", code=code)
    pages = trn("1 page", "{count} pages", document.length)
    rests = trn("1 fact rests on it", "{count} facts rest on it", facts) if facts else ""
    day = long_date(document.day) if document.day else ""
    detail = " · ".join(filter(None, (day, pages, rests)))
    spoken = f"{exhibit}. {document.title}. {detail}"
    return Row(document.id, exhibit, document.title, detail, spoken, "accent")
