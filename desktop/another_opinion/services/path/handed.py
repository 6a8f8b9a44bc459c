"""What a letter counts as once it is handed in, beside the requests."""

from __future__ import annotations

from collections.abc import Mapping

from another_opinion.domain import letters
from another_opinion.domain.events import EventKind

COUNTS_AS: Mapping[str, EventKind] = {
    letters.EXPEDITED_GRIEVANCE: EventKind.GRIEVANCE,
    letters.GRIEVANCE: EventKind.GRIEVANCE,
    letters.EMPLOYER_APPEAL: EventKind.APPEAL,
    letters.MEDICARE_APPEAL: EventKind.APPEAL,
    letters.MEDI_CAL_APPEAL: EventKind.APPEAL,
    letters.FEDERAL_APPEAL: EventKind.APPEAL,
    letters.IMR_LETTER: EventKind.IMR_REQUEST,
    letters.INSURER_REVIEW: EventKind.IMR_REQUEST,
    letters.EMPLOYER_REVIEW: EventKind.EXTERNAL_REVIEW,
    letters.MEDI_CAL_HEARING: EventKind.EXTERNAL_REVIEW,
    letters.FEDERAL_REVIEW: EventKind.EXTERNAL_REVIEW,
    letters.RECORDS_REQUEST: EventKind.RECORDS_REQUEST,
    letters.REIMBURSEMENT_REQUEST: EventKind.CLAIM,
}
"""The event that each kind of letter is; its clocks start with it."""
