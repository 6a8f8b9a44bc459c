from __future__ import annotations

from datetime import date

import pytest

from another_opinion.services.documents.dates import suggested_day

TODAY = date(2026, 9, 29)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Golden Poppy Health Plan September 21, 2026 Dear Mrs. Peñaflor", date(2026, 9, 21)),
        ("Sept. 3rd 2026 To whom it may concern", date(2026, 9, 3)),
        ("Date of service 08/03/2026", date(2026, 8, 3)),
        ("Report of 2026-05-04", date(2026, 5, 4)),
        ("Fresno, 21 de septiembre de 2026 Estimada señora", date(2026, 9, 21)),
        ("3 August 2026", date(2026, 8, 3)),
        ("Visit March 2, 2026. Date of notice: May 4, 2026.", date(2026, 5, 4)),
        ("DOB: 02/29/1948 Seen on 03/02/2026", date(2026, 3, 2)),
        ("Date of birth: 01/05/1991. Printed 03/02/2026", date(2026, 3, 2)),
        ("Fecha de nacimiento 29 de febrero de 1992. Visita 4 de mayo de 2026", date(2026, 5, 4)),
        ("July 30, 2026\nDear Ms. Lee: your letter dated July 20, 2026", date(2026, 7, 30)),
        ("Date of service 08/20/2026. Statement date: September 9, 2026", date(2026, 9, 9)),
        ("Printed 09/01/2026 Date of exam: 01/15/2026", date(2026, 1, 15)),
        ("Fecha: 30/04/2026. Radiografía del 15 de enero de 2026", date(2026, 4, 30)),
        ("Consultation. Date of service 08/03/2026. Echo 06/12/2026 seen.", date(2026, 8, 3)),
        ("Copay 6/23/26 16:02", date(2026, 6, 23)),
        ("Patient F 03/14/1995. Seen 06/02/2026", date(2026, 6, 2)),
        ("Next visit October 30, 2026. Written August 1, 2026", date(2026, 8, 1)),
    ],
)
def test_the_date_of_a_paper_is_found(words, day):
    assert suggested_day(words, TODAY, date(1995, 3, 14)).day == day


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Call 1-800-555-0142 within 180 days",
        "13/45/2026",
        "February 30, 2026",
        "Born May 4, 1999",
        "Your visit is on December 24, 2026",
        "Page 21, 2026",
        "Member card. Effective 01/01/2026",
        "Pay by: 09/15/2026",
        "Your code is 12/34/5678 and 1/2/3",
    ],
)
def test_what_is_no_date_of_a_paper_is_not_suggested(words):
    assert suggested_day(words, TODAY) is None


def test_the_words_around_it_are_shown_whole():
    words = (
        "Golden Poppy Health Plan Notice of Denial Date: September 21, 2026 "
        "Dear Mrs. Peñaflor: We received your request"
    )
    found = suggested_day(words, TODAY)
    assert found.words == "… Notice of Denial Date: September 21, 2026 Dear Mrs. Peñaflor: We …"
