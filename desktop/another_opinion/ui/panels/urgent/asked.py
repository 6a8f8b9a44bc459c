"""The facts that the urgent papers still lack, asked for on the spot."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from another_opinion.domain.case import Case
from another_opinion.i18n import tr
from another_opinion.ui.panels.urgent.drafts import Draft, hint_of, lacking, suggested, value_of
from another_opinion.ui.parts.fields import LineField, TextField
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.suggested import about_suggestion
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme

_LONG = ("advice.what", "letter.why_urgent")


class AskedFacts(Column):
    """A field for each fact that is missing, or only suggested; one that was shown stays.

    `filled_in` is sent with the fact and its value.
    """

    filled_in = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme.px(16))
        self._theme, self._heading = theme, text("", "heading")
        self._fields: dict[str, LineField | TextField] = {}
        self._notes: dict[str, QLabel] = {}
        self.add(self._heading)
        self.hide()

    def show_lack(self, case: Case, papers: tuple[Draft, ...]) -> None:
        """Ask for what is missing now, too, and say what is a suggestion."""
        lack, guessed = lacking(papers), suggested(case, papers)
        needed = tr("What the papers still need")
        self._heading.setText(needed if lack else tr("Check what the papers say"))
        for fact, label in {**lack, **guessed}.items():
            if fact not in self._fields:
                self._ask(papers, fact, label)
        for fact, field in self._fields.items():
            field.set_value(value_of(case, papers, fact))
            self._notes[fact].setVisible(fact in guessed)
        self.setVisible(bool(self._fields))

    def _ask(self, papers: tuple[Draft, ...], fact: str, label: str) -> None:
        own = hint_of(papers, fact)
        kind = TextField if fact in _LONG else LineField
        field = kind(self._theme, label, "", own.hint if own else "")
        field.committed.connect(lambda value, fact=fact: self.filled_in.emit(fact, value))
        note = text(about_suggestion(own.suggested if own else ""), "hint")
        self._fields[fact], self._notes[fact] = field, note
        both = Column(self._theme.px(5))
        both.add(field, note)
        self.add(both)
