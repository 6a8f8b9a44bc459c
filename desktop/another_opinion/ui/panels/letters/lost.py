"""What the user's words leave out of the letter's own."""

from __future__ import annotations

from another_opinion.i18n import tr
from another_opinion.services.letters.composed import Block
from another_opinion.services.letters.losses import Loss, Part
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


def lost_card(theme: Theme, block: Block) -> Card:
    """Return what a reworded block no longer says, each in a sentence."""
    sentences = (text(_sentence(loss)) for loss in block.losses)
    return Card(theme, text(tr("Look at your words again"), "label"), *sentences, tone="amber")


def _sentence(loss: Loss) -> str:
    words = ", ".join(loss.words.split("\n"))
    if loss.part is Part.FACT:
        return tr("They leave out or change this fact: {words}", words=words)
    if loss.part is Part.CITATION:
        return tr("They leave out or change where the law stands: {words}", words=words)
    return tr("The law is quoted here word for word, and they change it: “{words}”", words=words)
