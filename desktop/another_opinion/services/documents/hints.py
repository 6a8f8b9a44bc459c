"""What a paper may be, who it may come from and who is named in it, suggested from its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from another_opinion.domain.case import Case
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.texts import tokens
from another_opinion.services.documents.dates import passage

_TELLING = {
    DocumentKind.RETURN_CARD: r"domestic return receipt|PS Form 3811",
    DocumentKind.MAIL_RECEIPT: r"certified mail receipt|PS Form 3800",
    DocumentKind.FAX_CONFIRMATION: (
        r"(?:fax )?transmission (?:report|verification|result)|fax confirmation|TX report"
    ),
    DocumentKind.BENEFITS_STATEMENT: (
        r"explanation of benefits|this is not a bill|explicaci[oó]n de beneficios"
        r"|esto no es una factura"
    ),
    DocumentKind.DENIAL: (
        r"notice of (?:\w+ ){0,3}denial|denial of|adverse benefit determination|notice of action"
        r"|(?:we are )?unable to approve|(?:has been|is|was) (?:denied|not approved)"
        r"|cannot approve|no podemos aprobar|(?:ha sido|fue) (?:denegad|negad)[oa]"
        r"|aviso de (?:acci[oó]n|denegaci[oó]n)"
    ),
    DocumentKind.APPROVAL: (
        r"notice of approval|we (?:have )?approved|has been approved|authorization approved"
        r"|hemos aprobado|ha sido aprobad[oa]|aviso de aprobaci[oó]n"
    ),
    DocumentKind.PLAN_DOCUMENT: (
        r"evidence of coverage|member handbook|summary of benefits|evidencia de cobertura"
        r"|manual para miembros"
    ),
    DocumentKind.OPINION_REPORT: (
        r"second opinion (?:consultation|report)|report of (?:the |a )?second opinion"
        r"|informe de (?:la )?segunda opini[oó]n"
    ),
    DocumentKind.BILL: (
        r"(?:amount|balance|total|payment) due|statement of account|invoice|total a pagar|factura"
    ),
    DocumentKind.MEDICAL_RECORD: (
        r"chief complaint|progress note|history of present illness|(?:findings|impression):"
        r"|informe m[eé]dico|historia cl[ií]nica|motivo de (?:la )?consulta|hallazgos:"
    ),
}
_PATTERNS = {kind: re.compile(rf"\b(?:{each})", re.IGNORECASE) for kind, each in _TELLING.items()}
_OFFICES = (
    "Department of Managed Health Care",
    "California Department of Insurance",
    "Department of Health Care Services",
)
_LETTERHEAD = 40  # words in which a sender names itself
_MOST_NAMES = 6


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind that a paper may be of, and the words on the page that it came from."""

    kind: DocumentKind
    words: str


@dataclass(frozen=True, slots=True)
class Names:
    """Names that stand on a page, and the words around the first."""

    names: tuple[str, ...]
    words: str


def suggested_kind(words: str) -> Kind | None:
    """Suggest what a paper is from the words of its first page."""
    for kind, pattern in _PATTERNS.items():
        if match := pattern.search(words):
            return Kind(kind, passage(words, match.start(), match.end()))
    head = _letterhead(words)
    for office in _OFFICES:
        if place := _place(office, head):
            return Kind(DocumentKind.OFFICE_LETTER, passage(words, *place))
    return None


def suggested_sender(words: str, case: Case) -> Names | None:
    """Suggest who a paper came from: who is known and stands where a letterhead does."""
    head = _letterhead(words)
    earlier = (paper.sender for paper in case.documents)
    known = (case.plan.name, *_OFFICES, *earlier, case.doctor.group, *_doctors(case))
    for name in dict.fromkeys(filter(None, known)):
        if place := _place(name, head):
            return Names((name,), passage(words, *place))
    return None


def suggested_people(words: str, case: Case, named: tuple[str, ...]) -> Names | None:
    """Suggest people of the case, and of earlier papers, who stand on a page; not those `named`."""
    earlier = (name for paper in case.documents for name in paper.people)
    known = dict.fromkeys(filter(None, (case.patient.name, *_doctors(case), *earlier)))
    found = [(name, place) for name in known if name not in named if (place := _place(name, words))]
    if not found:
        return None
    return Names(tuple(name for name, _ in found[:_MOST_NAMES]), passage(words, *found[0][1]))


def words_in_use(case: Case) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the senders and the tags of all papers, each once, in the order of the alphabet."""
    senders = {paper.sender for paper in case.documents if paper.sender}
    tags = {tag for paper in case.documents for tag in paper.tags}
    return tuple(sorted(senders, key=str.casefold)), tuple(sorted(tags, key=str.casefold))


def listed(typed: str) -> tuple[str, ...]:
    """Return what was typed with commas between, each once."""
    return tuple(dict.fromkeys(filter(None, (each.strip() for each in typed.split(",")))))


def _doctors(case: Case) -> Iterator[str]:
    yield case.doctor.name
    yield from (event.who for event in case.events if tokens(event.who)[:1] in (("dr",), ("dra",)))


def _letterhead(words: str) -> str:
    """Return the beginning of the words, up to where a letterhead may end."""
    end = 0
    for number, match in enumerate(re.finditer(r"\S+", words)):
        if number == _LETTERHEAD:
            break
        end = match.end()
    return words[:end]


def _place(name: str, words: str) -> tuple[int, int] | None:
    """Return where a name stands in words, whatever its case, accents and signs between."""
    wanted = tokens(name)
    told = [
        (part, match.start(), match.end())
        for match in re.finditer(r"\S+", words)
        for part in tokens(match[0])
    ]
    for start in range(len(told) - len(wanted) + 1):
        here = told[start : start + len(wanted)]
        if wanted and tuple(part for part, _, _ in here) == wanted:
            return here[0][1], here[-1][2]
    return None
