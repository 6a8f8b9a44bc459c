"""What a letter counts as once it is handed in, beside the requests."""

from __future__ import annotations

from collections.abc import Mapping

from another_opinion.domain import letters
from another_opinion.domain.events import EventKind

COUNTS_AS: Mapping[str, EventKind] = {
    letters.EXPEDITED_GRIEVANCE: EventKind.GRIEVANCE,
    letters.GRIEVANCE: EventKind.GRIEVANCE,
}
"""The event that each kind of letter is; its clocks start with it."""
