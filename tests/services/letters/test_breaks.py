"""Where the pages of a letter end, and what stays together there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pypdfium2
import pytest
from pypdfium2 import raw

from another_opinion.domain.documents import Document
from another_opinion.domain.exhibits import with_exhibits
from another_opinion.domain.proof import Fact, Passage
from another_opinion.services.letters.pdf import render
from another_opinion.services.letters.ties import tied
from another_opinion.services.letters.wording import reword
from services.letters.desk import OUTSIDE

INCH = 72
TOP = 792 - INCH
WHAT_IS_SIGNED = {
    "counter-record": "This is what happened, as I saw it.",
    "release": "I have a right to a copy of this form.",
    "doctor-statement": "the treating doctor may tell the plan that a grievance is urgent",
}
TOLD = {
    "which": "Request for a second opinion",
    "holder": "Delta Spine Clinic",
    "receiver": "Miriam Okafor, MD",
    "what": "Notes of the spine",
    "purpose": "a second opinion",
    "condition": "Slipped disk",
    "problem": "The plan refused a second opinion.",
    "why_paid": "Nobody of the network had time.",
    "clinic": "Delta Spine Clinic",
    "send_to": "Appeals Department",
}
ADDED = datetime(2026, 9, 20, tzinfo=UTC)
LONG_TITLE = (
    "Report of the Delta Spine Clinic about the pictures that were taken there in the summer"
)


def write(desk, kind, *, large=False, **told):
    desk.write(kind, **{**TOLD, **told})
    desk.letter = replace(desk.letter, large=large)


def one_copy(desk):
    pages = [" ".join(page.split()) for page in desk.pages()]
    copies = desk.letters.stationery.copies(desk.compose().paper)
    return pages[: len(pages) // len(copies)]


def tops(pdf):
    """Return how high the text of each page begins, below its label."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            texts = page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])
            yield max(top for *_, top in (each.get_bounds() for each in texts) if top < TOP + 4)


def say(desk, text):
    desk.letter = reword(desk.letter, desk.block("own-words"), text)


@pytest.mark.parametrize("kind", WHAT_IS_SIGNED)
@pytest.mark.parametrize("large", [False, True])
def test_what_is_signed_by_hand_stands_on_the_page_of_its_words(kind, large, desk):
    for lines in range(2, 40, 3):
        desk.change_patient(name="Ann\n" * lines)
        write(desk, kind, large=large)
        signed = next(page for page in one_copy(desk) if "Signed on" in page)
        assert WHAT_IS_SIGNED[kind] in signed


def test_a_long_table_begins_on_the_page_of_the_words_before_it(desk):
    costs = "\n".join(f"Visit number {number}, {number}.50" for number in range(1, 61))
    for large in (False, True):
        write(desk, "reimbursement-request", large=large, costs=costs)
        first = one_copy(desk)[0]
        assert "pay back what was paid" in first
        assert "Visit number 2 $2.50" in first


def test_a_total_never_stands_alone_on_a_page(desk):
    for count in range(16, 21):
        costs = "\n".join(f"Visit number {number}, {number}.50" for number in range(1, count + 1))
        write(desk, "reimbursement-request", costs=costs)
        last = next(page for page in one_copy(desk) if "Total" in page)
        assert f"Visit number {count} " in last


@pytest.mark.parametrize("large", [False, True])
def test_a_heading_is_followed_by_its_lines(large, desk):
    for lines in range(8, 13) if large else range(40, 45):
        write(desk, "imr-sheet", large=large, problem="It hurts.\n" * lines)
        headings = [block.text for block in desk.compose().blocks if block.style == "heading"]
        for page in one_copy(desk):
            text, _, _ = page.partition(" My copy")
            assert not text.endswith(tuple(headings))


def test_rows_of_several_blocks_are_one_table(desk):
    write(desk, "imr-sheet")
    blocks = desk.compose().blocks
    tables = [place for place, block in enumerate(blocks) if block.style == "table"]
    assert any(after - before == 1 for before, after in pairwise(tables))
    with pypdfium2.PdfDocument(desk.print().pdf) as document:
        rules = sorted(
            round(path.get_bounds()[1])
            for page in document
            for path in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])
        )
    assert len(rules) == len(set(rules))


