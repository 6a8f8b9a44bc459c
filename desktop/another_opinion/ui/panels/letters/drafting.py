"""Edits of one letter that is being written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from another_opinion.domain.letters import Letter
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.rules.sourced import Sourced
from another_opinion.services.letters.composed import Block, Composed
from another_opinion.services.letters.history import CALL
from another_opinion.services.letters.template import Field, Template
from another_opinion.services.letters.wording import keep_my_words, reword, use_new_facts
from another_opinion.services.letters.writing import suggestion, written
from another_opinion.ui.panels.letters.places import letter_place, place_for
from another_opinion.ui.panels.letters.screen import letter_of
from another_opinion.ui.parts.panel import Panel


class Drafting(QObject):
    """One letter of the case, and what the user does with its words.

    `typed` is sent with the letter as it would be with what is being typed.
    """

    typed = Signal(object)

    def __init__(self, panel: Panel, letter: str) -> None:
        super().__init__(panel)
        self._panel, self._name = panel, letter

    @property
    def letter(self) -> Letter:
        """The letter as it is in the case."""
        return letter_of(self._panel, self._name)

    @property
    def template(self) -> Template:
        """What the letter is made from."""
        return self._panel.tools.letters.templates[self.letter.kind]

    def composed(self, letter: Letter) -> Composed:
        """Put a state of the letter together as it would be today."""
        tools = self._panel.tools
        return written(letter, self._panel.session.case, tools.letters, tools.law, tools.today)

    def open(self, part: str = "") -> None:
        """Go to a block to change its words; with no name, to none."""
        self._panel.tools.go(letter_place(self._name, part))

    def lead_to(self, place: Place) -> None:
        """Go where a fact of the letter is kept, which may be the letter itself."""
        self._panel.tools.go(place_for(self._name, place))

    def law_behind(self, block: Block) -> dict[Place, Sourced]:
        """Return what a block cites, each by the place where it can be read."""
        stated = (self._panel.tools.law.stated(name) for name in block.cites)
        return {Place("law", each.id): each for each in stated if each}

    @property
    def today(self) -> date:
        """The day on which the letter is read."""
        return self._panel.tools.today

    def choose_call(self, name: str) -> None:
        """Let the letter tell of another call."""
        label = tr("Chose the call that a letter tells of")
        self._edit(label, self.letter.with_detail(CALL, name))

    def suggestion(self, field: Field) -> str:
        """Return what the case suggests for a field of the letter."""
        return suggestion(field, self._panel.session.case)

    def type_field(self, field: Field, value: str) -> None:
        """Take note of what is being typed in a field of the letter."""
        self.typed.emit(self.letter.with_detail(field.id, value))

    def fill_in(self, field: Field, value: str) -> None:
        """Set a field of the letter."""
        self._edit(
            tr("Filled in for a letter: {what}", what=field.label),
            self.letter.with_detail(field.id, value),
        )

    def set_large(self, large: bool) -> None:
        """Choose the size of the type, for this letter and for those that come after it."""
        label = tr("Set a letter in large print") if large else tr("Set a letter in usual print")
        self._panel.tools.preferences.change(large_print=large)
        self._edit(label, replace(self.letter, large=large))

    def type_words(self, block: Block, text: str) -> None:
        """Take note of what is being typed in a block."""
        self.typed.emit(reword(self.letter, block, text))

    def reword(self, block: Block, text: str) -> None:
        """Put a block into the user's words."""
        label = tr("Changed the words of a letter: {part}", part=block.label)
        self._edit(label, reword(self.letter, block, text))

    def restore(self, block: Block) -> None:
        """Put a block back into the original words."""
        label = tr("Took the original words back: {part}", part=block.label)
        self._edit(label, self.letter.without_rewording(block.id))

    def use_new(self, block: Block) -> None:
        """Put the new facts into the user's words."""
        label = tr("Put the new facts into a letter: {part}", part=block.label)
        self._edit(label, use_new_facts(self.letter, block))

    def keep(self, block: Block) -> None:
        """Leave the user's words as they are, although a fact changed."""
        label = tr("Kept the words of a letter: {part}", part=block.label)
        self._edit(label, keep_my_words(self.letter, block))

    def _edit(self, label: str, letter: Letter) -> None:
        self._panel.edit(label, self._panel.session.case.with_letter(letter))
