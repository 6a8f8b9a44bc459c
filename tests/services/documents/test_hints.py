from __future__ import annotations

from dataclasses import replace

import pytest

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.services.documents.hints import (
    listed,
    suggested_kind,
    suggested_people,
    suggested_sender,
    words_in_use,
)
from casefiles import CASE, scanned

TOLD = CASE.with_event(Event("visit", EventKind.VISIT, who="Dr. Nguyễn Thị Ánh"))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Golden Poppy Health. Notice of Denial of Coverage", DocumentKind.DENIAL),
        ("After review we are unable to approve your request", DocumentKind.DENIAL),
        ("Lamentamos que no podemos aprobar su solicitud", DocumentKind.DENIAL),
        ("Good news: your request has been approved", DocumentKind.APPROVAL),
        ("THIS IS NOT A BILL. Amount due to provider", DocumentKind.BENEFITS_STATEMENT),
        ("PS Form 3811, Domestic Return Receipt", DocumentKind.RETURN_CARD),
        ("PS Form 3800 Certified Mail Receipt", DocumentKind.MAIL_RECEIPT),
        ("Transmission report. Result OK", DocumentKind.FAX_CONFIRMATION),
        ("State of California Department of Managed Health Care", DocumentKind.OFFICE_LETTER),
        ("Motivo de consulta: dolor de espalda", DocumentKind.MEDICAL_RECORD),
        ("Balance due: $42", DocumentKind.BILL),
    ],
)
def test_a_kind_is_suggested_with_the_words_that_it_came_from(words, kind):
    suggested = suggested_kind(words)
    assert (suggested.kind, suggested.words.strip("… ") in words) == (kind, True)


@pytest.mark.parametrize("words", ["", "A note to myself", "Your request was received"])
def test_nothing_is_suggested_where_the_words_tell_nothing(words):
    assert suggested_kind(words) is None
    assert suggested_sender(words, CASE) is None


def test_the_sender_is_whoever_of_the_case_stands_in_the_letterhead():
    head = "GOLDEN POPPY HEALTH P.O. Box 7 Dear Ms. Peñaflor"
    assert suggested_sender(head, TOLD).names == ("Golden Poppy Health",)
    assert suggested_sender("word " * 50 + head, TOLD) is None
    assert suggested_sender("Dr. Nguyen Thi Anh, Surgery", TOLD).names == ("Dr. Nguyễn Thị Ánh",)


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
