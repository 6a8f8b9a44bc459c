from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from another_opinion.domain.texts import Hit, PageText, Source, Word
from another_opinion.errors import NotSaved
from another_opinion.store.casefile import CaseFile
from another_opinion.store.contents import content_id
from another_opinion.store.rekey import rekeyed_copy, take_place
from casefiles import CASE, NOON, begin, key, reopen, rows, scanned
from pagesof import pages_of

SCAN, OTHER = b"a scan", b"another scan"
DENIAL = "Your request for a second opinion with Dr. Nguyễn Thị Ánh is denied under 1383.15(c)."


def told(words: str, source: Source = Source.PICTURE) -> PageText:
    """Return a page with words in a line."""
    each = words.split()
    width = 1 / max(len(each), 1)
    boxes = [(at * width, 0.25, (at + 1) * width, 0.5) for at in range(len(each))]
    return PageText(source, tuple(map(Word, each, boxes)))


@pytest.fixture
def file(tmp_path: Path) -> Iterator[CaseFile]:
    """Give an open case file with two papers, one of them read."""
    file = begin(tmp_path / "Rosa.opinion")
    one = scanned(CASE, "scan", SCAN)
    file.save(CASE, one, "Added a paper", NOON, [SCAN])
    file.save(one, scanned(one, "other", OTHER), "Added a paper", NOON, [OTHER])
    file.keep_text(content_id(SCAN), 0, told(DENIAL))
    file.keep_text(content_id(SCAN), 7, told("Ask for the cardiology report of Inés"))
    yield file
    file._connection.close()  # which the test may have closed before


def pages(file: CaseFile, wanted: str) -> list[int]:
    """Return the numbers of the pages that a search finds."""
    return [hit.page for hit in file.search(wanted).hits]


def test_a_text_comes_back_word_by_word_with_its_boxes(file):
    kept = file.text_of(content_id(SCAN), 0)
    assert kept.source is Source.PICTURE
    assert [word.text for word in kept.words] == DENIAL.split()
    for word, again in zip(told(DENIAL).words, kept.words, strict=True):
        assert again.box == pytest.approx(word.box, abs=1e-4)
    assert file.text_of(content_id(SCAN), 1) is None
    assert file.text_of(content_id(OTHER), 0) is None


def test_dollars_are_looked_for_as_dollars(file):
    said = ("Copay $40.00", "Fax of 17:40", "Due 40.00", "Ref. 555-4012", "At 17:40 $ 40", "4/40")
    for number, words in enumerate(said):
        file.keep_text(content_id(OTHER), number, told(words))
    assert pages(file, "$40") == [0, 2, 4]
    assert pages(file, "40") == [0, 1, 2, 3, 4, 5]
    assert pages(file, "copay $40") == [0]
    both = file.text_of(content_id(OTHER), 4)
    (place,) = both.runs(file.search("$40"))
    assert place == both.marks("$40") == (both.words[3].box,)


def test_what_was_read_is_known_after_the_file_was_closed(file):
    file.keep_text(content_id(OTHER), 2, PageText(Source.NOWHERE))
    path = file.path
    file.close()
    with closing(reopen(path)) as again:
        assert again.read_pages() == {
            content_id(SCAN): {0: Source.PICTURE, 7: Source.PICTURE},
            content_id(OTHER): {2: Source.NOWHERE},
        }
        assert again.counts_of_read() == {content_id(SCAN): 2, content_id(OTHER): 1}
        assert again.text_of(content_id(OTHER), 2) == PageText(Source.NOWHERE)
        assert pages(again, "cardiology") == [7]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("denied", [0]),
        ("den", [0]),
        ("DENIED second", [0]),
        ("nguyen anh", [0]),
        ("Nguyễn", [0]),
        ("ines", [7]),
        ("1383.15", [0]),
        ("1383.15(c)", [0]),
        ("for", [0, 7]),
        ("denied cardiology", []),
        ("d", []),
        ("", []),
        ('"*) OR (', []),
        ("NEAR AND NOT", []),
        ("ied", []),
    ],
)
def test_words_are_found_by_their_beginnings_whatever_their_accents(file, wanted, found):
    assert pages(file, wanted) == found


@pytest.mark.parametrize(
    ("wanted", "read"),
    [
        ("cardiology", "cardioIogy"),
        ("cardiology", "cardlology"),
        ("treatment", "treatrnent"),
        ("grievance", "grievarce"),
        ("grievance", "grievnce"),
        ("opinion", "0pinion"),
        ("reciept", "receipt"),
    ],
)
def test_a_scan_may_be_misread(file, wanted, read):
    file.keep_text(content_id(SCAN), 0, told(f"The {read} was here"))
    file.keep_text(content_id(SCAN), 7, told("Nothing else"))
    found = file.search(f"{wanted} here")
    assert found.hits == (Hit(content_id(SCAN), 0),)
    (box, last) = file.text_of(content_id(SCAN), 0).marks(found.wanted)
    assert (round(box[0], 2), round(last[0], 2)) == (0.25, 0.75)


