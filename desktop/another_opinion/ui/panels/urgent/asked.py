"""The facts that the urgent papers still lack, asked for on the spot."""

from __future__ import annotations

from PySide6.QtCore import Signal

from another_opinion.domain.case import Case
from another_opinion.i18n import tr
from another_opinion.ui.panels.urgent.drafts import Draft, hint_of, lacking, value_of
from another_opinion.ui.parts.fields import LineField, TextField
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme

_LONG = ("advice.what", "letter.why_urgent")


class AskedFacts(Column):
    """A field for each fact that is missing; a field that was shown stays while it is filled in.

    `filled_in` is sent with the fact and its value.
    """

    filled_in = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme.px(16))
        self._theme = theme
        self._fields: dict[str, LineField | TextField] = {}
        self.add(text(tr("What the papers still need"), "heading"))
        self.hide()

    def show_lack(self, case: Case, papers: tuple[Draft, ...]) -> None:
        """Ask for what is missing now, too."""
        for fact, label in lacking(papers).items():
            if fact not in self._fields:
                self._ask(papers, fact, label)
        for fact, field in self._fields.items():
            field.set_value(value_of(case, papers, fact))
        self.setVisible(bool(self._fields))

    def _ask(self, papers: tuple[Draft, ...], fact: str, label: str) -> None:
        own = hint_of(papers, fact)
        kind = TextField if fact in _LONG else LineField
        field = kind(self._theme, label, "", own.hint if own else "")
        field.committed.connect(lambda value, fact=fact: self.filled_in.emit(fact, value))
        self._fields[fact] = field
        self.add(field)
