"""When something happened, as far as it is known."""

from __future__ import annotations

from datetime import date

from another_opinion.domain.roughly import Roughly, Season
from another_opinion.i18n import tr
from another_opinion.services.chronology.words import season_name
from another_opinion.ui.parts.dates import DateField
from another_opinion.ui.theme.theme import Theme

_SEASONS = tuple(Season)
_MONTHS = 12


class WhenField(DateField):
    """A day, or a month, a season or a year of which the day is not known."""

    def __init__(
        self, theme: Theme, label: str, value: date | None, roughly: Roughly | None, hint: str
    ) -> None:
        super().__init__(theme, label, value, hint)
        self._month.addItems([season_name(season) for season in _SEASONS])
        if roughly and value is None:
            self._year.setText(str(roughly.year))
            self._month.setCurrentIndex(_index(roughly))
        self._kept_roughly = roughly

    @property
    def value(self) -> date | None:
        """The day typed; None while none is known, and the day before while it is no date."""
        return None if self._rough() else super().value

    @property
    def roughly(self) -> Roughly | None:
        """What is known where the day is not."""
        if rough := self._rough():
            return rough
        return None if self.is_empty or self._typed() else self._kept_roughly

    def check(self) -> bool:
        """Say whether the field is empty or holds a time, and show the fault if not."""
        good = self.is_empty or self._typed() is not None or self._rough() is not None
        fault = tr("This is not a date. Type it like May 9, 2026, or leave out what is not known.")
        self.show_error("" if good else fault)
        return good

    def _rough(self) -> Roughly | None:
        year, month = self._year.text(), self._month.currentIndex()
        if self._day.text() or len(year) != 4 or not year.isdecimal() or int(year) < 1900:
            return None
        if month > _MONTHS:
            return Roughly(int(year), season=_SEASONS[month - _MONTHS - 1])
        return Roughly(int(year), month or None)

    def _commit(self) -> None:
        if self.is_empty or (len(self._year.text()) == 4 and self.check()):
            self.show_error("")
            self._kept, self._kept_roughly = self._typed(), self._rough()
            self.committed.emit(self.value)


def _index(roughly: Roughly) -> int:
    if roughly.season:
        return _MONTHS + 1 + _SEASONS.index(roughly.season)
    return roughly.month or 0
