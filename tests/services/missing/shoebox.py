"""A made-up case of forty papers: some tell of others, and most of what they name is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import Delivery, Letter, Way
from another_opinion.domain.people import Doctor
from another_opinion.rules.days import CALIFORNIA
from another_opinion.services.missing.mentions import Told, told_by
from services.path.telling import case_with

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=CALIFORNIA)

Pages = tuple[str, ...]
_K = DocumentKind

# The kind, the title, the date that the user gave it, and the words of its pages.
_PAPERS: tuple[tuple[DocumentKind, str, date | None, Pages], ...] = (
    (_K.DENIAL, "Denial", date(2026, 9, 10), (
        "Golden Poppy Health. Notice of denial. September 10, 2026. We are unable to approve your "
        "request for an MRI of August 3, 2026. Page 1 of 2",
        "You may file a grievance. See page 3 of 88 of your Evidence of Coverage. Page 2 of 2",
    )),
    (_K.MEDICAL_RECORD, "Notes of Dr. Lee", date(2026, 3, 20), (
        "Cardiology clinic. March 20, 2026. The MRI of 14 March 2026 shows narrowing. CT scan of "
        "the chest performed on February 2, 2026 was clear. Referred to Dr. Nguyễn Thị Ánh for "
        "surgery. An ultrasound is scheduled for April 1, 2026.",
    )),
    (_K.MEDICAL_RECORD, "CT chest", None, (
        "Sutter Radiology CT scan of the chest. Date of exam: 02/02/2026. Findings: clear.",
    )),
    (_K.MEDICAL_RECORD, "Informe de la Dra. Ruiz", date(2026, 5, 6), (
        "Clínica del Valle. 6 de mayo de 2026. La resonancia magnética del 14 de marzo de 2026 "
        "muestra estenosis. La tomografía realizada el 9 de abril de 2026 fue normal. Fue "
        "referida al Dr. Peñaflor. Véase el informe de patología.",
    )),
    (_K.MEDICAL_RECORD, "Surgery visit", date(2026, 4, 2), (
        "Dr. Nguyễn Thị Ánh, Surgery. April 2, 2026. Page 1 of 5", "More words. Page 2 of 5",
        "Findings. Page 4 of 5",
    )),
    (_K.OTHER, "Photo one", None, ("Hospital bill summary page 1 of 3",)),
    (_K.OTHER, "Photo two", None, ("Totals page 2 of 3",)),
    (_K.OTHER, "Photo three", None, ("Thank you page 3 of 3",)),
    (_K.MEDICAL_RECORD, "X-ray knee", date(2026, 1, 8), ("X-ray of the knee, January 8, 2026",)),
    (_K.MEDICAL_RECORD, "Follow-up", date(2026, 1, 20), (
        "January 20, 2026. X-ray of January 8, 2026 reviewed. Please repeat the biopsy of June 1, "
        "2026 as ordered. Labs normal. EKG; seen on January 19, 2026.",
    )),
    (_K.APPROVAL, "Approval", date(2026, 10, 1), ("We approved your visit with Dr. Alder.",)),
    (_K.FAX_CONFIRMATION, "Fax slip", None, ("Transmission OK",)),
)  # fmt: skip
_BILLS = 28


def shoebox() -> tuple[Case, dict[str, Told]]:
    """Return the case, and what the words of its papers tell."""
    case = replace(case_with(), doctor=Doctor("Dr. Lee", "cardiology"))
    told: dict[str, Told] = {}
    bills = tuple(
        (_K.BILL, f"Bill {number}", date(2026, 6, number + 1), ("You owe $42. Page 1 of 1",))
        for number in range(_BILLS)
    )
    for number, (kind, title, day, pages) in enumerate((*_PAPERS, *bills)):
        paper = Document(
            id=title,
            title=title,
            content=f"{number:064}",
            media="application/pdf",
            size=1,
            pages=len(pages),
            added=NOW - timedelta(days=9),
            kind=kind,
            day=day,
        )
        case = case.with_document(paper)
        told[title] = told_by(pages)
    for event in (
        Event("opinion", EventKind.OPINION, date(2026, 10, 20), who="Dr. Alder"),
        Event("old visit", EventKind.VISIT, date(2026, 3, 20), who="Dr. Lee"),
        Event("visit", EventKind.VISIT, date(2026, 7, 7), who="Dr. Lee"),
        Event("planned", EventKind.VISIT, date(2026, 12, 24), who="Dr. Lee"),
        Event("call", EventKind.CALL, date(2026, 9, 12), who="Maria"),
        Event("refused", EventKind.DENIED, date(2026, 9, 10)),
        Event("granted", EventKind.GRANTED, date(2026, 10, 1)),
    ):
        case = case.with_event(event)
    faxed = Delivery(1, date(2026, 9, 15), Way.FAX)
    letter = Letter("letter", "second-opinion-request", date(2026, 9, 14), delivery=faxed)
    return case.with_letter(letter), told
