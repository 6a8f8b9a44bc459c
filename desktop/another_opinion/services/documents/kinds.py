"""What a paper may be, suggested from its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from another_opinion.domain.documents import DocumentKind
from another_opinion.services.documents.dates import passage
from another_opinion.services.documents.letterhead import OFFICES, first_of, letterhead, place_of
from another_opinion.services.documents.suggested import Kind

_K = DocumentKind
_TOP, _BELOW = 500, 120  # letters in which a paper says what it is, and of that below a greeting

_SLIPS = {
    _K.RETURN_CARD: r"domestic return receipt|PS Form 3811",
    _K.MAIL_RECEIPT: r"certified mail receipt|PS Form 3800",
    _K.FAX_CONFIRMATION: (
        r"(?:fax )?transmission (?:report|verification|result|ok)|fax confirmation|TX report"
        r"|fax (?:send(?:ing)?|sent|activity) report"
    ),
    _K.BENEFITS_STATEMENT: (
        r"explanation of benefits|this is not a bill|explicaci[oó]n de beneficios"
        r"|esto no es una factura"
    ),
}
_HEADED = {
    _K.DENIAL: (
        r"notice of (?:\w+ ){0,3}(?:denial|non-?coverage)|denial (?:notice|letter)"
        r"|adverse benefit determination|notice of action|aviso de (?:acci[oó]n|denegaci[oó]n)"
    ),
    _K.APPROVAL: (
        r"notice of approval|(?:authorization|referral) (?:approval|approved)|approval notice"
        r"|aviso de aprobaci[oó]n"
    ),
    _K.PLAN_DOCUMENT: (
        r"evidence of coverage|member handbook|summary of benefits|evidencia de cobertura"
        r"|manual para miembros"
    ),
    _K.PORTAL_SCREENSHOT: (
        r"(?:member|patient) portal|secure messag|message cent(?:er|re)|portal (?:del|para) "
        r"(?:miembro|paciente)"
    ),
}
_ANSWERED = {
    _K.PLAN_LETTER: (
        r"received your (?:grievance|appeal|complaint)|(?:grievance|appeal) (?:resolution|ack)"
        r"|acknowledg\w+ (?:your|of your|receipt of your) (?:grievance|appeal)"
        r"|we need (?:more|additional) information|recibimos su (?:queja|apelaci[oó]n)"
        r"|necesitamos m[aá]s informaci[oó]n"
    ),
    _K.DENIAL: (
        r"notice of (?:\w+ ){0,3}denial|denial of"
        r"|(?:unable|not able|decided not|decline|declined) to (?:approve|authorize|cover|grant)"
        r"|(?:cannot|could not|will not|did not|do not|have not) (?:approved?|authorized?)"
        r"|(?:has been|have been|is|was|were) (?:denied|declined|not (?:approved|authorized))"
        r"|(?:has|have) not been (?:approved|authorized)"
        r"|will not be (?:approved|authorized|covered)"
        r"|(?:is|was|are|were) not medically necessary"
        r"|(?:decision|determination|status|outcome)\W+(?:not approved|not authorized|denied)"
        r"|no (?:podemos|pudimos|vamos a|se va a) (?:aprobar|autorizar|cubrir)"
        r"|no (?:hemos|se ha|ha) (?:aprobado|autorizado)"
        r"|no (?:se )?(?:aprueba|autoriza|aprobamos|autorizamos|aprob[oó]|autoriz[oó])\b"
        r"|no (?:fue|fueron|ha sido|est[aá]) (?:aprobad|autorizad)[oa]"
        r"|(?:ha sido|fue) (?:denegad|negad|rechazad)[oa]|hemos (?:denegado|negado|rechazado)"
        r"|decisi[oó]n\W+(?:no aprobad|no autorizad|denegad|negad)[oa]"
    ),
    _K.APPROVAL: (
        r"we (?:have )?(?:approved|authorized)|(?:has|have) been (?:approved|authorized)"
        r"|(?:is|are) (?:approved|authorized)\b(?! (?:to|by|representative))"
        r"|hemos (?:aprobado|autorizado)"
        r"|ha sido (?:aprobad|autorizad)[oa]"
    ),
}
_SEEN = {
    _K.OPINION_REPORT: (
        r"second opinion (?:consultation|report)|report: second opinion"
        r"|report of (?:the |a )?second opinion"
        r"|informe de (?:la )?segunda opini[oó]n"
        r"|(?:saw|seeing|was seen|asking me to see|evaluated|examined|referring|referral of)"
        r"\b[^.:]{0,80}\bsecond opinion"
        r"|(?:vi|evalu[eé]|examin[eé]) [^.:]{0,80}\bsegunda opini[oó]n"
    ),
    _K.BILL: (
        r"(?:amount|balance|total|(?:co-?)?payment|copay) (?:due|paid)|invoice"
        r"|statement (?:of account|date)|date of statement"
        r"|(?:please )?pay this amount|receipt (?:#|no\b|number)|total a pagar|factura"
        r"|recibo de pago"
    ),
    _K.MEDICAL_RECORD: (
        r"chief complaint|reason for visit|progress notes?|(?:history of )?present illness"
        r"|(?:findings|impression):"
        r"|history and physical|assessment and plan|after[- ]visit summary|visit summary"
        r"|(?:laboratory|radiology|pathology|operative|consultation) report|discharge summary"
        r"|reference (?:range|interval)|specimen|ordering (?:physician|provider)"
        r"|referral(?: / | /|/| or )?(?:authorization )?(?:request|order|form)|referred to:"
        r"|informe m[eé]dico|historia cl[ií]nica|motivo de (?:la )?consulta|hallazgos:"
        r"|informe de (?:fisioterapia|laboratorio|radiolog[ií]a|patolog[ií]a|alta)"
        r"|resultados de laboratorio|electronically signed by"
    ),
}
_GREETING = re.compile(r"\b(?:Dear|Estimad[oa]s?)\b", re.IGNORECASE)
_OWN_WORDS = re.compile(
    r"\bI (?:am (?:writing|asking|filing|requesting|appealing)|ask|request|disagree)\b"
    r"|\b(?:le|les) (?:escribo|pido|solicito)\b",
    re.IGNORECASE,
)
_BY_PLAN = frozenset((_K.DENIAL, _K.APPROVAL, _K.PLAN_LETTER))
_BY_OTHERS = frozenset((_K.OPINION_REPORT, _K.MEDICAL_RECORD))
_NO_LETTERS = frozenset((_K.PLAN_DOCUMENT, _K.PORTAL_SCREENSHOT))

_WEIGHED = frozenset((_K.DENIAL, _K.APPROVAL))
_ONLY_IF = re.compile(
    r"\b(?:if|when|whenever|unless|until|should|may|could|si|cuando|a menos que)\b[^.!?;]*$", re.I
)
_NOT = re.compile(r"\b(?:not|never|no|nunca)\s+(?:yet\s+|a[uú]n\s+)?$", re.I)

Patterns = dict[DocumentKind, re.Pattern[str]]


def _compiled(telling: dict[DocumentKind, str]) -> Patterns:
    """Compile patterns in which a blank stands for the end of a line, too."""
    return {
        kind: re.compile(r"\b(?:" + each.replace(" ", r"\s+") + ")", re.IGNORECASE)
        for kind, each in telling.items()
    }


_SLIP, _HEAD, _ANSWER, _SIGHT = map(_compiled, (_SLIPS, _HEADED, _ANSWERED, _SEEN))


def suggested_kind(words: str, plan: str = "") -> Kind | None:
    """Suggest what a paper is from the words of its first page.

    `plan` is the name of the health plan. A letter in which somebody asks for something is no
    answer of a plan, and what a plan sends is no record of a doctor.
    """
    head = letterhead(words)
    sent = place_of(plan, head) if plan else None
    asks = not sent and _OWN_WORDS.search(words)
    for kind, start, end in _signs(words, head):
        if not (asks and kind in _BY_PLAN) and not (sent and kind in _BY_OTHERS):
            return Kind(kind, passage(words, start, end))
    if sent and _GREETING.search(words):
        return Kind(_K.PLAN_LETTER, passage(words, *sent))
    return None


def _signs(words: str, head: str) -> Iterator[tuple[DocumentKind, int, int]]:
    """Give each kind of which a page has a sign, and where, the surest first."""
    yield from _found(_SLIP, words)
    greeting = _GREETING.search(words)
    top = words[: greeting.end() + _BELOW if greeting else _TOP]
    headed = _found(_HEAD, top)
    yield from (each for each in headed if not (greeting and each[0] in _NO_LETTERS))
    if office := first_of(OFFICES, head):
        yield _K.OFFICE_LETTER, *office[1]
    yield from _found(_ANSWER, words)
    yield from _found(_SIGHT, words)


def _found(patterns: Patterns, words: str) -> Iterator[tuple[DocumentKind, int, int]]:
    for kind, pattern in patterns.items():
        for match in pattern.finditer(words):
            if kind not in _WEIGHED or _is_said(words, match.start()):
                yield kind, match.start(), match.end()
                break


def _is_said(words: str, place: int) -> bool:
    """Say whether what stands there is told as it is: not denied, and not what may come."""
    before = words[:place]
    return not _NOT.search(before) and not _ONLY_IF.search(before)
