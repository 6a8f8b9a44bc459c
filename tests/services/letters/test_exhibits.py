"""Letters that state facts of the case, and the exhibits that show them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.exhibits import moved, with_exhibits, without_exhibit
from another_opinion.domain.letters import Delivery, Enclosure, Letter, Way
from another_opinion.domain.places import Place
from another_opinion.domain.proof import Account, Fact, Passage
from another_opinion.domain.roughly import Roughly, Season
from another_opinion.errors import MissingGlyphs
from another_opinion.services.letters.composed import Gap
from another_opinion.services.letters.facing import facing
from another_opinion.services.letters.library import load_letters
from another_opinion.services.letters.plain import as_text
from another_opinion.services.letters.translation import load_translation
from another_opinion.services.letters.versions import make_version
from another_opinion.services.letters.word import as_word
from another_opinion.services.proof.standing import (
    Proof,
    cited_but_no_exhibit,
    proof_of,
    sorted_by_proof,
    sought,
)
from services.letters.desk import REQUEST, read_pages

ADDED = datetime(2026, 9, 20, tzinfo=UTC)
REPORT = "Dr. Okafor writes that the rod is loose."
CALL = "The nurse told me that no surgeon of the network is free before December."
EXERCISE = "Dr. Whitfield has not tried exercise."


def on(name, page, box=None):
    return Passage(name, name.rjust(64, "0"), page, box)


FACTS = (
    Fact("rod", REPORT, date(2026, 9, 4), passages=(on("report", 3, (0.1, 0.2, 0.8, 0.3)),)),
    Fact("call", CALL, roughly=Roughly(2026, season=Season.SUMMER)),
    Fact("exercise", EXERCISE, account=Account.OTHERS, who="Miriam Okafor, MD"),
)


def paper(name, title, pages, kind=DocumentKind.OTHER, day=None):
    return Document(name, title, name.rjust(64, "0"), "application/pdf", 1, pages, ADDED, kind, day)


@pytest.fixture
def papers(desk):
    """The desk with a denial and a report on it, which are exhibits, and a note, which is none."""
    for each in (
        paper("denial", "Denial letter", 2, DocumentKind.DENIAL, date(2026, 9, 1)),
        paper("report", "Report of Dr. Okafor", 12, day=date(2026, 9, 4)),
        paper("note", "Note of the nurse", 1),
    ):
        desk.case = desk.case.with_document(each)
    desk.case = with_exhibits(desk.case, ("denial", "report"))
    for fact in FACTS:
        desk.case = desk.case.with_fact(fact)
    return desk


def state(desk, *facts, tells_sources=False):
    desk.letter = replace(desk.letter, facts=facts, tells_sources=tells_sources)


WITH_A_PLACE = sorted(
    kind
    for kind, template in load_letters().templates.items()
    if any(block.kind == "stated" for block in template.blocks)
)


@pytest.mark.parametrize("kind", [REQUEST, "grievance", "follow-up", "expedited-request"])
def test_a_letter_states_facts_with_their_exhibits_and_encloses_these(kind, papers):
    papers.write(kind)
    state(papers, "rod", "call")
    text = papers.text()
    assert "I state these facts:" in text
    assert f"September 4, 2026: {REPORT} (Ex. B, p. 4)" in text
    assert f"Summer 2026: {CALL}\n" in text
    enclosed = text.partition("\nEnclosures:\n")[2]
    assert enclosed.endswith("Exhibit B – Report of Dr. Okafor, September 4, 2026, 12 pages")


def test_a_letter_without_facts_is_as_it_was(papers):
    before = papers.text()
    papers.case = replace(papers.case, facts=(), documents=())
    assert papers.text() == before
    assert "facts" not in before


def test_the_user_says_in_which_order(papers):
    state(papers, "call", "rod")
    text = papers.text()
    assert text.index(CALL) < text.index(REPORT)


def test_another_order_of_exhibits_renumbers_the_letter(papers):
    state(papers, "rod")
    papers.case = moved(papers.case, "report", 0)
    assert "(Ex. A, p. 4)" in papers.text()
    assert "Exhibit A – Report of Dr. Okafor" in papers.text()


def test_what_is_taken_off_the_exhibits_is_cited_no_more(papers):
    state(papers, "rod")
    papers.case = without_exhibit(papers.case, "report")
    assert f"{REPORT}\n" in papers.text()
    assert "Enclosures" not in papers.text()
    (offered,) = cited_but_no_exhibit(papers.case, papers.case.facts)
    assert offered.id == "report"


def test_a_removed_paper_leaves_the_fact_without_proof_and_a_removed_fact_is_passed_over(papers):
    state(papers, "rod", "call")
    papers.case = papers.case.without_document("report").without_fact("call")
    assert proof_of(papers.case, papers.case.fact("rod")) is Proof.MISSING
    assert f"{REPORT}\n" in papers.text()
    assert CALL not in papers.text()
    assert papers.print().pages


def test_a_page_is_cited_where_it_stands_now(papers):
    state(papers, "rod")
    report = papers.case.document("report")
    papers.case = papers.case.with_document(replace(report, order=(3, 0, 1)))
    assert "(Ex. B, p. 1)" in papers.text()
    assert "Exhibit B – Report of Dr. Okafor, September 4, 2026, 3 pages" in papers.text()


def test_a_page_that_went_into_another_paper_is_cited_there(papers):
    state(papers, "rod")
    report, denial = papers.case.document("report"), papers.case.document("denial")
    joined = replace(denial, joined=report.files)
    papers.case = papers.case.without_document("report").with_document(joined)
    assert "(Ex. A, p. 6)" in papers.text()


def test_a_fact_on_several_pages_names_each_once(papers):
    rod = papers.case.fact("rod").resting_on(on("denial", 1)).resting_on(on("report", 3))
    papers.case = papers.case.with_fact(rod)
    state(papers, "rod")
    assert "(Ex. B, p. 4; Ex. A, p. 2)" in papers.text()


def test_each_fact_is_proved_told_or_missing(papers):
    told = sorted_by_proof(papers.case, papers.case.facts)
    assert {proof: [fact.id for fact in facts] for proof, facts in told.items()} == {
        Proof.PROVED: ["rod"],
        Proof.OWN: ["call"],
        Proof.MISSING: ["exercise"],
    }


def test_a_paper_is_sought_until_it_is_there(papers):
    exercise = replace(papers.case.fact("exercise"), sought=True)
    papers.case = papers.case.with_fact(exercise)
    assert sought(papers.case) == (exercise,)
    papers.case = papers.case.with_fact(exercise.resting_on(on("note", 0)))
    assert sought(papers.case) == ()


def test_the_denial_behind_a_date_is_cited_once_it_is_an_exhibit(papers):
    papers.write("grievance", why_wrong="It names no doctor.")
    denial = Event("denied", EventKind.DENIED, date(2026, 9, 1))
    papers.case = papers.case.with_event(denial)
    assert "in this field: spine surgery. (Ex. A)" in papers.text()
    assert papers.compose().enclosures == (Enclosure("A", "denial", "Denial letter"),)


def test_the_stamped_copy_behind_the_day_of_a_request_is_cited(papers):
    request = Letter("asked", REQUEST, date(2026, 8, 20))
    went = Delivery(1, date(2026, 8, 20), Way.HAND, received=date(2026, 8, 20), stamped=True)
    papers.case = papers.case.with_letter(replace(request, delivery=went))
    copy = paper("copy", "Stamped copy", 2, DocumentKind.STAMPED_LETTER).linked(["asked"])
    reply = paper("reply", "Note of the plan", 1, DocumentKind.PLAN_LETTER).linked(["asked"])
    case = papers.case.with_document(copy).with_document(reply)
    papers.case = with_exhibits(case, ("copy", "reply"))
    papers.write("follow-up")
    assert "I have no decision in writing. (Ex. C)" in papers.text()


def test_an_exhibit_and_its_page_stay_in_one_line(papers):
    for words in range(8, 20):
        fact = replace(FACTS[0], text=" ".join(["rod"] * words))
        papers.case = papers.case.with_fact(fact)
        state(papers, "rod")
        lines = "\n".join(read_pages(papers.print_draft().pdf)).splitlines()
        assert any("Ex. B," in line for line in lines)
        assert not [line for line in lines if line.rstrip().endswith(("Ex.", "p."))]


def test_a_last_page_tells_where_each_fact_comes_from(papers):
    state(papers, "rod", "call", "exercise", tells_sources=True)
    pages = papers.pages()
    assert len(pages) % 2 == 0
    for last in (pages[len(pages) // 2 - 1], pages[-1]):
        told = " ".join(last.split())
        assert "Where each fact comes from" in told
        assert f"1. September 4, 2026: {REPORT} Exhibit B, page 4: Report of Dr. Okafor" in told
        assert f"2. Summer 2026: {CALL} My own account" in told
        assert f"3. {EXERCISE} Said by Miriam Okafor, MD" in told
        assert "Sincerely" not in told


def test_word_and_plain_text_carry_citations_and_enclosures(papers):
    state(papers, "rod", tells_sources=True)
    text = as_text(papers.compose())
    assert f"• September 4, 2026: {REPORT} (Ex. B, p. 4)" in text
    assert "Enclosures:\nExhibit B" in text
    assert as_word(papers.compose())


def test_a_fact_prints_as_typed_and_may_be_long(papers):
    typed = "<b>R & D</b> said: Nguyễn Thị Ánh O'Neil-García &lt; $5 " + "very " * 2_000
    papers.case = papers.case.with_fact(Fact("long", typed))
    state(papers, "long", "rod")
    printed = " ".join(" ".join(papers.pages()).split())
    assert "• <b>R & D</b> said: Nguyễn Thị Ánh O'Neil-García &lt; $5 very" in printed


def test_a_character_that_no_font_has_is_named_with_its_place(papers):
    papers.case = papers.case.with_fact(Fact("script", "医生 said so."))
    state(papers, "script")
    with pytest.raises(MissingGlyphs) as trouble:
        papers.print()
    assert (trouble.value.characters, trouble.value.part) == ("医生", "Facts")


def test_a_blank_that_was_left_in_a_fact_is_missing(papers):
    papers.case = papers.case.with_fact(Fact("blank", "I called on [day]."))
    state(papers, "blank")
    assert papers.compose().gaps == (Gap("", "I called on [day].", Place("facts", "blank")),)


def test_a_version_remembers_what_went_with_it(papers):
    state(papers, "rod")
    composed = papers.compose()
    version = make_version(
        papers.case, papers.letter, papers.print(), ADDED, "2026-11", "", composed.enclosures
    )
    papers.case = moved(papers.case, "report", 0)
    assert version.enclosures == (Enclosure("B", "report", "Report of Dr. Okafor"),)


def test_every_request_grievance_and_question_has_a_place_for_facts(papers):
    assert len(WITH_A_PLACE) == 25
    for kind in WITH_A_PLACE:
        papers.write(kind)
        state(papers, "rod")
        assert REPORT in papers.text(), kind


def test_facts_enclosures_and_sources_stand_beside_their_spanish(papers):
    papers.case = papers.case.with_event(
        Event("no", EventKind.DENIED, date(2026, 9, 1), about="letter-1")
    )
    papers.write("grievance")
    state(papers, "rod", "call", "exercise", tells_sources=True)
    translation = load_translation()
    desk = papers
    beside = facing(desk.letter, desk.case, desk.letters, desk.law, translation, desk.today)
    said = {pair.english: pair.other for pair in beside.pairs}
    assert said[f"September 4, 2026: {REPORT} (Ex. B, p. 4)"] == (
        f"4 de septiembre de 2026: «{REPORT}» (Anexo B, pág. 4)"
    )
    assert said[f"Summer 2026: {CALL}"] == f"Verano de 2026: «{CALL}»"
    assert said["Enclosures:"] == "Documentos adjuntos:"
    assert said["Exhibit B – Report of Dr. Okafor, September 4, 2026, 12 pages"] == (
        "Anexo B: «Report of Dr. Okafor», 4 de septiembre de 2026, 12 páginas"
    )
    assert said["Where each fact comes from"] == "De dónde sale cada hecho"
    assert said["Exhibit B, page 4: Report of Dr. Okafor"] == (
        "Anexo B, página 4: «Report of Dr. Okafor»"
    )
    assert said["My own account"] == "Lo cuento yo: lo vi o lo oí"
    assert said["Said by Miriam Okafor, MD"] == "Lo dice «Miriam Okafor, MD»"
    cited = next(pair for pair in beside.pairs if pair.english.endswith("(Ex. A)"))
    assert cited.other.endswith("(Anexo A)")
    assert not any(pair.note for pair in beside.pairs)