def test_a_word_that_looks_like_nothing_finds_nothing(file):
    assert pages(file, "orthopedics") == []
    assert pages(file, "deny") == []  # no other word, though one letter is all that differs


def test_a_page_that_is_read_again_is_found_by_its_new_words_only(file):
    file.keep_text(content_id(SCAN), 0, told("Approved"))
    assert pages(file, "approved") == [0]
    assert pages(file, "denied") == []


def test_marks_are_where_the_words_stand(file):
    marks = file.text_of(content_id(SCAN), 0).marks("den nguyen")
    assert [round(box[0] * 16) for box in marks] == [9, 13]


def test_texts_go_for_good_with_the_bytes_of_their_paper(file, tmp_path):
    path = file.path
    before = file.load()
    file.keep_text(content_id(OTHER), 0, told("Quokkas"))
    file.save(before, before.without_document("other"), "Removed a paper", NOON)
    assert pages(file, "quokkas") == [0]  # the trash has it
    file.empty_trash(file.load(), "Emptied the trash", NOON, file.newest().number)
    while file.erase_next():
        pass
    assert pages(file, "quokkas") == []
    assert content_id(OTHER) not in file.read_pages()
    assert pages(file, "denied") == [0]
    file.close()
    plain = pages_of(path, key())
    assert b"quokkas" not in plain
    assert b"Quokkas" not in plain
    assert rows(path, "INSERT INTO found (found) VALUES ('integrity-check')") == []


def test_pages_that_are_read_meanwhile_do_not_stop_a_new_passphrase(file):
    copy = rekeyed_copy(file, "another passphrase of five words")
    file.keep_text(content_id(OTHER), 0, told("Meanwhile"))
    with closing(take_place(file, copy)) as again:
        assert pages(again, "denied") == [0]


def test_a_text_that_cannot_be_kept_leaves_the_earlier_one(file):
    file._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(NotSaved):
        file.keep_text(content_id(SCAN), 0, told("Approved"))
    file._connection.execute("PRAGMA query_only = OFF")
    assert pages(file, "denied") == [0]


def test_the_words_around_a_hit_are_those_of_the_page_as_it_was_read(file):
    begun = "Señora Peña was seen on the ninth of June and again by Dr. Nguyễn on her left knee"
    file.keep_text(content_id(SCAN), 0, told(begun))
    (hit,) = file.search("nguyen").hits
    passage = file.passage(file.search("nguyen"), hit)
    assert passage == "…of June and again by Dr. Nguyễn on her left knee"


@pytest.mark.parametrize(
    ("typed", "pages_found"),
    [
        ("7/14/2026", [0, 7]),
        ("july 14, 2026", [0, 7]),
        ("14 de julio", [0, 7]),
        ("denied 7/14/26", [0]),
        ("7/14/2025", []),
        ("1240", [1]),
        ("$1,240.00", [1]),
    ],
)
def test_a_date_and_an_amount_are_found_however_they_were_written(file, typed, pages_found):
    file.keep_text(content_id(SCAN), 0, told("Denied on July 14, 2026, call 26 or 7"))
    file.keep_text(content_id(SCAN), 7, told("Seen 07/14/2026 at 17:40"))
    file.keep_text(content_id(SCAN), 1, told("You owe $1,240.00 by 7/1/2026, page 14"))
    assert pages(file, typed) == pages_found


def test_a_word_read_after_the_first_misreading_is_found_too(file):
    file.keep_text(content_id(SCAN), 0, told("meniscus"))
    assert file.search("osteoarthritls").hits == ()
    file.keep_text(content_id(SCAN), 1, told("severe osteoarthritis"))
    assert [hit.page for hit in file.search("osteoarthritls").hits] == [1]


def test_words_that_were_learned_in_moments_of_rest_are_guessed_at(file):
    many = " ".join(f"word{number:04}" for number in range(1_200))
    file.keep_text(content_id(SCAN), 0, told(many))
    file.keep_text(content_id(SCAN), 1, told("severe osteoarthritis"))
    file.close()
    with closing(reopen(file.path)) as again:
        assert again.learn_words()
        again.keep_text(content_id(SCAN), 2, told("zygapophyseal"))
        assert not again.learn_words()
        assert not again.learn_words()
        for misread, page in (("osteoarthritls", 1), ("zygapophyseai", 2), ("word119g", 0)):
            assert pages(again, misread) == [page]
