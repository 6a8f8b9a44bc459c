from __future__ import annotations

from dataclasses import replace

import pytest

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.services.documents.hints import listed, suggested_people, words_in_use
from another_opinion.services.documents.kinds import suggested_kind
from another_opinion.services.documents.senders import suggested_sender
from another_opinion.services.sample.story import read_print
from another_opinion.services.sample.typesetting import typeset
from casefiles import CASE, scanned

TOLD = CASE.with_event(Event("visit", EventKind.VISIT, who="Dr. Nguyễn Thị Ánh"))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Golden Poppy Health. Notice of Denial of Coverage", DocumentKind.DENIAL),
        ("After review we are unable to approve your request", DocumentKind.DENIAL),
        ("We are not able to approve it.", DocumentKind.DENIAL),
        ("Service: MRI. Decision: Not approved", DocumentKind.DENIAL),
        ("Your request has not been authorized", DocumentKind.DENIAL),
        ("Su solicitud no fue aprobada", DocumentKind.DENIAL),
        ("No hemos autorizado la consulta", DocumentKind.DENIAL),
        ("We did not approve it. If it is approved later, we write.", DocumentKind.DENIAL),
        ("The scan is not medically necessary", DocumentKind.DENIAL),
        ("It is approved. If a later one is denied, file a grievance.", DocumentKind.APPROVAL),
        ("FAX SEND REPORT 11/27/2026 Pages 4", DocumentKind.FAX_CONFIRMATION),
        ("Office Visit. Reason for visit: dizziness", DocumentKind.MEDICAL_RECORD),
        ("I had the pleasure of seeing her for a second opinion", DocumentKind.OPINION_REPORT),
        ("Lamentamos que no podemos aprobar su solicitud", DocumentKind.DENIAL),
        ("Good news: your request has been approved", DocumentKind.APPROVAL),
        ("THIS IS NOT A BILL. Amount due to provider", DocumentKind.BENEFITS_STATEMENT),
        ("PS Form 3811, Domestic Return Receipt", DocumentKind.RETURN_CARD),
        ("PS Form 3800 Certified Mail Receipt", DocumentKind.MAIL_RECEIPT),
        ("Transmission report. Result OK", DocumentKind.FAX_CONFIRMATION),
        ("State of California Department of Managed Health Care", DocumentKind.OFFICE_LETTER),
        ("Motivo de consulta: dolor de espalda", DocumentKind.MEDICAL_RECORD),
        ("Balance due: $42", DocumentKind.BILL),
        ("RECEIPT #004471 Office visit copay. Amount paid $25.00", DocumentKind.BILL),
        ("Statement Date: 09/15/2026. Please pay this amount", DocumentKind.BILL),
        ("LABORATORY REPORT Collected: 05/28/2026", DocumentKind.MEDICAL_RECORD),
        ("After Visit Summary. Your to-do list", DocumentKind.MEDICAL_RECORD),
        ("Referral / Authorization Request. Referred to: Dr. Alder", DocumentKind.MEDICAL_RECORD),
        ("Informe de fisioterapia. 16 sesiones", DocumentKind.MEDICAL_RECORD),
        (
            "Thank you for asking me to see this woman for a second opinion.",
            DocumentKind.OPINION_REPORT,
        ),
        ("Authorization Approval Notice. The service is", DocumentKind.APPROVAL),
        ("The following service is authorized: one visit", DocumentKind.APPROVAL),
        ("Dear Ms. Lee: We received your grievance about the denial of", DocumentKind.PLAN_LETTER),
        ("Dear Ms. Lee: We need more information before", DocumentKind.PLAN_LETTER),
        (
            "Department of Managed Health Care\nDear Ms. Lee: about the denial of an MRI",
            DocumentKind.OFFICE_LETTER,
        ),
        (
            "Sierra member portal. Messages. Your message was received",
            DocumentKind.PORTAL_SCREENSHOT,
        ),
        ("CERTIFIED MAIL\nRECEIPT", DocumentKind.MAIL_RECEIPT),
    ],
)
def test_a_kind_is_suggested_with_the_words_that_it_came_from(words, kind):
    suggested = suggested_kind(words)
    assert (suggested.kind, suggested.words.strip("… ") in words.replace("\n", " ")) == (kind, True)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("denial", DocumentKind.DENIAL),
        ("bill", DocumentKind.BILL),
        ("coverage", DocumentKind.PLAN_DOCUMENT),
        ("report", DocumentKind.OPINION_REPORT),
    ],
)
def test_the_papers_of_the_sample_are_told_apart(reader, name, kind):
    told = reader.spell(name, typeset(read_print(name)), 0).lines
    assert suggested_kind(told, "Golden Poppy Health Plan").kind is kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Dear Ms. Lee: You asked for the criteria.", DocumentKind.PLAN_LETTER),
        ("Dear Ms. Lee: See your Evidence of Coverage, page 9.", DocumentKind.PLAN_LETTER),
        ("Dear Ms. Lee: Send us the second opinion report.", DocumentKind.PLAN_LETTER),
        ("Dear Ms. Lee: Your request is not approved.", DocumentKind.DENIAL),
        ("Dear Ms. Lee: If it is denied, you get a letter.", DocumentKind.PLAN_LETTER),
        ("Dear Ms. Lee: Your son is authorized to speak for you.", DocumentKind.PLAN_LETTER),
        ("Evidence of Coverage. Effective January 1, 2026", DocumentKind.PLAN_DOCUMENT),
    ],
)
def test_a_letter_under_the_head_of_the_plan_is_one_of_the_plan(words, kind):
    assert suggested_kind(f"GOLDEN POPPY HEALTH\n{words}", CASE.plan.name).kind is kind


