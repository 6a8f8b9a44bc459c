"""The printed side of a letter: what makes papers of it, above its pages."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from another_opinion.i18n import tr, trn
from another_opinion.services.letters.composed import Composed
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
        word = button(
            tr("Save for Word"), self.word_wanted.emit, role="quiet", theme=theme, icon="save"
        )
        plain = button(
            tr("Copy as text"), self.text_wanted.emit, role="quiet", theme=theme, icon="copy"
        )
        self._acts = Column(theme.px(4))
        self._acts.add(
            flow(
                self._print,
                button(tr("Save as PDF"), self.save_wanted.emit, theme=theme, icon="save"),
            ),
            flow(word, plain),
        )
        self._lack = text("", "label")
        self._show_gaps = button(tr("Show what is missing"), self.gaps_wanted.emit, role="primary")
        self._gaps = Column(theme.px(8))
        self._gaps.add(self._lack, flow(self._show_gaps))
        self._preview = Preview(tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(24), 0, theme.px(16))
        layout.setSpacing(theme.px(10))
        layout.addWidget(self._acts)
        layout.addWidget(self._gaps)
        layout.addWidget(self._preview, 1)

    @property
    def pages(self) -> PageView:
        """The view of the pages."""
        return self._preview.pages

    def show_letter(self, composed: Composed) -> None:
        """Show the pages of a letter, and what can be done with it."""
        self._lack.setText(how_many(composed.gaps))
        self._gaps.setVisible(bool(composed.gaps))
        self._acts.setVisible(not composed.gaps)
        self._preview.show_letter(composed)

    def focus(self) -> None:
        """Put the keyboard on the first thing that can be done."""
        (self._show_gaps if self._acts.isHidden() else self._print).setFocus()

    def set_working(self, working: bool) -> None:
        """Offer nothing while papers are being made."""
        self._acts.setDisabled(working)
