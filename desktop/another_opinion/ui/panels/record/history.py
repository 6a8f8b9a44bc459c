"""The screen of what one thing was before."""

from __future__ import annotations

from collections.abc import Sequence

from another_opinion.domain.history import Past
from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.services.record.differences import differences
from another_opinion.services.record.log import when, who
from another_opinion.session.past import go_back_to
from another_opinion.ui.panels.record.places import log_place, thing_place
from another_opinion.ui.panels.record.words import title_of, title_of_people
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import chip, text

AT_ONCE = 20
LONGEST = 300  # characters of one field


class HistoryPage(Page):
    """Each earlier state of one thing: what was otherwise, since when, by whom."""

    def __init__(self, panel: Panel, kind: str, name: str) -> None:
        super().__init__(panel.tools.theme)
        self._panel, self._kind, self._name = panel, kind, name
        self._shown = AT_ONCE

    def refresh(self) -> None:
        """Show the states, the newest first."""
        theme = self._panel.tools.theme
        states = self._panel.session.file.past_of(self._kind, self._name)
        place = self.verticalScrollBar().value()
        self.clear()
        self.add(
            text(tr("Earlier states"), "title"),
            text(self._title(states), "lead"),
            text(tr("Going back is a change like any other. Undo takes it back.")),
            flow(
                button(tr("Back"), self._back, role="back", theme=theme, icon="back"),
                button(
                    tr("Show what was done"),
                    lambda: self._panel.tools.go(log_place()),
                    theme=theme,
                    icon="clock",
                ),
            ),
        )
        distinct = _distinct(states)
        now = distinct[0].part if distinct else None
        self.add(
            *(self._card(each, now, first=not n) for n, each in enumerate(distinct[: self._shown]))
        )
        if len(distinct) == 1:
            self.add(text(tr("There is no earlier state.")))
        if len(distinct) > self._shown:
            self.add(
                flow(button(tr("Show older states"), self._show_more, theme=theme, icon="down"))
            )
        self.verticalScrollBar().setValue(place)

    def _back(self) -> None:
        self._panel.tools.go(thing_place(self._kind, self._name))

    def _title(self, states: Sequence[Past]) -> str:
        if words := title_of_people(self._kind):
            return words
        parts = [each.part for each in states if each.part is not None]
        return title_of(parts[0], self._panel.tools.letters) if parts else ""

    def _card(self, past: Past, now: object | None, *, first: bool) -> Card:
        theme = self._panel.tools.theme
        card = Card(
            theme,
            text(past.change.label, "subheading"),
            text(tr("{when}, by {name}", when=when(past.change.at), name=who(past.change)), "hint"),
        )
        if first:
            card.add(flow(chip(tr("● As it is now"))))
        if past.part is None:
            card.add(text(tr("It was removed then.")))
        elif not first:
            for each in differences(past.part, now):
                words = each.words or tr("nothing")
                card.add(text(tr("{field}: {words}", field=each.field, words=_short(words))))
            back = button(
                tr("Go back to this state"), lambda: self._go_back(past), theme=theme, icon="undo"
            )
            back.setAccessibleName(f"{back.text()}: {when(past.change.at)}")
            card.add(flow(back))
        return card

    def _go_back(self, past: Past) -> None:
        tools = self._panel.tools
        label = tr("Went back to an earlier state of: {title}", title=self._title([past]))
        try:
            go_back_to(self._panel.session, label, self._kind, past)
        except KnownError as error:
            tools.notices.problem(error)
            return
        tools.notices.say(label)

    def _show_more(self) -> None:
        self._shown += AT_ONCE
        self.refresh()


def _distinct(states: Sequence[Past]) -> list[Past]:
    """Leave out states that a later one repeats: what was only moved, or is still the same."""
    return [
        past
        for past, earlier in zip(states, [*states[1:], None], strict=True)
        if earlier is None or past.part != earlier.part
    ]


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()} …"
