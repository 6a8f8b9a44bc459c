"""What to say about an entry of the chronology."""

from __future__ import annotations

from calendar import month_name

from another_opinion.domain.facts import long_date, write_time
from another_opinion.domain.roughly import Roughly, Season
from another_opinion.i18n import tr
from another_opinion.services.path.chronology import Entry


def day_of(entry: Entry) -> str:
    """Write when it happened, with the time of day if that is known."""
    if entry.day is None:
        return rough_words(entry.roughly) if entry.roughly else tr("Day not known")
    day = long_date(entry.day)
    return f"{day}, {write_time(entry.at)}" if entry.at else day


def rough_words(when: Roughly) -> str:
    """Write when it was, as far as it is known."""
    if when.season:
        return tr("{season} {year}", season=season_name(when.season), year=when.year)
    if when.month:
        return tr("{month} {year}", month=month_name[when.month], year=when.year)
    return tr("In the year {year}", year=when.year)


def season_name(season: Season) -> str:
    """Name a season."""
    return {
        Season.WINTER: tr("Winter"),
        Season.SPRING: tr("Spring"),
        Season.SUMMER: tr("Summer"),
        Season.FALL: tr("Fall"),
    }[season]
