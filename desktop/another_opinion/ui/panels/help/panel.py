"""Help."""

from __future__ import annotations

from another_opinion.domain.collections import found
from another_opinion.i18n import tr
from another_opinion.session.session import Session
from another_opinion.ui.keys import key_table
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import contact, text
from another_opinion.ui.tools import Tools


class HelpPanel(Panel):
    """The way in five steps, free help by phone, and the keys."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        self._page = Page(tools.theme)
        self._layout.addWidget(self._page)
        self._page.add(text(tr("Help"), "title"), _steps(tools), _people(tools))
        self._keys = _keys(tools)
        self._page.add(
            self._keys,
            text(
                tr(
                    "Another Opinion gives information, not legal advice. It works without the "
                    "internet. Your case lies in one file on this computer; only your passphrase "
                    "opens it."
                ),
                "small",
            ),
        )

    def show_item(self, item: str) -> None:
        """Go to the list of keys if that is meant."""
        if item == "keys":
            self._page.ensureWidgetVisible(self._keys)


def _steps(tools: Tools) -> Card:
    steps = (
        tr("Checklist: answer plain questions. See what the law gives and what it does not."),
        tr("Letters: choose the letter that fits, read it, change what you like, print 2 copies."),
        tr("Take both copies to Member Services. Ask for the date stamp on yours."),
        tr("Letters: choose “I handed it in”. The time limits start."),
        tr("Today: look here for the next step. Documents keeps your papers, Timeline the dates."),
    )
    card = Card(tools.theme, text(tr("The way, in five steps"), "heading"))
    for number, step in enumerate(steps, start=1):
        card.add(text(f"{number}.  {step}"))
    return card


def _people(tools: Tools) -> Card:
    card = Card(tools.theme, text(tr("Free help from people"), "heading"))
    for name in ("dmhc", "health_consumer_alliance"):
        if office := found(tools.law.contacts, name):
            card.add(contact(f"{office.name}: {office.phone}"), text(office.help))
    return card


def _keys(tools: Tools) -> Card:
    card = Card(tools.theme, text(tr("Keys"), "heading"), gap=4)
    for key in key_table():
        card.add(text(f"{key.keys}   {key.words}"))
    return card
