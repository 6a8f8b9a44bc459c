"""What was asked and refused before, as a letter tells it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from another_opinion.domain.case import Case
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.domain.facts import plain_date
from another_opinion.domain.letters import REQUESTS, Letter
from another_opinion.i18n import tr

_ASKED = (
    EventKind.ASKED,
    EventKind.RECEIVED,
    EventKind.OUTSIDE_ASKED,
    EventKind.OUTSIDE_RECEIVED,
)
_REFUSED = (EventKind.DENIED, EventKind.DENIED_EXPERIMENTAL)


def history(case: Case, letter: Letter) -> Mapping[str, str]:
    """Return on which day the plan was last asked and last refused; empty if not known."""
    letters = (
        each.delivery.day
        for each in case.letters
        if each.kind in REQUESTS and each.delivery and each.id != letter.id
    )
    papers = (paper.day for paper in case.documents if paper.kind is DocumentKind.DENIAL)
    return {
        "request.day": _newest((*letters, *_told(case, _ASKED))),
        "refusal.day": _newest((*papers, *_told(case, _REFUSED))),
    }


def history_labels() -> Mapping[str, str]:
    """Return what to call those days."""
    return {
        "request.day": tr("Day of your request"),
        "refusal.day": tr("Day of the refusal"),
    }


def _told(case: Case, kinds: tuple[EventKind, ...]) -> Iterable[date | None]:
    return (event.day for event in case.events if event.kind in kinds)


def _newest(days: Iterable[date | None]) -> str:
    newest = max((day for day in days if day), default=None)
    return plain_date(newest) if newest else ""
