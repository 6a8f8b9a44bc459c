from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.domain.letters import RECORDS_REQUEST, Letter
from another_opinion.domain.settled import Settled
from another_opinion.services.missing.finder import asked_for, not_on_file, taken, told_apart
from another_opinion.services.missing.matches import likeliest_first, why
from another_opinion.services.missing.mentions import told_by
from another_opinion.services.missing.thing import Thing
from services.missing.shoebox import NOW, shoebox
from services.path.telling import LIBRARY, after, case_with, on, with_paper

CASE, TOLD = shoebox()


def found(case=CASE, now=NOW, told=TOLD) -> dict[str, Thing]:
    return {each.title: each for each in not_on_file(case, LIBRARY, now, told)}


def test_forty_papers_and_what_they_and_the_timeline_tell_of():
    assert len(CASE.documents) == 40
    assert list(found()) == [
        "Report of the opinion of October 20, 2026, Dr. Alder",
        "Notes of the visit of July 7, 2026, Dr. Lee",
        "Fax confirmation: Request for a second opinion",
        "MRI of March 14, 2026",
        "CT scan of April 9, 2026",
        "Pathology report",
        "Records of Dr. Peñaflor",
        "Pages 3, 5 of Surgery visit (D-005)",
    ]


def test_each_says_why_with_the_words_and_where_they_stand():
    mri = found()["MRI of March 14, 2026"]
    assert mri.words.endswith("The MRI of 14 March 2026 shows narrowing. CT …")
    assert mri.why == "Page 1 of Notes of Dr. Lee (D-002) names it, and no paper here is it."
    assert mri.place.item == "Notes of Dr. Lee"
    opinion = found()["Report of the opinion of October 20, 2026, Dr. Alder"]
    assert (opinion.place.panel, opinion.place.item) == ("timeline", "opinion")


def test_a_clinic_is_asked_for_pages_in_words_by_which_it_can_find_them():
    title = "Pages 3, 5 of Surgery visit (D-005)"
    dated = found()[title].line
    assert dated == "Pages 3, 5 of the record dated April 2, 2026, which has 5 pages"
    visit = replace(CASE.document("Surgery visit"), day=None)
    titled = found(CASE.with_document(visit))[title].line
    assert titled == "Pages 3, 5 of “Surgery visit”, which has 5 pages"
    photo = CASE.with_document(replace(visit, title="IMG 3302"))
    assert found(photo)["Pages 3, 5 of IMG 3302 (D-005)"].line == ""


def test_the_report_is_owed_by_law_only_where_the_law_applies():
    def law_of(**answers: str) -> str:
        case = after(case_with(**answers), EventKind.OPINION, date(2026, 10, 20))
        return not_on_file(case, LIBRARY, NOW, {})[0].citation

    assert law_of(seen_on_card="dmhc", ppo_unlimited="no") == "HSC 1383.15(h)"
    assert law_of(seen_on_card="erisa") == ""


def test_a_paper_that_may_be_it_is_asked_about_and_tied_only_when_taken():
    fax = found()["Fax confirmation: Request for a second opinion"]
    assert fax.papers == ("Fax slip",)
    after_it = taken(CASE, fax, "Fax slip")
    assert after_it.document("Fax slip").links == ("letter",)
    assert fax.title not in found(after_it)
    untied = after_it.with_document(after_it.document("Fax slip").linked(()))
    assert fax.title in found(untied)


def test_the_receipt_of_the_post_office_is_no_proof_that_it_arrived():
    fax = "Fax confirmation: Request for a second opinion"
    slip = CASE.document("Fax slip").linked(["letter"])
    receipt = CASE.with_document(replace(slip, kind=DocumentKind.MAIL_RECEIPT))
    assert fax in found(receipt)
    card = CASE.with_document(replace(slip, kind=DocumentKind.RETURN_CARD))
    assert fax not in found(card)


def test_a_report_that_comes_is_asked_about_whatever_its_day():
    case = with_paper(CASE, DocumentKind.OPINION_REPORT, None)
    report = found(case)["Report of the opinion of October 20, 2026, Dr. Alder"]
    assert report.papers == ("opinion_report-None",)
    early = with_paper(CASE, DocumentKind.OPINION_REPORT, date(2026, 8, 1))
    assert not found(early)[report.title].papers


def test_a_record_that_a_paper_names_goes_once_a_paper_is_taken_for_it():
    case = with_paper(CASE, DocumentKind.MEDICAL_RECORD, None)
    (paper,) = (each for each in case.documents if each.title == "A paper")
    case = case.with_document(replace(paper, title="MRI of the heart"))
    mri = found(case)["MRI of March 14, 2026"]
    assert mri.papers == (paper.id,)
    done = taken(case, mri, paper.id)
    assert mri.title not in found(done)
    assert mri.title in found(done.without_document(paper.id))
    dated = case.with_document(replace(paper, title="MRI of the heart", day=date(2026, 3, 14)))
    assert mri.title not in found(dated)


def test_what_is_not_needed_is_not_looked_for_until_it_is_again():
    visit = found()["Notes of the visit of July 7, 2026, Dr. Lee"]
    done = CASE.with_settled(Settled(visit.id))
    assert visit.title not in found(done)
    assert visit.title in found(done.without_settled(visit.id))


def test_what_was_asked_for_names_its_letter():
    visit = found()["Notes of the visit of July 7, 2026, Dr. Lee"]
    letter = Letter("asks", RECORDS_REQUEST, date(2026, 11, 1)).with_detail(
        "items", f"MRI\n{visit.line}"
    )
    assert asked_for(CASE, visit) is None
    assert asked_for(CASE.with_letter(letter), visit) == letter


def test_a_refusal_by_phone_lacks_its_letter_until_it_comes():
    case = after(case_with(), EventKind.DECIDED, date(2026, 9, 5))
    (spoken,) = not_on_file(case, LIBRARY, NOW, {})
    assert (spoken.title, spoken.letter) == (
        "Letter about the refusal of September 5, 2026",
        "written-denial",
    )
    assert not not_on_file(
        with_paper(case, DocumentKind.DENIAL, date(2026, 9, 9)), LIBRARY, NOW, {}
    )


@pytest.mark.parametrize(
    ("day", "titles"),
    [
        ((9, 4), []),
        ((9, 20), ["The plan’s letter that it has the grievance"]),
        ((10, 30), ["The plan’s answer"]),
    ],
)
def test_a_grievance_lacks_an_answer_once_the_time_of_the_law_has_run_out(day, titles):
    case = after(case_with(), EventKind.GRIEVANCE, date(2026, 9, 2))
    things = not_on_file(case, LIBRARY, on(*day), {})
    assert [each.title for each in things] == titles
    assert all(each.citation for each in things)


def test_a_photo_of_which_nobody_said_what_it_is_is_offered_by_its_words():
    report = "Dear Dr. Lee: I saw her on October 20, 2026 for a second opinion."
    case = with_paper(CASE, DocumentKind.OTHER, None)
    photo, told = case.documents[-1], {**TOLD, case.documents[-1].id: told_by([report])}
    opinion = likeliest_first(found(case, told=told).values(), photo, told)[0]
    assert opinion.title == "Report of the opinion of October 20, 2026, Dr. Alder"
    assert why(opinion, photo, told).endswith(
        "This paper tells: Report of a second opinion, October 20, 2026."
    )
    kept = taken(case, opinion, photo.id)
    assert kept.document(photo.id).kind is DocumentKind.OPINION_REPORT
    assert kept.document(photo.id).links == ("opinion",)
    other = told_apart(case, opinion, photo.id)
    assert found(other, told=told)[opinion.title].papers == ()
