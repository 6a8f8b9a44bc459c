"""Papers that should be there since something happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from another_opinion.domain.case import Case
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.facts import plain_date
from another_opinion.domain.letters import REPORT_REQUEST, WRITTEN_DENIAL
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.rules.library import Library
from another_opinion.rules.question import answers_of
from another_opinion.rules.rule import Verdict
from another_opinion.services.missing.onfile import LATEST, OnFile
from another_opinion.services.missing.thing import Thing
from another_opinion.services.path.proceedings import DENIALS, denials

_REPORT = "2OP-19"
_RECORDS = frozenset((DocumentKind.MEDICAL_RECORD, DocumentKind.OPINION_REPORT))
_ANSWERS = frozenset((DocumentKind.PLAN_LETTER, DocumentKind.DENIAL, DocumentKind.APPROVAL))
_PAPERS = {
    EventKind.OPINION: frozenset((DocumentKind.OPINION_REPORT,)),
    EventKind.VISIT: _RECORDS,
    EventKind.DENIED: frozenset((DocumentKind.DENIAL,)),
    EventKind.DENIED_EXPERIMENTAL: frozenset((DocumentKind.DENIAL,)),
    EventKind.DECIDED: frozenset((DocumentKind.DENIAL,)),
    EventKind.GRANTED: frozenset((DocumentKind.APPROVAL, DocumentKind.PLAN_LETTER)),
    EventKind.GRIEVANCE_ACKNOWLEDGED: frozenset((DocumentKind.PLAN_LETTER,)),
    EventKind.GRIEVANCE_ANSWER: _ANSWERS,
    EventKind.APPEAL_ANSWER: _ANSWERS,
    EventKind.IMR_DECISION: frozenset((DocumentKind.OFFICE_LETTER,)),
    EventKind.PAID: frozenset((DocumentKind.BILL, DocumentKind.BENEFITS_STATEMENT)),
}
_FIRST = {  # of several kinds, the one that a paper most often is
    EventKind.VISIT: DocumentKind.MEDICAL_RECORD,
    EventKind.GRANTED: DocumentKind.APPROVAL,
    EventKind.GRIEVANCE_ANSWER: DocumentKind.PLAN_LETTER,
    EventKind.APPEAL_ANSWER: DocumentKind.PLAN_LETTER,
    EventKind.PAID: DocumentKind.BILL,
}
_AFTER = {EventKind.VISIT: timedelta(days=14)}  # what happened, for a paper that may be of it


def of_events(case: Case, law: Library, today: date, on_file: OnFile) -> Iterator[Thing]:
    """Give a paper for each event that should have one and has none."""
    spoken = {act.place.item for act in denials(case) if act.kind is EventKind.DECIDED}
    for event in case.events:
        if event.kind not in _PAPERS or event.day is None or event.day > today:
            continue
        if event.kind is EventKind.DECIDED and event.id not in spoken:
            continue
        if not _is_there(on_file, event, event.day):
            yield _thing(case, law, event, event.day, on_file)


def _is_there(on_file: OnFile, event: Event, day: date) -> bool:
    kinds = _PAPERS[event.kind]
    tied = kinds if event.kind is EventKind.OPINION else {*kinds, DocumentKind.OTHER}
    return on_file.is_tied(event.id, tied) or on_file.is_from(day, kinds)


def _thing(case: Case, law: Library, event: Event, day: date, on_file: OnFile) -> Thing:
    title = _dated(_title(event.kind), event, day)
    asked, citation, rule = "", "", ""
    if event.kind is EventKind.OPINION:
        asked = REPORT_REQUEST
        judged = {each.rule.id: each for each in law.judge(answers_of(case))}
        if _REPORT in judged and judged[_REPORT].verdict is Verdict.APPLIES:
            citation, rule = judged[_REPORT].rule.citation, _REPORT
    elif event.kind is EventKind.DECIDED:
        asked = WRITTEN_DENIAL
    is_record = event.kind in (EventKind.OPINION, EventKind.VISIT)
    name, kinds = f"{event.kind}:{event.id}", _PAPERS[event.kind]
    return Thing(
        id=name,
        title=title,
        why=_why(event.kind),
        place=Place("timeline", event.id),
        day=day,
        who=event.who,
        line=title if is_record else "",
        letter=asked,
        owner=event.id,
        kind=_FIRST.get(event.kind, next(iter(kinds))),
        papers=on_file.may_be(name, kinds, day, _AFTER.get(event.kind, LATEST)),
        citation=citation,
        law=rule,
    )


def _dated(words: str, event: Event, day: date) -> str:
    named = tr("{what} of {day}", what=words, day=plain_date(day))
    return f"{named}, {event.who}" if event.who else named


def _title(kind: EventKind) -> str:
    if kind in DENIALS:
        return tr("Denial letter")
    return {
        EventKind.OPINION: tr("Report of the opinion"),
        EventKind.VISIT: tr("Notes of the visit"),
        EventKind.DECIDED: tr("Letter about the refusal"),
        EventKind.GRANTED: tr("Approval in writing"),
        EventKind.GRIEVANCE_ACKNOWLEDGED: tr("The plan’s letter that it has the grievance"),
        EventKind.GRIEVANCE_ANSWER: tr("The plan’s answer to the grievance"),
        EventKind.APPEAL_ANSWER: tr("The plan’s answer to the appeal"),
        EventKind.IMR_DECISION: tr("Decision of the Independent Medical Review"),
        EventKind.PAID: tr("Receipt for the payment"),
    }[kind]


def _why(kind: EventKind) -> str:
    if kind is EventKind.OPINION:
        return tr("The opinion is in your timeline, and no report of it is here.")
    if kind is EventKind.DECIDED:
        return tr("Your timeline says that the plan refused, and no letter about it is here.")
    return tr("This is in your timeline, and no paper of it is here.")
