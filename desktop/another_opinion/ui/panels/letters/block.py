"""One block of the letter: read, or put into the user's words."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.rules.sourced import Sourced
from another_opinion.services.letters.composed import Block, State
from another_opinion.services.letters.facts import place_of
from another_opinion.services.letters.template import Kind, Style
from another_opinion.ui.panels.letters.changes import change_card
from another_opinion.ui.panels.letters.drafting import Drafting
from another_opinion.ui.panels.letters.lost import lost_card
from another_opinion.ui.parts.authority import check
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.fields import TextField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.keyboard import put_away
from another_opinion.ui.parts.text import chip, text
from another_opinion.ui.parts.typing import commit_typing
from another_opinion.ui.theme.theme import Theme


class BlockRow(QWidget):
    """Shows a block; where it is `open`, a box with its words takes the place of the text.

    A free block is always open: the words are the user's from the start.
    """

    def __init__(self, theme: Theme, drafting: Drafting, block: Block, name: str) -> None:
        """Take the block, and a name that no other block of the letter has."""
        super().__init__()
        self._name = name
        self._theme, self._drafting = theme, drafting
        self._block, self._open = block, False
        self._box: TextField | None = None
        self._change: QPushButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._build()

    def show_block(self, block: Block, *, opened: bool) -> None:
        """Show the block as it is now; what is being typed is left alone."""
        frame = (self._open, self._block.changed, self._block.losses)
        known, self._block, self._open = (self._block, self._open), block, opened
        if self._box and frame == (opened, block.changed, block.losses):
            self._box.set_value(block.text)
        elif known != (block, opened):
            self._build()

    def focus(self) -> None:
        """Put the keyboard into the words, or on the button that opens them."""
        target = self._box or self._change
        if target:
            target.setFocus()

    def _build(self) -> None:
        while item := self._column.takeAt(0):
            if widget := item.widget():
                put_away(widget)
        self._box = self._change = None
        free = self._block.kind is Kind.FREE
        self._column.addWidget(
            self._free() if free else self._edited() if self._open else self._read()
        )
        if self._block.changed:
            self._column.addWidget(change_card(self._theme, self._block, self._drafting))
        if self._block.losses:
            self._column.addWidget(lost_card(self._theme, self._block))

    def _read(self) -> QWidget:
        words = self._block.text.strip() or tr("You left this out of the letter.")
        if self._block.style is Style.REASON:
            words = f"• {words}"
        self._change = button(
            tr("Change the words"), self._begin, role="quiet", theme=self._theme, icon="pencil"
        )
        self._change.setAccessibleName(tr("Change the words: {part}", part=self._name))
        head = QHBoxLayout()
        head.addWidget(text(self._block.label, "small"), 1)
        if self._block.state is not State.PLAIN:
            head.addWidget(chip(tr("Your words")))
        head.addWidget(self._change)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(text(words))
        if law := self._drafting.law_behind(self._block):
            column.addWidget(flow(*(part for each in law.items() for part in self._ways_to(*each))))
        return shown

    def _ways_to(self, place: Place, stated: Sourced) -> tuple[QWidget, ...]:
        """Return the way to a rule, marked where it was never compared with the law."""
        way = button(stated.citation, lambda: self._drafting.lead_to(place), role="link")
        way.setAccessibleName(tr("Read it in Law: {citation}", citation=stated.citation))
        return (way, *check(stated, self._drafting.today))

    def _free(self) -> QWidget:
        self._box = self._new_box()
        return self._box

    def _edited(self) -> QWidget:
        theme = self._theme
        self._box = self._new_box()
        card = Card(theme, self._box, tone="accent")
        if place := self._fact_place():
            card.add(text(tr("Names, numbers and dates come from facts of the case."), "hint"))
            card.add(flow(self._facts_button(place)))
        card.add(
            flow(
                button(tr("Keep my words"), self._drafting.open, theme=theme, icon="check"),
                button(tr("Back to the original words"), self._restore, theme=theme, icon="undo"),
                gap=theme.px(8),
            )
        )
        return card

    def _new_box(self) -> TextField:
        block = self._block
        box = TextField(self._theme, block.label, block.text, block.hint)
        box.edited.connect(lambda: self._drafting.type_words(self._block, box.value))
        box.committed.connect(lambda words: self._drafting.reword(self._block, words))
        return box

    def _facts_button(self, place: Place) -> QPushButton:
        return button(
            tr("Change a fact"),
            lambda: self._drafting.lead_to(place),
            role="link",
            theme=self._theme,
            icon="next",
        )

    def _fact_place(self) -> Place | None:
        """Return where the first fact of the block is kept; today's date is kept nowhere."""
        facts = (basis.fact for basis in self._block.facts if basis.fact != "today")
        return next((place_of(fact) for fact in facts), None)

    def _begin(self) -> None:
        self._drafting.open(self._block.id)

    def _restore(self) -> None:
        commit_typing(self)  # else it would come after the original words
        self._drafting.restore(self._block)
        self._drafting.open()
