"""What to do when something other than an answer to a request is late."""

from __future__ import annotations

from another_opinion.i18n import tr
from another_opinion.rules.clock import Trigger
from another_opinion.services.path.advice.step import NextStep
from another_opinion.services.path.situation import Situation

_VISITS = (Trigger.URGENT_CARE, Trigger.APPOINTMENT, Trigger.PRIMARY_CARE)
_RECORDS = (Trigger.RECORDS_REQUEST, Trigger.SUMMARY_REQUEST)
_PRIVACY = (Trigger.PRIVACY_REQUEST, Trigger.PRIVACY_LETTER)
_IN_ORDER = (*_VISITS, Trigger.CLAIM, *_RECORDS, *_PRIVACY)


def chase_what_is_late(situation: Situation) -> NextStep | None:
    """Recommend to ask again for a visit, a bill, records or private letters."""
    late = [each for each in situation.waiting(*_IN_ORDER) if each.has_run_out]
    if not late:
        return None
    first = min(late, key=lambda each: _IN_ORDER.index(each.rule.starts[0]))
    return NextStep(_title(first.rule.starts[0]), first.rule.if_nothing, first.about)


def _title(trigger: Trigger) -> str:
    if trigger in _VISITS:
        return tr("Ask the plan again for a visit")
    if trigger in _RECORDS:
        return tr("Ask the clinic again for your records")
    if trigger in _PRIVACY:
        return tr("Ask the plan to write where you want")
    return tr("Ask the plan for its decision about the bill")