def test_a_letter_to_the_plan_is_no_answer_of_the_plan():
    words = "Rosalía Peñaflor\nDear Golden Poppy Health: I disagree with your denial of August 3."
    assert suggested_kind(words, CASE.plan.name) is None


@pytest.mark.parametrize("words", ["", "A note to myself", "Your request was received"])
def test_nothing_is_suggested_where_the_words_tell_nothing(words):
    assert suggested_kind(words) is None
    assert suggested_sender(words, CASE) is None


def test_the_sender_is_whoever_of_the_case_stands_in_the_letterhead():
    head = "GOLDEN POPPY HEALTH P.O. Box 7 Dear Ms. Peñaflor"
    assert suggested_sender(head, TOLD).names == ("Golden Poppy Health",)
    assert suggested_sender("word " * 50 + head, TOLD) is None
    assert suggested_sender("Dr. Nguyen Thi Anh, Surgery", TOLD).names == ("Dr. Nguyễn Thị Ánh",)


@pytest.mark.parametrize(
    ("page", "sender"),
    [
        ("Alder Spine Clinic\n410 Juniper Way\nAugust 4, 2026\nDr. Nguyen", "Alder Spine Clinic"),
        ("Alder Spine Clinic\nHealth plan: Golden Poppy Health", "Alder Spine Clinic"),
        ("Alder Spine Clinic, Suite 4\nDear Dr. Nguyễn Thị Ánh", "Alder Spine Clinic"),
        ("NGUYEN THI ANH, MD\nGolden Poppy Health", "Dr. Nguyễn Thị Ánh"),
        ("August 4, 2026\nDear Rosalía:\nSincerely,\nNguyen Thi Anh, MD", "Dr. Nguyễn Thị Ánh"),
        ("Lena Okafor, MD\nInternal Medicine", "Lena Okafor, MD"),
        ("LABORATORY REPORT\nRedbud Laboratories (CLIA 05D)", "Redbud Laboratories"),
    ],
)
def test_the_sender_is_not_the_one_to_whom_it_went(page, sender):
    assert suggested_sender(page, TOLD).names == (sender,)


@pytest.mark.parametrize("page", ["Sent To: Golden Poppy Health", "Radiology Report\nFindings"])
def test_who_only_gets_a_paper_and_what_heads_it_are_no_senders(page):
    assert suggested_sender(page, TOLD) is None


def test_a_doctor_is_known_by_the_last_name_first():
    case = CASE.with_event(Event("visit", EventKind.VISIT, who="Dr. Ruben Castellane"))
    found = suggested_people("Ordering: CASTELLANE, RUBEN MD", case, ())
    assert found.names == ("Dr. Ruben Castellane",)


def test_a_sender_of_an_earlier_paper_is_known_on_the_next():
    case = scanned(CASE, "first", b"1")
    case = case.with_document(replace(case.documents[0], sender="Clínica O'Neil-García"))
    assert suggested_sender("CLINICA O'NEIL-GARCIA", case).names == ("Clínica O'Neil-García",)
    assert words_in_use(case) == (("Clínica O'Neil-García",), ())


def test_people_are_those_of_the_case_who_are_not_named_yet():
    words = "Re: ROSALIA PEÑAFLOR. Seen by Dr. Nguyễn Thị Ánh"
    people = suggested_people(words, TOLD, ())
    assert people.names == ("Rosalía Peñaflor", "Dr. Nguyễn Thị Ánh")
    assert suggested_people(words, TOLD, people.names) is None


def test_what_is_typed_with_commas_is_taken_apart():
    assert listed(" knee, MRI ,, knee") == ("knee", "MRI")
