"""What should come back from a letter: proof that it is there, and an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from another_opinion.domain.case import Case
from another_opinion.domain.documents import PROOFS_OF_RECEIPT, DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.domain.facts import plain_date
from another_opinion.domain.letters import Letter, Way
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.missing.onfile import OnFile
from another_opinion.services.missing.thing import Thing
from another_opinion.services.path import names
from another_opinion.services.path.clock_words import limit
from another_opinion.services.path.clocks import CaseClock

_PROOFS = {
    Way.CERTIFIED_MAIL: DocumentKind.RETURN_CARD,
    Way.FAX: DocumentKind.FAX_CONFIRMATION,
    Way.PORTAL: DocumentKind.PORTAL_SCREENSHOT,
}
_ANSWERS = {EventKind.GRIEVANCE_ANSWER, EventKind.APPEAL_ANSWER}
_ACKNOWLEDGED = EventKind.GRIEVANCE_ACKNOWLEDGED


def of_letters(case: Case, on_file: OnFile) -> Iterator[Thing]:
    """Give the proof of receipt for each letter that was handed in and has none."""
    for letter in case.letters:
        delivery = letter.delivery
        if delivery is None or delivery.way is Way.MAIL or _is_proved(case, letter):
            continue
        name, title = f"proof:{letter.id}", names.letter(letter.kind)
        yield Thing(
            id=name,
            title=tr("{proof}: {letter}", proof=_proof(delivery.way), letter=title),
            why=tr(
                "You handed this letter in on {day}, and no paper here shows that it arrived.",
                day=plain_date(delivery.day),
            ),
            place=Place("letters", letter.id),
            day=delivery.day,
            owner=letter.id,
            kind=_PROOFS.get(delivery.way, DocumentKind.STAMPED_LETTER),
            papers=on_file.may_be(name, PROOFS_OF_RECEIPT),
        )


def of_grievances(clocks: Iterable[CaseClock]) -> Iterator[Thing]:
    """Give each answer to a grievance or appeal for which the time has run out."""
    late = [each for each in clocks if each.waits_on_plan and each.has_run_out]
    acknowledging = [each for each in late if _ACKNOWLEDGED in each.rule.ends]
    answering = (each for each in late if _ANSWERS & set(each.rule.ends))
    answers = {each.about: each for each in answering if each not in acknowledging}
    for each in answers.values():
        yield _unanswered(each, tr("The plan’s answer"))
    for each in acknowledging:
        if each.about not in answers:
            yield _unanswered(each, tr("The plan’s letter that it has the grievance"))


def _unanswered(each: CaseClock, title: str) -> Thing:
    return Thing(
        id=f"answer:{each.rule.id}:{each.about.item}",
        title=title,
        why=f"{each.rule.plain} {limit(each)}",
        place=Place("timeline", f"clock:{each.rule.id}:{each.about.item}"),
        day=each.clock.day,
        owner=each.about.item,
        kind=DocumentKind.PLAN_LETTER,
        citation=each.rule.citation,
        law=each.rule.id,
    )


def _is_proved(case: Case, letter: Letter) -> bool:
    return any(
        letter.id in paper.links and paper.kind in PROOFS_OF_RECEIPT for paper in case.documents
    )


def _proof(way: Way) -> str:
    return {
        Way.CERTIFIED_MAIL: tr("Return card of certified mail"),
        Way.FAX: tr("Fax confirmation"),
        Way.PORTAL: tr("Picture of the plan’s website"),
    }.get(way, tr("Stamped copy"))
