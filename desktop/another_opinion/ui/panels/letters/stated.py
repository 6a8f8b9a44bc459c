"""The facts that a letter states, each with its proof beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from another_opinion.domain.proof import Fact
from another_opinion.i18n import tr
from another_opinion.services.letters.composed import Block
from another_opinion.services.proof.standing import Proof, proof_of
from another_opinion.services.proof.words import beside, short
from another_opinion.ui.panels.letters.proofs import proof_list
from another_opinion.ui.panels.letters.stating import Stating
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.pick import PickField
from another_opinion.ui.parts.text import chip, text
from another_opinion.ui.theme.theme import Theme


class StatedFacts(Column):
    """A row for each fact, the way to add more, and the list of what is proved."""

    def __init__(self, theme: Theme, stating: Stating) -> None:
        super().__init__(theme.px(10))
        self._theme, self._stating = theme, stating
        self._shown: object = None
        self._write: QPushButton | None = None
        self._pick: PickField | None = None

    def show_block(self, _block: Block, *, opened: bool) -> None:
        """Show the facts as they are now; nothing is built anew without need."""
        stating, case = self._stating, self._stating.case
        facts = stating.facts
        shown = (
            opened,
            stating.letter.tells_sources,
            [(fact, beside(case, fact)) for fact in facts],
            [(fact.id, short(fact)) for fact in stating.others],
        )
        if shown != self._shown:
            self._shown = shown
            self.clear()
            self.add(*self._parts(facts))

    def focus(self) -> None:
        """Put the keyboard on the facts that could be stated, or on the way to a new one."""
        if target := self._pick or self._write:
            target.setFocus()

    def _parts(self, facts: tuple[Fact, ...]) -> Iterator[QWidget]:
        yield text(tr("Facts that this letter states"), "small")
        for number, fact in enumerate(facts):
            yield self._row(fact, first=number == 0, last=number == len(facts) - 1)
        yield from self._ways_to_more()
        if facts:
            yield self._last_page()
            yield proof_list(self._theme, self._stating)

    def _row(self, fact: Fact, *, first: bool, last: bool) -> QWidget:
        theme, stating, case = self._theme, self._stating, self._stating.case
        missing = proof_of(case, fact) is Proof.MISSING
        row = Column(theme.px(2))
        proof = beside(case, fact)
        mark = text(proof, "label") if len(proof) > _LONGEST_CHIP else flow(_chip(proof, missing))
        row.add(
            text(f"• {fact.text}"),
            mark,
            flow(
                self._act(tr("Change"), fact, lambda: stating.open(fact), "pencil"),
                *(() if first else (self._act(tr("Up"), fact, lambda: stating.move(fact, -1)),)),
                *(() if last else (self._act(tr("Down"), fact, lambda: stating.move(fact, 1)),)),
                self._act(tr("Leave out"), fact, lambda: stating.leave_out(fact)),
            ),
        )
        return row

    def _act(
        self, words: str, fact: Fact, act: Callable[[], object], icon: str = ""
    ) -> QPushButton:
        made = button(words, act, role="quiet", theme=self._theme, icon=icon)
        made.setAccessibleName(f"{words}: {short(fact)}")
        return made

    def _ways_to_more(self) -> Iterator[QWidget]:
        theme, stating = self._theme, self._stating
        self._write = button(tr("Write a fact"), stating.write, theme=theme, icon="add")
        others = [(each.id, short(each)) for each in stating.others]
        self._pick = None
        if not others:
            yield flow(self._write)
            return
        self._pick = pick = PickField(
            theme, tr("A fact of the case to state here"), others, others[0][0]
        )
        state = button(tr("State it"), lambda: stating.add(pick.value), theme=theme, icon="check")
        yield pick
        yield flow(state, self._write, gap=theme.px(8))

    def _last_page(self) -> QWidget:
        box = QCheckBox(tr("A last page of sources"))
        box.setAccessibleName(box.text())
        box.setAccessibleDescription(tr("It tells where each fact comes from."))
        box.setToolTip(box.accessibleDescription())
        box.setChecked(self._stating.letter.tells_sources)
        box.clicked.connect(self._stating.tell_sources)
        return box


class Enclosed(Column):
    """What the letter encloses, with the way to change it."""

    def __init__(self, theme: Theme, stating: Stating) -> None:
        super().__init__(theme.px(4))
        self._theme, self._stating = theme, stating
        self._shown = ""

    def show_block(self, block: Block, *, opened: bool) -> None:  # noqa: ARG002
        """Show the list as it is now."""
        if block.text != self._shown:
            self._shown = block.text
            self.clear()
            way = button(
                tr("Change the exhibits"),
                self._stating.open_exhibits,
                role="quiet",
                theme=self._theme,
                icon="documents",
            )
            self.add(text(block.label, "small"), text(block.text), flow(way))

    def focus(self) -> None:
        """Leave the keyboard where it is."""


_LONGEST_CHIP = 24  # characters


def _chip(words: str, missing: bool) -> QWidget:
    return chip(words, "amber" if missing else "quiet")
