"""What to say about an entry of the chronology."""

from __future__ import annotations

from another_opinion.domain.facts import long_date, write_time
from another_opinion.i18n import tr
from another_opinion.services.path.chronology import Entry


def day_of(entry: Entry) -> str:
    """Write when it happened, with the time of day if that is known."""
    if entry.day is None:
        return tr("Day not known")
    day = long_date(entry.day)
    return f"{day}, {write_time(entry.at)}" if entry.at else day
