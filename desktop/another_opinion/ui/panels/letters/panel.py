"""The letters."""

from __future__ import annotations

from uuid import uuid4

from another_opinion.i18n import tr
from another_opinion.services.letters.writing import begun
from another_opinion.session.session import Session
from another_opinion.ui.panels.letters.beside import BesideScreen
from another_opinion.ui.panels.letters.editor import EditorScreen
from another_opinion.ui.panels.letters.handedin import HandedInScreen
from another_opinion.ui.panels.letters.home import HomeScreen
from another_opinion.ui.panels.letters.issuing import Issuing
from another_opinion.ui.panels.letters.papers import PapersScreen
from another_opinion.ui.panels.letters.places import NEW, Spot, View, home, letter_place, spot_in
from another_opinion.ui.panels.letters.screen import Screen
from another_opinion.ui.panels.letters.versions import VersionsScreen
from another_opinion.ui.parts.keyboard import put_away
from another_opinion.ui.parts.order import put_in_reading_order
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.tools import Tools


class LettersPanel(Panel):
    """One screen at a time, from the first word of a letter to the day it was handed in.

    The way from screen to screen goes through `tools.go`, so that the window knows where the
    user is when it is built anew for another text size.
    """

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        self._item = home().item
        self._spot: Spot | None = None
        self._screen = Screen(self, tr("Letters"))
        self._issuing = Issuing(self)
        self._place = 0  # of the page of all letters

    def refresh(self) -> None:
        """Show the letters as they are now; what was taken back gives way to what is there."""
        self._show(self._item).refresh()
        put_in_reading_order(self._screen)

    def show_item(self, item: str) -> None:
        """Open what `item` names, see `places`; a kind of letter begins one or goes on with it."""
        if item.startswith(NEW):
            self._begin(item.removeprefix(NEW))
            return
        screen = self._show(item)
        screen.refresh()
        screen.go_to(spot_in(self.session.case, item).part)
        put_in_reading_order(screen)

    def _begin(self, kind: str) -> None:
        case, tools = self.session.case, self.tools
        drafts = (each.id for each in case.letters if each.kind == kind and not each.delivery)
        if name := next(drafts, ""):
            tools.go(letter_place(name))
            return
        large = tools.preferences.value.large_print
        letter = begun(uuid4().hex, kind, case, tools.letters, tools.today, large=large)
        label = tr("Began a letter: {title}", title=tools.letters.templates[kind].title)
        if self.edit(label, case.with_letter(letter)):
            tools.go(letter_place(letter.id))

    def _show(self, item: str) -> Screen:
        """Return the screen for `item`: the one that is shown, if it is about the same."""
        self._item = item
        spot = spot_in(self.session.case, item)
        if self._spot is None or (spot.view, spot.letter) != (self._spot.view, self._spot.letter):
            if isinstance(self._screen, HomeScreen):
                self._place = self._screen.place
            put_away(self._screen)
            self._screen = self._made(spot)
            self._layout.addWidget(self._screen)
        self._spot = spot
        return self._screen

    def _made(self, spot: Spot) -> Screen:
        match spot.view:
            case View.EDITOR:
                return EditorScreen(self, spot.letter, self._issuing)
            case View.PRINTED | View.SAVED:
                return PapersScreen(
                    self, spot.letter, self._issuing, printed=spot.view is View.PRINTED
                )
            case View.HANDED_IN:
                return HandedInScreen(self, spot.letter)
            case View.BESIDE:
                return BesideScreen(self, spot.letter)
            case View.VERSIONS:
                return VersionsScreen(self, spot.letter, self._issuing)
            case View.HOME:
                return HomeScreen(self, self._place)
