"""The choice to read letters in Spanish as well, in the words of both languages."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from another_opinion.i18n import tr
from another_opinion.ui.panels.letters.places import beside_place
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.tools import Tools

SPANISH = "es"


class SpanishToo(Column):
    """Asks once for all letters, and leads to the page where a letter stands in both."""

    def __init__(self, tools: Tools, letter: str) -> None:
        super().__init__(tools.theme.px(4))
        self._tools = tools
        too = QCheckBox(tr("Also in Spanish · También en español"))
        too.setAccessibleName(too.text())
        too.setAccessibleDescription(
            tr("Show my letters in Spanish, too · Mostrar mis cartas también en español")
        )
        too.setChecked(tools.preferences.value.reads == SPANISH)
        too.clicked.connect(self._choose)
        self._read = button(
            tr("Read it in Spanish · Leerla en español"),
            lambda: tools.go(beside_place(letter)),
            role="link",
            theme=tools.theme,
            icon="next",
        )
        self.add(flow(too), flow(self._read))
        self._read.setVisible(too.isChecked())

    def _choose(self, chosen: bool) -> None:
        self._tools.preferences.change(reads=SPANISH if chosen else "")
        self._read.setVisible(chosen)
