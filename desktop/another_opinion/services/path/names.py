"""What the things of a case are called in a list."""

from __future__ import annotations

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.domain.letters import Delivery, Way
from another_opinion.i18n import tr
from another_opinion.services.path.proceedings import INSIDE_REQUEST, OUTSIDE_REQUEST


def advice(doctor: str) -> str:
    """Name the advice that is in doubt."""
    return tr("Advice of {name}", name=doctor) if doctor else tr("The doctor's advice")


def letter(kind: str) -> str:
    """Name a letter by its kind."""
    return {
        INSIDE_REQUEST: tr("Request for a second opinion"),
        OUTSIDE_REQUEST: tr("Request for a second opinion outside the network"),
    }.get(kind, tr("Letter"))


def delivery(handed_in: Delivery) -> str:
    """Say which version went to the plan, how, and to whom."""
    way = _way(handed_in.way)
    if handed_in.to:
        return tr(
            "Version {number} went {way} to {name}",
            number=handed_in.version,
            way=way,
            name=handed_in.to,
        )
    return tr("Version {number} went {way}", number=handed_in.version, way=way)


def document(kind: DocumentKind) -> str:
    """Name a paper by its kind."""
    return {
        DocumentKind.DENIAL: tr("Denial"),
        DocumentKind.OPINION_REPORT: tr("Report of a second opinion"),
        DocumentKind.STAMPED_LETTER: tr("Stamped letter"),
        DocumentKind.PLAN_DOCUMENT: tr("Paper of the plan"),
        DocumentKind.MEDICAL_RECORD: tr("Medical record"),
        DocumentKind.BILL: tr("Bill"),
        DocumentKind.OTHER: tr("Paper"),
    }[kind]


def event(kind: EventKind, who: str = "") -> str:
    """Name something that happened, with the person it happened with."""
    return tr("{what}: {name}", what=_event(kind), name=who) if who else _event(kind)


def _event(kind: EventKind) -> str:
    return {
        EventKind.CALL: tr("Call"),
        EventKind.VISIT: tr("Visit"),
        EventKind.REFERRAL: tr("The plan received a doctor's referral"),
        EventKind.OPINION: tr("Second opinion"),
        EventKind.GRANTED: tr("The plan approved"),
        EventKind.DENIED: tr("The plan refused"),
        EventKind.GRIEVANCE: tr("The plan received a grievance"),
        EventKind.GRIEVANCE_ANSWER: tr("The plan answered the grievance"),
        EventKind.IMR_REQUEST: tr("Request for Independent Medical Review"),
        EventKind.IMR_DECISION: tr("Decision of Independent Medical Review"),
        EventKind.PAID: tr("Payment"),
        EventKind.NOTE: tr("Note"),
    }[kind]


def _way(way: Way) -> str:
    return {
        Way.HAND: tr("by hand"),
        Way.CERTIFIED_MAIL: tr("by certified mail"),
        Way.MAIL: tr("by mail"),
        Way.FAX: tr("by fax"),
        Way.PORTAL: tr("through the plan's website"),
    }[way]
