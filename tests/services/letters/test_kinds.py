"""Every kind of letter that came after the first ones, for three people each."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from another_opinion.domain.audits import Reply
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import Delivery, Letter, Way
from another_opinion.domain.people import PlanKind, Role, Writer
from another_opinion.domain.places import Place
from another_opinion.errors import MissingGlyphs
from another_opinion.services.letters.gaps import has_hole
from another_opinion.services.letters.rows import rows
from another_opinion.services.letters.template import Style
from another_opinion.services.path.clocks import case_clocks
from services.letters.desk import read_pages

GOLDEN = Path(__file__).parent / "golden"
SAID = "The referral was lost. She will send it again, and call on September 18."
ADDED = datetime(2026, 9, 20, tzinfo=UTC)
REGULATORS = ["dmhc", "cdi", "medicare_advantage", "medi_cal", "erisa", "fehb", "unsure"]
LAW_OF = {
    "dmhc": ("1383", "1368", "1374", "1363", "1367", "28 CCR"),
    "cdi": ("10123", "10169"),
    "medicare_advantage": ("42 CFR 422",),
    "medi_cal": ("42 CFR 438", "10951"),
    "erisa": ("29 CFR", "45 CFR 147"),
    "fehb": ("5 CFR 890",),
    "unsure": (),
}
LAWS = [law for laws in LAW_OF.values() for law in laws]

WORDS = {
    "why_wrong": "The letter names no doctor who treats this. Dr. Okafor said on September 4 that "
    "exercise has not been tried.",
    "why_further": "The two doctors differ on whether the spine is stable.",
    "why_urgent": "The nurse said on September 18 that the weakness could become permanent.",
    "send_to": "Appeals Department\nP.O. Box 1200\nFresno, CA 93700",
    "condition": "Slipped disk in the lower back",
    "problem": "I asked for a second opinion about surgery. The plan refused it. I want one.",
    "second_doctor": "Miriam Okafor, MD",
    "holder": "Delta Spine Clinic, 400 Levee Road, Stockton",
    "receiver": "Miriam Okafor, MD, 12 Bay Street, San Francisco",
    "what": "Notes and pictures of the spine since January 2026, and nothing else.",
    "purpose": "a second opinion about surgery of the spine",
    "which": "Request for a second opinion, September 18, 2026",
    "costs": "Visit with Dr. Okafor, August 3, 2026, $1,350.00\nParking 12.50\nBus tickets: $7",
    "why_paid": "No spine surgeon of the network took new patients before December.",
    "clinic": "Delta Spine Clinic",
    "items": "MRI of the spine, August 20, 2026, report and images\nNotes of August 28, 2026",
}


def told(desk, *kinds):
    """Tell what happened, each a week after the one before."""
    days = {
        EventKind.RECEIVED: date(2026, 7, 6),
        EventKind.DECIDED: date(2026, 7, 13),
        EventKind.DENIED: date(2026, 7, 20),
        EventKind.OPINION: date(2026, 8, 3),
        EventKind.GRIEVANCE: date(2026, 8, 10),
        EventKind.GRIEVANCE_ANSWER: date(2026, 9, 8),
        EventKind.CALL: date(2026, 9, 14),
        EventKind.IMR_REQUEST: date(2026, 9, 15),
        EventKind.IMR_FAVORABLE: date(2026, 9, 16),
        EventKind.PAID: date(2026, 9, 17),
    }
    for kind in kinds:
        who = "Miriam Okafor, MD" if kind is EventKind.OPINION else "Ms. Ortiz"
        desk.case = desk.case.with_event(Event(kind, kind, days[kind], who=who))


def waited(desk):
    told(desk, EventKind.RECEIVED)


def refused_on_the_phone(desk):
    told(desk, EventKind.RECEIVED, EventKind.DECIDED)


def refused(desk):
    told(desk, EventKind.RECEIVED, EventKind.DENIED)


def advised_twice(desk):
    told(desk, EventKind.RECEIVED, EventKind.OPINION)


def refused_twice(desk):
    told(desk, EventKind.RECEIVED, EventKind.DENIED)
    told(desk, EventKind.GRIEVANCE, EventKind.GRIEVANCE_ANSWER)


def won(desk):
    refused_twice(desk)
    told(desk, EventKind.IMR_REQUEST, EventKind.IMR_FAVORABLE, EventKind.PAID)


def refused_without_a_word(desk):
    told(desk, EventKind.RECEIVED)
    paper = Document("no", "Denial", "0" * 64, "application/pdf", 1, 1, ADDED, DocumentKind.DENIAL)
    desk.case = desk.case.with_document(replace(paper, day=date(2026, 7, 20)))
    audit = desk.case.audit("no").with_reply("reasons", Reply.NO)
    desk.case = desk.case.with_audit(audit.with_reply("grievance-right", Reply.NO))


def called(desk):
    call = Event("call", EventKind.CALL, date(2026, 9, 14), SAID, who="Ms. Ortiz")
    desk.case = desk.case.with_event(call)


def paid(desk):
    desk.case = desk.case.with_event(Event("paid", EventKind.PAID, date(2026, 8, 3)))


def brought(desk):
    desk.case = desk.case.with_letter(Letter("brought", "second-opinion-request", desk.today))


BEFORE = {
    "follow-up": waited,
    "written-denial": refused_on_the_phone,
    "grievance": refused,
    "report-request": advised_twice,
    "further-request": advised_twice,
    "records-request": advised_twice,
    "defective-denial": refused_without_a_word,
    "timelines-request": waited,
    "call-confirmation": called,
    "independence-question": waited,
    "release": advised_twice,
    "counter-record": brought,
    "reimbursement-request": paid,
    "imr-letter": refused_twice,
    "imr-sheet": refused_twice,
    "assistant-sheet": refused_twice,
    "employer-appeal": refused,
    "medicare-reconsideration": refused,
    "medi-cal-appeal": refused,
    "federal-reconsideration": refused,
    "employer-review": refused_twice,
    "insurer-review": refused_twice,
    "medicare-forwarding": refused_twice,
    "medi-cal-hearing": refused_twice,
    "federal-office-review": refused_twice,
}
ONLY_UNDER = {
    "timelines-request": "dmhc",
    "defective-denial": "dmhc",
    "imr-letter": "dmhc",
    "imr-sheet": "dmhc",
    "assistant-sheet": "dmhc",
    "employer-appeal": "erisa",
    "medicare-reconsideration": "medicare_advantage",
    "medi-cal-appeal": "medi_cal",
    "federal-reconsideration": "fehb",
    "employer-review": "erisa",
    "insurer-review": "cdi",
    "medicare-forwarding": "medicare_advantage",
    "medi-cal-hearing": "medi_cal",
    "federal-office-review": "fehb",
}


def by_her_daughter(desk):
    desk.hand_over_to_daughter(authority=None)


def by_himself(desk):
    desk.change_patient(name="Séamus O'Neil-García")
    desk.answer(qualified_in_network="yes")


def with_long_names(desk):
    desk.hand_over_to(Writer(Role.CAREGIVER, "Maria Carmen Luz " * 12, "granddaughter", True))
    desk.change_patient(name="Bartholomew-Maximilian & <b>Anne</b> " * 5, address="9 Elm St\n" * 3)
    desk.change_plan(name="United Golden Poppy Health Plan of the Northern Valleys " * 3)
    desk.answer(seen_on_card="unsure", qualified_in_network="unsure")


STORIES = {
    each.__name__.replace("_", "-"): each for each in (by_her_daughter, by_himself, with_long_names)
}

every = pytest.mark.parametrize("kind", BEFORE)


@pytest.fixture
def written(desk):
    """Return what writes a letter of some kind in some story."""

    def write(kind, story):
        desk.write(kind, **WORDS)
        story(desk)
        if regulator := ONLY_UNDER.get(kind):
            desk.answer(seen_on_card=regulator)
        if kind == "assistant-sheet" and not desk.case.by_caregiver:
            desk.hand_over_to(Writer(Role.CAREGIVER, "Tomás O'Neil-García", "brother", None))
        BEFORE[kind](desk)
        return desk

    return write


@every
@pytest.mark.parametrize("story", STORIES)
def test_the_letter_reads_as_it_was_agreed(kind, story, written):
    text = written(kind, STORIES[story]).text()
    assert text + "\n" == (GOLDEN / f"{kind}-{story}.txt").read_text("utf-8")


def printed(block):
    """Return the words of a block as they stand together on the page."""
    if block.style is Style.TABLE:
        return [words for row in rows(block.text) for words in (row.label, row.value)]
    return block.text.split("\n")


@every
@pytest.mark.parametrize("story", STORIES)
def test_the_paper_carries_every_line_and_no_blank(kind, story, written):
    desk = written(kind, STORIES[story])
    composed = desk.compose()
    assert composed.gaps == ()
    pages = " ".join(" ".join(read_pages(desk.print().pdf)).split())
    for block in composed.blocks:
        assert not has_hole(block.text)
        for words in printed(block):
            assert " ".join(words.split()) in pages


@every
@pytest.mark.parametrize("regulator", REGULATORS)
def test_only_the_law_of_the_plan_is_cited(kind, regulator, written):
    desk = written(kind, by_himself)
    desk.answer(seen_on_card=regulator)
    if kind in {name for name, _ in desk.offered()}:
        assert [law for law in LAWS if law in desk.text() and law not in LAW_OF[regulator]] == []


@every
def test_the_letter_fits_the_case_that_it_was_written_for(kind, written):
    desk = written(kind, by_her_daughter)
    assert kind in {name for name, _ in desk.offered()}


@every
def test_what_happens_next_is_said(kind, written):
    desk = written(kind, by_her_daughter)
    given = Delivery(1, desk.today, Way.HAND, received=desk.today)
    case = desk.case.with_letter(replace(desk.letter, delivery=given))
    now = datetime.combine(desk.today, time(10), tzinfo=UTC)
    starts = [each.about.item for each in case_clocks(case, desk.law, now)]
    assert desk.letters.templates[kind].then or desk.letter.id in starts


@pytest.mark.parametrize("kind", ONLY_UNDER)
@pytest.mark.parametrize("regulator", REGULATORS)
def test_a_letter_of_one_law_is_not_offered_under_another(kind, regulator, written):
    desk = written(kind, by_her_daughter)
    desk.answer(seen_on_card=regulator)
    both = regulator == "medi_cal" and kind in ("imr-letter", "imr-sheet", "assistant-sheet")
    offered = kind in {name for name, _ in desk.offered()}
    assert offered is (regulator == ONLY_UNDER[kind] or both)


@every
def test_a_plan_that_the_section_leaves_out_is_not_held_to_it(kind, written):
    desk = written(kind, by_himself)
    desk.change_plan(kind=PlanKind.PPO)
    desk.answer(ppo_unlimited="yes")
    if kind in {name for name, _ in desk.offered()}:
        assert "1383.15" not in desk.text()


@every
def test_an_ordinary_letter_of_the_patient_takes_one_page(kind, written):
    desk = written(kind, by_himself)
    copies = desk.letters.stationery.copies(desk.compose().paper)
    pages = 2 if kind == "imr-sheet" else 1
    assert desk.print().pages == pages * len(copies)


@every
def test_only_the_person_who_writes_says_i(kind, written):
    if kind == "release":
        return  # the patient signs it alone
    text = written(kind, by_her_daughter).text()
    assert not re.search(r"\bmy (?!authority)", text)


def test_what_the_case_has_not_seen_is_not_offered(desk):
    offered = {kind for kind, _ in desk.offered()}
    assert offered.isdisjoint(BEFORE)


@pytest.mark.parametrize(
    ("before", "first"),
    [
        (waited, "follow-up"),
        (refused_on_the_phone, "written-denial"),
        (refused, "grievance"),
        (advised_twice, "report-request"),
        (refused_twice, "imr-letter"),
        (won, "reimbursement-request"),
    ],
)
def test_the_letter_for_what_happened_comes_first(before, first, desk):
    desk.answer(qualified_in_network="yes")
    before(desk)
    assert desk.offered()[0] == (first, True)


@pytest.mark.parametrize("regulator", ["erisa", "medicare_advantage", "fehb", "medi_cal"])
def test_a_refusal_of_a_plan_with_appeals_brings_no_grievance(regulator, desk):
    desk.answer(seen_on_card=regulator)
    refused(desk)
    assert "grievance" not in {kind for kind, _ in desk.offered()}


def test_a_day_that_nobody_told_leads_to_the_timeline(desk, written):
    desk = written("grievance", by_himself)
    event = desk.case.event(EventKind.DENIED)
    desk.case = desk.case.with_event(replace(event, day=None))
    (gap,) = desk.compose().gaps
    assert (gap.label, gap.place.panel) == ("Day of the refusal", "timeline")


def test_a_denial_under_another_law_is_asked_about_without_a_citation(written):
    desk = written("defective-denial", by_himself)
    desk.answer(seen_on_card="erisa")
    assert "The denial states no reasons." in desk.text()
    assert "13" not in desk.text().split("I find these things lacking:")[1]


def test_a_cost_without_an_amount_leads_to_its_field(written):
    desk = written("reimbursement-request", by_himself)
    desk.fill_in(costs="Visit with Dr. Okafor")
    (gap,) = desk.compose().gaps
    assert gap.place == Place("letter", "costs")


def test_nothing_on_a_release_is_smaller_than_fourteen_points(written):
    desk = written("release", by_himself)
    with pypdfium2.PdfDocument(desk.print().pdf) as document:
        sizes = {
            round(text.get_font_size(), 1)
            for page in document
            for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])
        }
    assert min(sizes) >= 14


@every
def test_in_large_print_everything_is_large_and_within_the_margins(kind, written):
    desk = written(kind, with_long_names)
    desk.letter = replace(desk.letter, large=True)
    with pypdfium2.PdfDocument(desk.print().pdf) as document:
        for page in document:
            for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                left, bottom, right, top = text.get_bounds()
                assert text.get_font_size() >= 18
                assert left >= 71
                assert right <= 612 - 70
                assert bottom >= 24
                assert top <= 792 - 24


def test_a_release_ends_within_a_year(written):
    desk = written("release", by_himself)
    assert "ends on September 21, 2027." in desk.text()
    desk.fill_in(until="December 31, 2026")
    assert "ends on December 31, 2026." in desk.text()


@every
@pytest.mark.parametrize("name", ["Ann 😀", "محمد علي", "שרה כהן"])
def test_what_the_fonts_lack_is_said_with_the_part_where_it_stands(kind, name, written):
    desk = written(kind, by_her_daughter)
    desk.change_patient(name=name)
    with pytest.raises(MissingGlyphs) as raised:
        desk.print()
    assert set(raised.value.characters) <= set(name)
    assert raised.value.part in {block.label for block in desk.compose().blocks}


@pytest.mark.parametrize("large", [False, True])
def test_a_long_table_breaks_over_pages_and_loses_nothing(large, written):
    desk = written("reimbursement-request", by_himself)
    desk.letter = replace(desk.letter, large=large)
    desk.fill_in(costs="\n".join(f"Visit number {n}, {n}.50" for n in range(1, 151)))
    pages = read_pages(desk.print().pdf)
    half = pages[: len(pages) // 2]
    assert len(half) > 3
    assert all(f"Page {n} of {len(half)}" in page for n, page in enumerate(half, start=1))
    said = " ".join(" ".join(half).split())
    for n in range(1, 151):
        assert said.count(f"Visit number {n} $") == 1
    assert "$11,400.00" in said
