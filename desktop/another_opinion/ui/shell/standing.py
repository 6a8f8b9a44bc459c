"""What to say of a file that is not the one that was open here last."""

from __future__ import annotations

from collections.abc import Callable

from another_opinion.domain.facts import long_date
from another_opinion.i18n import tr
from another_opinion.session.session import Session
from another_opinion.store.seen import Standing
from another_opinion.ui.parts.banner import Banner
from another_opinion.ui.theme.theme import Theme


def standing_banner(theme: Theme, session: Session, closed: Callable[[], object]) -> Banner | None:
    """Return a banner for an older file, or one that went another way; None for all others."""
    _, at = session.last_change
    day = long_date(at.date())
    words = {
        Standing.OLDER: tr(
            "This file is older than the one that was open here last. Its newest change is of "
            "{day}. If you opened a backup, all is well: choose Close. If not, look for the "
            "newer file before you type.",
            day=day,
        ),
        Standing.PARTED: tr(
            "This is another copy than the one that was open here last. Changes that you made "
            "here are not in it. Its newest change is of {day}. Look for the other copy before "
            "you type. To go on with this one, choose Close.",
            day=day,
        ),
    }.get(session.standing)
    return Banner(theme, words, closed=closed) if words else None
