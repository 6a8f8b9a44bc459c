"""A place of the path: what it is, what brings one there, and what to do there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.rules.library import Library
from another_opinion.rules.station import Basis
from another_opinion.services.path.map import StationState, Stop
from another_opinion.ui.panels.timeline.place import basis_words, state_words
from another_opinion.ui.parts.authority import read_in, source_note
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.text import chip, text
from another_opinion.ui.theme.theme import Theme

Go = Callable[[Place], object]


def station_page(
    theme: Theme, law: Library, stop: Stop, go: Go, *, urgent: bool
) -> tuple[QWidget, ...]:
    """Return all that is to be said of a place, and the ways from there."""
    station = stop.station
    is_law = station.basis is Basis.LAW
    tone = "" if stop.state in (StationState.HERE, StationState.OPEN) else "quiet"
    return (
        text(station.title, "title"),
        flow(
            chip(state_words(stop.state), tone),
            chip(basis_words(stop), "amber" if is_law else "quiet"),
            gap=theme.px(8),
        ),
        text(station.what, "lead"),
        Card(
            theme,
            text(tr("When you can go there"), "subheading"),
            text(station.leads),
            text(station.why),
            *_ways(theme, stop, go, urgent=urgent),
        ),
        *_what_to_write(theme, stop),
        Card(
            theme,
            text(tr("The law behind it"), "subheading"),
            text(station.citation),
            text(source_note(station.confidence, station.caveat), "small"),
            read_in(law, station.source),
            flow(_law_button(theme, stop, go)),
        ),
    )


def _what_to_write(theme: Theme, stop: Stop) -> tuple[QWidget, ...]:
    if not stop.station.write:
        return ()
    return (
        Card(
            theme,
            text(tr("What to write, and to whom"), "subheading"),
            text(stop.station.write),
        ),
    )


def _ways(theme: Theme, stop: Stop, go: Go, *, urgent: bool) -> tuple[QWidget, ...]:
    """Return the ways to the letters that go there; the urgent one comes first."""
    if stop.state not in (StationState.OPEN, StationState.HERE):
        return ()
    hasty = stop.station.urgent_letter if urgent else ""
    letters = {tr("Write the urgent letter"): hasty, tr("Write the letter"): stop.station.letter}
    ways = [(words, Place("letters", f"new:{kind}")) for words, kind in letters.items() if kind]
    roles = ("primary", "secondary")
    return tuple(
        flow(button(words, _going(go, place), role=role, theme=theme, icon="letters"))
        for (words, place), role in zip(ways, roles, strict=False)
    )


def _going(go: Go, place: Place) -> Callable[[], object]:
    return lambda: go(place)


def _law_button(theme: Theme, stop: Stop, go: Go) -> QPushButton:
    place = Place("law", stop.station.rows[0])
    return button(tr("Show it in the law"), lambda: go(place), theme=theme, icon="law")
