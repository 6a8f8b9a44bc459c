"""The number of a letter from here, of which a paper is a copy."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.i18n import tr
from another_opinion.services.documents.homecoming import filed, numbered
from another_opinion.services.letters.number import grouped, is_number, ungrouped
from another_opinion.services.letters.template import Paper
from another_opinion.ui.parts.fields import LineField
from another_opinion.ui.tools import Tools


class LetterNumber(LineField):
    """A field for it; `filed` is sent with an act and the paper after it."""

    filed = Signal(str, object)

    def __init__(self, tools: Tools, document: Document, case: Case) -> None:
        super().__init__(
            tools.theme,
            tr("Letter number"),
            grouped(document.letter_number),
            tr("If it is a copy of a letter from here: the twelve digits beside the code."),
        )
        self._templates = tools.letters.templates
        self._document, self._case = document, case
        self.committed.connect(self._file)

    def show_of(self, document: Document, case: Case) -> None:
        """Show the number of a paper as it is now."""
        self._document, self._case = document, case
        self.set_value(grouped(document.letter_number))

    def _file(self, typed: str) -> None:
        number = ungrouped(typed)
        version = numbered(self._case, number)
        letter = self._case.letter(version.letter) if version else None
        self.show_error("" if letter or not number else _no_such(number))
        if letter:
            stamped = self._templates[letter.kind].paper is Paper.STAMPED
            document = filed(self._document, letter, number, stamped=stamped)
            act = tr("Filed as a copy of a letter: {title}", title=document.title)
            self.filed.emit(act, document)
        elif not number:
            document = replace(self._document, letter_number="")
            self.filed.emit(tr("Took the letter number away"), document)


def _no_such(number: str) -> str:
    if is_number(number):
        return tr("No letter of this case has this number. It may be of another case file.")
    return tr("This is not a letter number: it has twelve digits. Compare each group of four.")
