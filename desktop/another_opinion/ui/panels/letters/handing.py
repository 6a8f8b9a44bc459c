"""That a letter was handed in: noted, changed and taken back."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPushButton

from another_opinion.domain.letters import ELSEWHERE, Delivery, Letter, Way
from another_opinion.i18n import tr
from another_opinion.services.letters.template import Paper
from another_opinion.ui.panels.letters.places import letter_place
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.panel import Panel


def handed_in_button(panel: Panel, letter: Letter, role: str = "secondary") -> QPushButton:
    """Return the button by which the user says that a letter was handed in today.

    The day, the way and the rest can be changed on the screen to which it leads.
    """
    sent = letter.kind in ELSEWHERE
    return button(
        tr("I sent it") if sent else tr("I handed it in"),
        lambda: hand_in(panel, letter),
        role=role,
        theme=panel.tools.theme,
        icon="hand",
    )


def handed_in_buttons(panel: Panel, letter: Letter, role: str = "secondary") -> list[QPushButton]:
    """Return that button for a letter that someone is to have, else none."""
    stays = panel.tools.letters.templates[letter.kind].paper is Paper.OWN
    return [] if stays else [handed_in_button(panel, letter, role)]


def hand_in(panel: Panel, letter: Letter) -> None:
    """Note that the newest version was handed in today, and ask for the rest."""
    newest, today = panel.session.case.versions_of(letter.id)[-1], panel.tools.today
    title = _title(panel, letter)
    if letter.kind in ELSEWHERE:
        delivery = Delivery(newest.number, today, Way.CERTIFIED_MAIL)
        label = tr("Sent: {title}", title=title)
    else:
        delivery = Delivery(newest.number, today, Way.HAND, received=today)
        label = tr("Handed in: {title}", title=title)
    if note(panel, letter, delivery, label):
        panel.tools.go(letter_place(letter.id))


def note(panel: Panel, letter: Letter, delivery: Delivery | None, label: str) -> bool:
    """Note how a letter was handed in, or that it was not."""
    return panel.edit(label, panel.session.case.with_letter(replace(letter, delivery=delivery)))


def take_back(panel: Panel, letter: Letter) -> None:
    """Take back that a letter was handed in; its versions stay."""
    title = _title(panel, letter)
    sent = letter.kind in ELSEWHERE or not (letter.delivery and letter.delivery.by_hand)
    label = (
        tr("Took back that it was sent: {title}", title=title)
        if sent
        else tr("Took back that it was handed in: {title}", title=title)
    )
    if note(panel, letter, None, label):
        panel.tools.notices.say(tr("{label}. The printed version stays.", label=label))


def _title(panel: Panel, letter: Letter) -> str:
    return panel.tools.letters.templates[letter.kind].title
