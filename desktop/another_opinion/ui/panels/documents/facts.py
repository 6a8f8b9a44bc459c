"""The facts of one paper, to be changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.i18n import tr
from another_opinion.services.documents.hints import listed, words_in_use
from another_opinion.services.documents.names import LONGEST_TITLE
from another_opinion.services.path import names
from another_opinion.ui.panels.documents.belongs import Belongs
from another_opinion.ui.panels.documents.hint import Hint
from another_opinion.ui.panels.documents.letternumber import LetterNumber
from another_opinion.ui.panels.documents.offers import Offers, offers_for
from another_opinion.ui.panels.documents.origin import Origin
from another_opinion.ui.panels.documents.told import WhatPageTells
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.completion import Completion
from another_opinion.ui.parts.dates import DateField
from another_opinion.ui.parts.earlier import earlier_button
from another_opinion.ui.parts.fields import LineField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.pick import PickField
from another_opinion.ui.parts.text import text
from another_opinion.ui.parts.typing import commit_typing
from another_opinion.ui.tools import Tools


class DocumentFacts(Column):
    """Fields for the facts of one paper.

    `changed` is sent with the act and the new paper, `unfolded` with what has come up on
    demand, `done` when the user has finished.
    """

    changed = Signal(str, object)
    unfolded = Signal(object)
    done = Signal()

    def __init__(self, tools: Tools, document: Document, case: Case) -> None:
        theme = tools.theme
        super().__init__(theme.px(16))
        self._document = document
        self._title = LineField(theme, tr("Title"), document.title)
        self._title.line.setMaxLength(LONGEST_TITLE)
        kinds = [(kind.value, names.document(kind)) for kind in DocumentKind]
        self._kind = PickField(theme, tr("Kind of paper"), kinds, document.kind)
        self._day = DateField(
            theme, tr("Date on the paper"), document.day, tr("You can leave it empty.")
        )
        self._sender = LineField(theme, tr("From"), document.sender, tr("Who sent or made it."))
        between = tr("With commas between them.")
        self._people = LineField(
            theme, tr("People named in it"), ", ".join(document.people), between
        )
        self._tags = LineField(
            theme, tr("Tags"), ", ".join(document.tags), tr("Your own words. {how}", how=between)
        )
        self._senders = Completion(self._sender, several=False)
        self._used = Completion(self._tags, several=True)
        self._kind_hint, self._sender_hint = Hint(theme), Hint(theme)
        self._day_hint, self._people_hint = Hint(theme), Hint(theme)
        self._today, self._words, self._case = tools.today, "", case
        self._offers = Offers()
        self._belongs = Belongs(theme)
        self._number = LetterNumber(tools, document, case)
        self._told = WhatPageTells(tools)
        origin = Origin(theme, document)
        origin.unfolded.connect(self.unfolded)
        self.add(
            text(tr("What is this paper?"), "heading"),
            text(_about_code(document), "hint"),
            self._told,
            self._title,
            self._kind,
            self._kind_hint,
            self._sender,
            self._sender_hint,
            self._day,
            self._day_hint,
            self._belongs,
            self._number,
            self._people,
            self._people_hint,
            self._tags,
            flow(
                button(
                    tr("Close the details"),
                    self.done.emit,
                    role="primary",
                    theme=theme,
                    icon="check",
                ),
                earlier_button(tools, "document", document.id),
            ),
            origin,
        )
        self._belongs.show_links(document, case)
        self._follow()

    @property
    def document(self) -> str:
        """The id of the paper."""
        return self._document.id

    def show_facts(self, document: Document, case: Case) -> None:
        """Show the facts as they are now; a field that is being typed in keeps its text."""
        self._document = document
        self._title.set_value(document.title)
        self._kind.set_value(document.kind)
        self._day.set_value(document.day)
        self._sender.set_value(document.sender)
        self._people.set_value(", ".join(document.people))
        self._tags.set_value(", ".join(document.tags))
        self._number.show_of(document, case)
        self._case = case
        self._belongs.show_links(document, case)
        self._suggest()

    def show_words(self, words: str) -> None:
        """Suggest what the words of the first page tell."""
        self._words = words
        self._suggest()

    def focus(self) -> None:
        """Put the keyboard into the first field."""
        self._title.setFocus()

    def _follow(self) -> None:
        self._title.committed.connect(self._change_title)
        self._kind.chosen.connect(self._change_kind)
        self._day.committed.connect(self._change_day)
        self._number.filed.connect(self.changed)
        self._told.taken.connect(self._take_all)
        self._belongs.chosen.connect(self._change_owners)
        self._sender.committed.connect(self._change_sender)
        self._people.committed.connect(lambda typed: self._change_people(listed(typed)))
        self._tags.committed.connect(self._change_tags)
        self._kind_hint.taken.connect(self._take_kind)
        self._sender_hint.taken.connect(self._take_sender)
        self._day_hint.taken.connect(self._take_day)
        self._people_hint.taken.connect(self._take_people)
        for line in self.findChildren(QLineEdit):
            line.setAcceptDrops(False)  # a file that is dropped here is a paper to add

    def _change_title(self, title: str) -> None:
        self._title.show_error("" if title else tr("Type a short title."))
        if title:
            document = replace(self._document, title=title)
            self.changed.emit(tr("Changed the title of a document"), document)

    def _change_kind(self, kind: str) -> None:
        document = replace(self._document, kind=DocumentKind(kind))
        self.changed.emit(tr("Changed the kind of a document"), document)

    def _change_day(self, day: date | None) -> None:
        document = replace(self._document, day=day)
        self.changed.emit(tr("Changed the date of a document"), document)

    def _change_sender(self, sender: str) -> None:
        document = replace(self._document, sender=sender)
        self.changed.emit(tr("Changed who a document came from"), document)

    def _change_people(self, people: tuple[str, ...]) -> None:
        document = replace(self._document, people=people)
        self.changed.emit(tr("Changed who is named in a document"), document)

    def _change_tags(self, typed: str) -> None:
        document = replace(self._document, tags=listed(typed))
        self.changed.emit(tr("Changed the tags of a document"), document)

    def _change_owners(self, owners: list[str]) -> None:
        document = self._document.linked(owner for owner in owners if owner)
        self.changed.emit(tr("Changed what a document belongs to"), document)

    def _take_kind(self, kind: DocumentKind) -> None:
        self._kind.set_value(kind)
        self._change_kind(kind)

    def _take_sender(self, sender: str) -> None:
        self._sender.set_value(sender)
        self._change_sender(sender)

    def _take_day(self, day: date) -> None:
        self._day.set_value(day)
        self._change_day(day)

    def _take_people(self, people: tuple[str, ...]) -> None:
        named = (*self._document.people, *people)
        self._people.set_value(", ".join(named))
        self._change_people(named)

    def _take_all(self) -> None:
        commit_typing(self)
        self.changed.emit(tr("Took what the page tells"), self._offers.taken_by(self._document))
        if not self._told.focus_on_next():
            self.focus()

    def _suggest(self) -> None:
        paper, words, case = self._document, self._words, self._case
        senders, tags = words_in_use(case)
        self._senders.offer(senders)
        self._used.offer(tags)
        offers = self._offers = offers_for(paper, words, case, self._today)
        self._told.show_offers(paper, offers, case)
        self._kind_hint.suggest(offers.kind)
        self._sender_hint.suggest(offers.sender)
        self._day_hint.suggest(offers.day)
        self._people_hint.suggest(offers.people)


def _about_code(document: Document) -> str:
    return tr("Code: {code}. Write it in the corner of the paper, in pencil.", code=document.code)
