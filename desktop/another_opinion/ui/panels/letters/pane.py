"""The printed side of a letter: what makes papers of it, above its pages."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from another_opinion.i18n import tr, trn
from another_opinion.services.letters.composed import LARGE, Composed
from another_opinion.ui.panels.letters.missing import how_many
from another_opinion.ui.panels.letters.preview import Preview
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.pageview import PageView
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


class PrintPane(QWidget):
    """Offers to print or save a letter that lacks nothing, and to fill in one that does."""

    print_wanted = Signal()
    save_wanted = Signal()
    word_wanted = Signal()
    text_wanted = Signal()
    gaps_wanted = Signal()
    large_wanted = Signal(bool)
    proof_wanted = Signal()

    def __init__(self, tools: Tools, copies: int) -> None:
        super().__init__()
        theme = tools.theme
        self._print = button(
            trn("Print", "Print {count} copies", copies),
            self.print_wanted.emit,
            role="primary",
            theme=theme,
            icon="print",
        )
        self._print.setToolTip(tr("Ctrl+P"))
        self._print.setAccessibleDescription(tr("Ctrl+P prints the letter from anywhere in it."))
        word = button(
            tr("Save for Word"), self.word_wanted.emit, role="quiet", theme=theme, icon="save"
        )
        plain = button(
            tr("Copy as text"), self.text_wanted.emit, role="quiet", theme=theme, icon="copy"
        )
        self._proof = button("", self.proof_wanted.emit, role="link")
        self._proof_line = flow(self._proof)
        self._acts = flow(
            self._print,
            button(tr("Save as PDF"), self.save_wanted.emit, theme=theme, icon="save"),
        )
        self._lack = text("", "label")
        self._show_gaps = button(tr("Show what is missing"), self.gaps_wanted.emit, role="primary")
        self._gaps = Column(theme.px(8))
        self._gaps.add(self._lack, flow(self._show_gaps))
        self._further = (word, plain)
        self._large = QCheckBox(tr("Large print"))
        self._large.setAccessibleName(self._large.text())
        self._large.setAccessibleDescription(tr("18 points, for this letter and later ones"))
        self._large.setToolTip(tr("18 points, for this letter and later ones"))
        self._large.clicked.connect(self.large_wanted)
        self._preview = Preview(tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(24), 0, theme.px(16))
        layout.setSpacing(theme.px(10))
        layout.addWidget(self._proof_line)
        layout.addWidget(self._acts)
        layout.addWidget(self._gaps)
        layout.addWidget(flow(word, plain, self._large))
        layout.addWidget(self._preview, 1)

    @property
    def pages(self) -> PageView:
        """The view of the pages."""
        return self._preview.pages

    def show_letter(self, composed: Composed) -> None:
        """Show the pages of a letter, and what can be done with it."""
        self._lack.setText(how_many(composed.gaps))
        self._gaps.setVisible(bool(composed.gaps))
        for act in (self._acts, *self._further):
            act.setVisible(not composed.gaps)
        self._large.setChecked(composed.points == LARGE)
        self._preview.show_letter(composed)

    def show_proof(self, words: str) -> None:
        """Say before the printing what of it is proved; a press leads to the list."""
        self._proof.setText(words)
        self._proof.setAccessibleName(tr("Look at the proof: {words}", words=words))
        self._proof_line.setVisible(bool(words))

    def focus(self) -> None:
        """Put the keyboard on the first thing that can be done."""
        self._first.setFocus()

    def press(self) -> None:
        """Print the letter, or show what it lacks."""
        self._first.click()

    @property
    def _first(self) -> QPushButton:
        return self._show_gaps if self._acts.isHidden() else self._print

    def set_working(self, working: bool) -> None:
        """Offer nothing while papers are being made."""
        for act in (self._acts, *self._further):
            act.setDisabled(working)