def test_a_page_that_begins_within_a_paragraph_begins_at_its_top(desk):
    for lines in range(31, 43):
        say(desk, "\n".join(["Word"] * lines))
        heights = list(tops(desk.print().pdf))
        assert min(heights) > TOP - 14


def proved(desk, count):
    """Give the case facts, each with two sources, and papers with long titles behind them."""
    for name in ("a", "b"):
        paper = Document(name, LONG_TITLE, name.rjust(64, "0"), "application/pdf", 1, 9, ADDED)
        desk.case = desk.case.with_document(paper)
    desk.case = with_exhibits(desk.case, ("a", "b"))
    for number in range(count):
        text = f"Fact {number}: the rod is loose. " + "It was seen again. " * (number % 9)
        pages = tuple(Passage(name, name.rjust(64, "0"), 3) for name in ("a", "b"))
        desk.case = desk.case.with_fact(Fact(f"fact-{number}", text, passages=pages))


def test_a_fact_stands_on_the_page_of_its_first_source(desk):
    proved(desk, 60)
    names = tuple(f"fact-{number}" for number in range(60))
    desk.letter = replace(desk.letter, facts=names, tells_sources=True)
    pages = one_copy(desk)
    (first,) = [place for place, page in enumerate(pages) if "Where each fact comes from" in page]
    assert len(pages) - first > 4
    for page in pages[first:]:
        begins = page.removeprefix("Plan copy ").removeprefix("My stamped copy ")
        assert not begins.startswith(("Exhibit A", "It was seen"))


def test_the_list_of_enclosures_does_not_begin_with_its_heading_alone(desk):
    proved(desk, 1)
    for lines in range(16, 46, 2):
        say(desk, "\n".join(["Word"] * lines))
        desk.letter = replace(desk.letter, facts=("fact-0",))
        page = next(page for page in one_copy(desk) if "Enclosures:" in page)
        assert "Enclosures: Exhibit A – Report" in page


def test_a_long_label_has_the_whole_line_below_it_to_write_on(desk):
    write(desk, "counter-record", large=True)
    with pypdfium2.PdfDocument(desk.print().pdf) as document:
        page = document[0].get_textpage()
        found = page.search("Name and phone").get_next()
        _, bottom, _, _ = page.get_charbox(found[0])
        paths = document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])
        rules = [path.get_bounds() for path in paths]
    below = max((rule for rule in rules if rule[3] < bottom - 5), key=lambda rule: rule[3])
    assert below[2] - below[0] == pytest.approx(6.5 * INCH, abs=2)
    assert 20 < bottom - below[3] < 40


@pytest.mark.parametrize("kind", ["records-request", "release"])
@pytest.mark.parametrize("large", [False, True])
def test_nothing_comes_near_a_code_from_below(kind, large, desk):
    write(desk, kind, large=large, items="MRI of the spine")
    pdf = render(desk.compose(), desk.letters.stationery, "482177309507").pdf
    with pypdfium2.PdfDocument(pdf) as document:
        words = document[0].get_textpage()
        bottom = TOP - INCH
        assert words.get_text_bounded(540 - INCH, bottom - 0.2 * INCH + 1, 540, bottom) == ""
        label = words.get_text_bounded(400, bottom - 60, 542, bottom - 0.2 * INCH)
    assert label.split() == ["Letter", "number", "4821", "7730", "9507"]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("It came on August 10, 2026.", ["It", "came", "on", "August 10, 2026."]),
        ("(Ex. C, p. 4; Ex. D)", ["(Ex. C, p. 4;", "Ex. D)"]),
        ("as section 1383.15(c) says", ["as", "section 1383.15(c)", "says"]),
        ("(28 CCR 1300.68.01(a))", ["(28 CCR 1300.68.01(a))"]),
        ("May 5 or 6", ["May", "5", "or", "6"]),
        ("within 72 hours", ["within", "72 hours"]),
    ],
)
def test_a_day_and_a_citation_stay_on_one_line(words, parts):
    assert tied(words).split(" ") == [part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts]


def test_initials_stay_on_one_line_of_a_footer(desk):
    desk.change_patient(name="Nguyễn Thị Ánh O'Neil García")
    write(desk, OUTSIDE, large=True, why_none_qualified="Both gave the first advice.")
    for page in desk.pages():
        assert "(N. T. Á. O. G.)" in page
