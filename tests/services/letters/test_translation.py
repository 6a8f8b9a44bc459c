"""The letters in Spanish hold what the English ones hold."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date

import msgspec
import pypdfium2
import pytest
from pypdfium2.raw import FPDF_PAGEOBJ_PATH

from another_opinion.domain.events import Event, EventKind
from another_opinion.services.letters.facing import facing
from another_opinion.services.letters.facing_pages import facing_pages
from another_opinion.services.letters.filling import placeholders
from another_opinion.services.letters.library import load_letters
from another_opinion.services.letters.sentences import sentences
from another_opinion.services.letters.translation import load_translation
from another_opinion.services.letters.wording import reword
from services.letters.desk import read_pages

SPANISH = load_translation()
LETTERS = load_letters()
ASKED_OF = {"voice.my": "voice.me"}


def facts(line):
    """Count the facts of a line; ``my`` and ``me`` are one in Spanish."""
    named = [ASKED_OF.get(fact, fact) for fact in placeholders(line)]
    return Counter((fact, f"{{{fact}?}}" in line) for fact in named)


@pytest.mark.parametrize("kind", LETTERS.templates)
def test_every_block_is_there_with_the_same_facts_and_sentences(kind):
    template = LETTERS.templates[kind]
    blocks = SPANISH.blocks(template)
    assert SPANISH.title(template)
    texts = {part.id: part.text.strip("\n") for part in template.blocks if part.text.strip()}
    assert texts.keys() - blocks.keys() == set(), "no Spanish"
    for name, english in texts.items():
        lines, same = english.split("\n"), blocks[name].split("\n")
        assert len(lines) == len(same), name
        for line, other in zip(lines, same, strict=True):
            assert facts(line) == facts(other), (name, line, other)
            assert len(sentences(line)) == len(sentences(other)), (name, line, other)


def test_nothing_is_translated_that_no_letter_says():
    known = {name for each in LETTERS.templates.values() for name in each.layout}
    assert SPANISH.letters.keys() == LETTERS.templates.keys()
    assert SPANISH.parts.keys() <= known
    for template in LETTERS.templates.values():
        blocks = {part.id for part in template.blocks}
        assert SPANISH.letters[template.id].blocks.keys() <= blocks, template.id


def test_what_names_exhibits_has_the_same_facts_in_spanish():
    english, spanish = (msgspec.to_builtins(each) for each in (LETTERS.exhibits, SPANISH.exhibits))
    for name, words in english.items():
        same = spanish[name]
        assert len(words) == len(same) if name in ("months", "seasons") else same
        if isinstance(words, str):
            assert set(re.findall("{.*?}", words)) == set(re.findall("{.*?}", same)), name
            assert words != same or not re.sub("{.*?}", "", words).strip(": "), name


def test_every_defect_of_a_denial_is_there():
    assert SPANISH.words.defects.keys() == {check.id for check in LETTERS.checks}


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("Monday, September 28, 2026", "lunes, 28 de septiembre de 2026"),
        ("September 1, 2026", "1 de septiembre de 2026"),
        ("February 30, 2026", "February 30, 2026"),
        ("GP-4471-9902", "GP-4471-9902"),
        ("Spring 2026", "Spring 2026"),
    ],
)
def test_days_are_written_as_in_spanish(english, spanish):
    assert SPANISH.dated(english) == spanish


def test_a_letter_stands_beside_its_spanish_with_the_users_words_as_typed(desk):
    desk.fill_in(specialty="spine surgery")
    desk.letter = reword(desk.letter, desk.block("salutation"), "Dear Maria:\nHello.")
    said = {pair.english: pair for pair in beside(desk).pairs}
    assert said["Monday, September 21, 2026"].other == "lunes, 21 de septiembre de 2026"
    assert said["Member: Nguyễn Thị Ánh"].other == "Miembro: Nguyễn Thị Ánh"
    assert "«spine surgery»" in next(pair.other for pair in said.values() if "1383" in pair.other)
    own = said["Dear Maria:\nHello."]
    assert (own.other, own.note) == ("", SPANISH.words.own_words)


def test_who_writes_for_someone_else_names_the_patient_in_spanish_too(desk):
    desk.write("written-denial")
    denied = Event("no", EventKind.DENIED, date(2026, 7, 20))
    desk.case = desk.case.with_event(denied)
    assert "negó una segunda opinión para mí." in " ".join(p.other for p in beside(desk).pairs)
    desk.hand_over_to_daughter(authority=True)
    said = " ".join(pair.other for pair in beside(desk).pairs)
    assert "Con su denegación del 20 de julio de 2026, Golden Poppy Health Plan negó" in said
    assert "para Nguyễn Thị Ánh." in said


@pytest.mark.parametrize("large", [False, True])
def test_every_page_beside_the_spanish_is_marked(large, desk):
    words = "I saw Dr. Quill again. " * 400
    desk.letter = replace(desk.letter, large=large)
    desk.letter = reword(desk.letter, desk.block("own-words"), words)
    pages = read_pages(facing_pages(beside(desk), SPANISH.words).pdf)
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        for mark in ("no lo envíe", "do not send", "not yet reviewed by a translator"):
            assert mark in page
        assert f"Página {number} de {len(pages)}" in page
        assert "Plan copy" not in page
    assert " ".join(" ".join(pages).split()).count("Quill") == 400


def test_a_page_beside_the_spanish_says_in_which_language_it_is(desk):
    pdf = facing_pages(beside(desk), SPANISH.words).pdf
    assert b"/Lang (es-US)" in pdf
    assert "RECEIVED" not in " ".join(read_pages(pdf))


def beside(desk):
    """Put the letter on the desk beside its Spanish."""
    return facing(desk.letter, desk.case, desk.letters, desk.law, SPANISH, desk.today)


def test_in_large_print_what_is_the_same_in_both_stands_once(desk):
    for large, times in ((False, 2), (True, 1)):
        desk.letter = replace(desk.letter, large=large)
        pages = read_pages(facing_pages(beside(desk), SPANISH.words).pdf)
        assert " ".join(pages).count("(209) 555-0142") == times


def test_a_heading_beside_the_spanish_is_followed_by_its_lines(desk):
    for lines in (9, 10, 11):
        desk.write("imr-sheet", condition="Slipped disk", problem="It hurts.\n" * lines)
        for page in read_pages(facing_pages(beside(desk), SPANISH.words).pdf):
            text, _, _ = page.partition("Para leer usted")
            assert not text.strip().endswith(("El plan", "El problema", "originales)", "Firme"))


def test_no_page_beside_the_spanish_begins_with_an_empty_line(desk):
    costs = "\n".join(f"Visit number {number}, {number}.50" for number in range(1, 61))
    desk.write("reimbursement-request", why_paid="Nobody had time.", costs=costs)
    desk.letter = replace(desk.letter, large=True)
    with pypdfium2.PdfDocument(facing_pages(beside(desk), SPANISH.words).pdf) as document:
        for page in document:
            (rule,) = [path.get_bounds()[1] for path in page.get_objects([FPDF_PAGEOBJ_PATH])]
            assert page.get_textpage().get_text_bounded(72, rule - 32, 540, rule - 4).strip()
