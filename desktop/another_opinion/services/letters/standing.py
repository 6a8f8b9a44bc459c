"""How the case stands, as the conditions of letters name it.

``case=asked``: a request went to the plan; ``asked_outside``: one to go
outside the network; ``waiting``: one, or a doctor's referral, has no answer yet; ``silent``: the
usual time for an answer has passed; ``spoken``: the plan said no, and no letter of it has come;
``refused``: a refusal in writing stands; ``experimental``: it calls the care so; ``approved``;
``opinion`` and ``report``: a second opinion was given, its report came; ``challenged``: a
grievance or appeal was sent, ``answered``: the plan answered it; ``over``: that, or it has
lasted long enough to go further;
``reviewed``: an office outside the plan was asked; ``paid``: there are bills; ``won``: a
review was decided in the patient's favor; ``called``: a call was noted; ``written``: a letter was
begun.
"""

from __future__ import annotations

from collections.abc import Iterator

from another_opinion.domain.case import Case
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.domain.letters import OUTSIDE_REQUEST
from another_opinion.services.path.proceedings import (
    answers_to_requests,
    denials,
    happened,
    is_answered,
    requests,
)
from another_opinion.services.path.situation import (
    AFTER_CHALLENGES,
    ANSWERS_TO_CHALLENGES,
    ASKED_OUTSIDE,
    CHALLENGES,
    ON_REQUESTS,
    REVIEWS,
    Situation,
)

_NAMES = (
    "asked",
    "asked_outside",
    "waiting",
    "silent",
    "spoken",
    "refused",
    "experimental",
    "approved",
    "opinion",
    "report",
    "challenged",
    "answered",
    "over",
    "reviewed",
    "paid",
    "called",
    "written",
    "won",
)
STANDINGS = frozenset(f"case={name}" for name in _NAMES)
"""Every name that there is."""


def standing(case: Case) -> frozenset[str]:
    """Return what the events, letters and papers of a case tell, whatever the day."""
    return frozenset(f"case={name}" for name in (*_of_requests(case), *_of_what_followed(case)))


def standing_in(situation: Situation) -> frozenset[str]:
    """Return how a case stands on a day, with what only the passing of time brings."""
    by_time = {f"case={name}" for name in _by_time(situation)}
    return standing(situation.case) | by_time


def _by_time(situation: Situation) -> Iterator[str]:
    request = situation.newest_decision(*ON_REQUESTS)
    if request and request.has_run_out:
        yield "silent"
    ended = situation.waiting(*AFTER_CHALLENGES) and situation.may_go_on
    if ended or situation.review_is_open:
        yield "over"


def _of_requests(case: Case) -> Iterator[str]:
    asked, answers = requests(case), answers_to_requests(case)
    if asked:
        yield "asked"
    if _asked_outside(case):
        yield "asked_outside"
    referrals = happened(case, EventKind.REFERRAL)
    if any(not is_answered(act, answers) for act in (*asked, *referrals)):
        yield "waiting"
    approved = happened(case, EventKind.GRANTED)
    stand = [act for act in denials(case) if not is_answered(act, approved)]
    if any(act.kind is EventKind.DECIDED for act in stand):
        yield "spoken"
    if any(act.kind is not EventKind.DECIDED for act in stand):
        yield "refused"
    if any(act.kind is EventKind.DENIED_EXPERIMENTAL for act in stand):
        yield "experimental"
    if approved:
        yield "approved"


def _asked_outside(case: Case) -> bool:
    handed_in = (each for each in case.letters if each.delivery and each.kind == OUTSIDE_REQUEST)
    return any(handed_in) or bool(happened(case, *ASKED_OUTSIDE))


def _of_what_followed(case: Case) -> Iterator[str]:
    papers = {paper.kind for paper in case.documents}
    has_report = DocumentKind.OPINION_REPORT in papers or happened(case, EventKind.REPORT)
    if has_report:
        yield "report"
    if has_report or happened(case, EventKind.OPINION):
        yield "opinion"
    if happened(case, *CHALLENGES):
        yield "challenged"
    if happened(case, *ANSWERS_TO_CHALLENGES):
        yield "answered"
    if happened(case, *REVIEWS):
        yield "reviewed"
    if DocumentKind.BILL in papers or happened(case, EventKind.PAID):
        yield "paid"
    if happened(case, EventKind.IMR_FAVORABLE):
        yield "won"
    if happened(case, EventKind.CALL):
        yield "called"
    if case.letters:
        yield "written"
