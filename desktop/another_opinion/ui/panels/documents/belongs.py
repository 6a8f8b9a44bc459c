"""The letters and events that a paper belongs to, to be picked one after the other."""

from __future__ import annotations

from PySide6.QtCore import Signal

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.i18n import tr
from another_opinion.ui.panels.documents.owners import owners_in
from another_opinion.ui.parts.keyboard import put_away
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.pick import Choice, PickField
from another_opinion.ui.theme.theme import Theme


class Belongs(Column):
    """A list to pick from for each, and one more; `chosen` is sent with the ids of all."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme.px(8))
        self._theme = theme
        self._fields: list[PickField] = []
        self._told: object = None
        self._choices: list[Choice] = []

    def show_links(self, document: Document, case: Case) -> None:
        """Show what the paper belongs to now."""
        told, links = (case.letters, case.events), (*document.links, "")
        if told != self._told:
            self._told, self._choices = told, owners_in(case)
        while len(self._fields) > len(links):
            put_away(self._fields.pop())
        while len(self._fields) < len(links):
            self._fields.append(self._made())
        for field, link in zip(self._fields, links, strict=True):
            field.set_choices(self._choices, link)

    def _made(self) -> PickField:
        label = tr("Also belongs to") if self._fields else tr("Belongs to")
        field = PickField(self._theme, label, (), "")
        field.chosen.connect(lambda _: self.chosen.emit([each.value for each in self._fields]))
        self.add(field)
        return field
