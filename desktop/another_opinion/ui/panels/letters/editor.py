"""The screen on which a letter is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from another_opinion.domain.letters import Letter, Version
from another_opinion.i18n import tr
from another_opinion.services.letters.composed import Block
from another_opinion.services.letters.template import Kind, Style, Template
from another_opinion.services.proof.standing import sorted_by_proof
from another_opinion.services.proof.words import counted
from another_opinion.ui.keys import put_on
from another_opinion.ui.panels.letters import places
from another_opinion.ui.panels.letters.block import BlockRow
from another_opinion.ui.panels.letters.drafting import Drafting
from another_opinion.ui.panels.letters.fields import LetterFields
from another_opinion.ui.panels.letters.handing import handed_in_buttons
from another_opinion.ui.panels.letters.issuing import Issuing
from another_opinion.ui.panels.letters.missing import Missing
from another_opinion.ui.panels.letters.pane import PrintPane
from another_opinion.ui.panels.letters.screen import LetterScreen
from another_opinion.ui.panels.letters.spanishtoo import SpanishToo
from another_opinion.ui.panels.letters.spread import Spread
from another_opinion.ui.panels.letters.stated import Enclosed, StatedFacts
from another_opinion.ui.panels.letters.stating import Stating
from another_opinion.ui.panels.letters.status import status_chip
from another_opinion.ui.panels.letters.whichcall import WhichCall
from another_opinion.ui.parts.belonging import Belongings
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.earlier import earlier_button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.keyboard import put_away
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import text

_Row = BlockRow | StatedFacts | Enclosed


class EditorScreen(LetterScreen):
    """The letter as a list of blocks, and its pages as they would print."""

    def __init__(self, panel: Panel, letter: str, issuing: Issuing) -> None:
        super().__init__(panel, letter, tr("Letter"))
        theme = self.tools.theme
        self._open = ""
        self._drafting = Drafting(panel, letter)
        self._fields = LetterFields(theme, self._drafting)
        self._calls = WhichCall(theme, self._drafting, lambda: panel.session.case)
        self._missing = Missing(theme, self._drafting)
        self._versions: tuple[Version, ...] | None = None
        self._rows: dict[str, _Row] = {}
        self._stating = Stating(panel, letter)
        self._blocks = Card(theme, gap=14)
        self._standing = Column(theme.px(10))
        self._belongings = Belongings(self.tools)
        copies = self.tools.letters.stationery.copies(self.template.paper)
        self._pane = PrintPane(self.tools, len(copies))
        self._to_pages = button(
            tr("Go to the pages"), self._show_pages, role="quiet", theme=theme, icon="print"
        )
        self.page.add(
            self.ways_back(self._to_pages),
            text(self.template.title, "title"),
            self._standing,
            text(self.template.does, "lead"),
            text(_for_whom(self.template), "hint"),
            SpanishToo(self.tools, letter),
            self._calls,
            self._fields,
            self._missing,
            self._belongings,
        )
        self.page.add_section(tr("The letter"), self._blocks)
        self.hold(Spread(theme, self.page, self._pane, self._pane.pages))
        put_on(self, {"print": self._pane.press})
        self._follow(issuing)

    def refresh(self) -> None:
        """Show the letter as it is now; what is being typed is left alone."""
        letter = self.letter
        composed = self._drafting.composed(letter)
        self._fields.refresh()
        self._calls.refresh()
        self._missing.show_gaps(composed.gaps)
        self._show_standing(letter)
        self._belongings.show_of(self.panel.session.case, letter.id)
        self._show_blocks(tuple(each for each in composed.blocks if _has_a_row(each)))
        self._pane.show_proof(self._counted())
        self._pane.show_letter(composed)

    def go_to(self, part: str) -> None:
        """Put the keyboard into a field or a block; with no name, where the user was."""
        was_open, self._open = self._open, part
        self.refresh()
        field = self._fields.field(part)
        row = self._rows.get(part or was_open)
        if field:
            field.setFocus()
            self.page.scroll_to(field)
        elif row:
            row.focus()
            self.page.scroll_to(row)
        else:
            super().go_to(part)

    def _follow(self, issuing: Issuing) -> None:
        self._drafting.typed.connect(self._preview)
        self._pane.large_wanted.connect(self._drafting.set_large)
        self._pane.gaps_wanted.connect(self._show_missing)
        self._pane.proof_wanted.connect(self._show_proof)
        self._pane.print_wanted.connect(lambda: issuing.print(self.letter))
        self._pane.save_wanted.connect(lambda: issuing.save(self.letter))
        self._pane.word_wanted.connect(lambda: issuing.save_for_word(self.letter))
        self._pane.text_wanted.connect(lambda: issuing.copy_text(self.letter))
        issuing.working.connect(self._pane.set_working)

    def _preview(self, letter: Letter) -> None:
        self._pane.show_letter(self._drafting.composed(letter))

    def _show_missing(self) -> None:
        self._missing.focus()
        self.page.scroll_to(self._missing)

    def _show_pages(self) -> None:
        self._pane.focus()
        if self.page.isAncestorOf(self._pane):
            self.page.scroll_to(self._pane)

    def _show_standing(self, letter: Letter) -> None:
        versions = self.panel.session.case.versions_of(letter.id)
        if versions == self._versions:
            return
        self._versions = versions
        self._standing.clear()
        self._standing.add(flow(status_chip(letter, versions, self.template)))
        self._standing.add(self._ways_on(letter, printed=bool(versions)))

    def _ways_on(self, letter: Letter, *, printed: bool) -> QWidget:
        theme = self.tools.theme
        versions = (
            *handed_in_buttons(self.panel, letter),
            button(
                tr("Show the versions"),
                lambda: self.tools.go(places.versions_place(letter.id)),
                theme=theme,
                icon="documents",
            ),
        )
        earlier = earlier_button(self.tools, "letter", letter.id)
        return flow(*(versions if printed else ()), earlier, gap=theme.px(8))

    def _show_blocks(self, blocks: tuple[Block, ...]) -> None:
        if [block.id for block in blocks] != list(self._rows):
            self._arrange(blocks)
        for block in blocks:
            opened = block.id == self._open and block.kind is not Kind.FREE
            self._rows[block.id].show_block(block, opened=opened)

    def _arrange(self, blocks: tuple[Block, ...]) -> None:
        """Give each block its row, and keep the rows that are there: one may be in use."""
        known, self._rows = self._rows, {}
        for block, name in zip(blocks, _names(blocks), strict=True):
            row = known.pop(block.id, None) or self._made(block, name)
            self._rows[block.id] = row
            self._blocks.add(row)
        for row in known.values():
            put_away(row)

    def _made(self, block: Block, name: str) -> _Row:
        theme = self.tools.theme
        if block.style is Style.ENCLOSURES:
            return Enclosed(theme, self._stating)
        if block.kind is Kind.STATED:
            return StatedFacts(theme, self._stating)
        return BlockRow(theme, self._drafting, block, name)

    def _counted(self) -> str:
        """Say how many of its facts are proved; nothing where it states none."""
        facts = self._stating.facts
        return counted(sorted_by_proof(self._stating.case, facts)) if facts else ""

    def _show_proof(self) -> None:
        row = next(each for each in self._rows.values() if isinstance(each, StatedFacts))
        row.focus()
        self.page.scroll_to(row)


def _has_a_row(block: Block) -> bool:
    """Say whether a block stands for itself: each stated fact has its row among all of them."""
    return block.kind is not Kind.STATED or not (block.stated or block.style is Style.SOURCES)


def _names(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Name each block by its label, with a number from the second of one label on."""
    seen: Counter[str] = Counter()
    for block in blocks:
        seen[block.label] += 1
        number = seen[block.label]
        yield block.label if number == 1 else f"{block.label} {number}"


def _for_whom(template: Template) -> str:
    """Say who gets the letter, and why."""
    return tr("For: {recipient}. {why}", recipient=template.recipient, why=template.why_recipient)
