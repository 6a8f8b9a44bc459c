"""The map of the path: places side by side, not steps of a ladder."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.rules.station import Basis, StationName
from another_opinion.services.path.map import StationState, Stop
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.text import chip, text
from another_opinion.ui.theme.theme import Theme

_STATES: dict[StationState, tuple[str, str]] = {
    StationState.HERE: ("● You are here", ""),
    StationState.OPEN: ("→ Open to you now", ""),
    StationState.DONE: ("✓ Done", "quiet"),
    StationState.LATER: ("– Not yet", "quiet"),
}
_LETTERS = {
    StationName.INTERNAL: Place("letters", "new:second-opinion-request"),
    StationName.OUTSIDE: Place("letters", "new:outside-network-request"),
}


def station_map(
    theme: Theme, stops: tuple[Stop, ...], columns: int, go: Callable[[Place], object]
) -> QWidget:
    """Return the stations as cards in rows of `columns`."""
    board = QWidget()
    board.setAccessibleName(tr("Map of the path"))
    grid = QGridLayout(board)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(theme.px(12))
    for number, stop in enumerate(stops):
        grid.addWidget(_card(theme, stop, go), number // columns, number % columns)
    for column in range(columns):
        grid.setColumnStretch(column, 1)
    return board


def _card(theme: Theme, stop: Stop, go: Callable[[Place], object]) -> Card:
    station = stop.station
    words, tone = _STATES[stop.state]
    here = stop.state is StationState.HERE
    card = Card(theme, tone="accent" if here else "", gap=8)
    card.setAccessibleName(f"{station.title}: {tr(words)}")
    law = station.basis is Basis.LAW
    basis = tr("The law requires this first") if law else tr("Advice")
    card.add(
        text(station.title, "subheading"),
        flow(chip(tr(words), tone), chip(basis, "amber" if law else "quiet"), gap=theme.px(6)),
        text(station.what),
        text(station.leads, "hint"),
        text(station.why, "hint"),
        text(station.citation, "small"),
    )
    if way := _way(theme, stop, go):
        card.add(flow(way))
    card.push_up()
    return card


def _way(theme: Theme, stop: Stop, go: Callable[[Place], object]) -> QPushButton | None:
    place = _LETTERS.get(stop.station.name)
    if place is None or stop.state not in (StationState.OPEN, StationState.HERE):
        return None
    return button(tr("Write the letter"), lambda: go(place), theme=theme, icon="letters")
