"""What stands on a page in place of one that cannot be drawn."""

from __future__ import annotations

from another_opinion.i18n import tr


def said_instead_of(page: int) -> tuple[str, ...]:
    """Return the lines on the page that stands in place of `page` (from 0)."""
    return (
        tr("Page {number} could not be drawn.", number=page + 1),
        tr("Another program may still show it: save the file as it came."),
    )


def said_instead_of_damaged(page: int) -> tuple[str, ...]:
    """Return the lines on the page that stands in place of one whose bytes are damaged."""
    return (
        tr("Page {number} is damaged in the case file.", number=page + 1),
        tr("Backups and check tells what can be done."),
    )
