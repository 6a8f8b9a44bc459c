"""The date of a paper, suggested from its words; it is never set by itself."""

from __future__ import annotations

from PySide6.QtCore import Signal

from another_opinion.domain.facts import plain_date
from another_opinion.i18n import tr
from another_opinion.services.documents.dates import Suggested
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


class DayHint(Column):
    """Shows a date with the words that it came from; `taken` is sent with it."""

    taken = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme.px(4))
        self._theme = theme
        self._shown: Suggested | None = None
        self.hide()

    def suggest(self, suggested: Suggested | None) -> None:
        """Show another date, or none."""
        if suggested == self._shown:
            return
        self._shown = suggested
        self.clear()
        self.setVisible(suggested is not None)
        if suggested:
            day = suggested.day
            take = button(
                tr("Take {day}", day=plain_date(day)),
                lambda: self.taken.emit(day),
                theme=self._theme,
                icon="check",
            )
            self.add(text(tr("On the page: “{words}”", words=suggested.words), "hint"), flow(take))
