"""All that the first page tells of a paper, to be taken at once, and the way to the next one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.documents.choosing import unsorted
from another_opinion.ui.panels.documents.offers import Offers
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools

_LEAST = 2  # one suggestion stands at its field


class WhatPageTells(Column):
    """What is suggested for all fields, in one card; `taken` is sent when the user takes it."""

    taken = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme.px(8))
        self._tools = tools
        self._shown: object = None
        self._next: QWidget | None = None

    def show_offers(self, paper: Document, offers: Offers, case: Case) -> None:
        """Show what is offered for a paper now, and the paper that comes after it."""
        later = (each for each in unsorted(case.documents) if each.number > paper.number)
        following = next(later, None)
        shown = offers, following.id if following else ""
        if shown == self._shown:
            return
        self._shown = shown
        self._next = None
        self.clear()
        theme = self._tools.theme
        if len(offers.every) >= _LEAST:
            take = button(
                tr("Take all of it"), self.taken.emit, role="primary", theme=theme, icon="check"
            )
            told = "\n".join(each.called for each in offers.every)
            label = text(tr("The words on the page suggest:"), "small")
            self.add(Card(theme, label, text(told), flow(take), tone="accent", gap=8))
        if following:
            place = Place("documents", f"change:{following.id}")
            go = button(
                tr("Next paper to sort"),
                lambda: self._tools.go(place),
                theme=theme,
                icon="next",
            )
            self.add(flow(go))
            self._next = go
        self.setVisible(bool(following) or len(offers.every) >= _LEAST)

    def focus_on_next(self) -> bool:
        """Put the keyboard on the way to the next paper; say if there is one."""
        if self._next:
            self._next.setFocus()
        return self._next is not None
