"""Words that follow each other on a page, and the lines in which they stand."""

from __future__ import annotations

from another_opinion.domain.texts import PageText, Source, Word, in_lines

LINES = ("Dr. Nguyễn asked for a second", "opinion. A second opinion was", "denied in 2026")


def page() -> PageText:
    words = [
        Word(word, (0.1 * place, 0.1 * line, 0.1 * place + 0.08, 0.1 * line + 0.05))
        for line, told in enumerate(LINES)
        for place, word in enumerate(told.split())
    ]
    return PageText(Source.FILE, tuple(words))


def test_words_are_found_where_they_follow_each_other_also_into_the_next_line():
    assert [len(place) for place in page().phrases("Second opin")] == [2, 2]
    assert len(page().phrases("nguyen")) == 1
    assert page().phrases("opinion second") == ()
    assert page().phrases("opin was") == ()
    assert page().phrases("…") == ()


def test_what_is_copied_has_the_lines_of_the_page():
    words = ((word.text, word.box) for word in page().words)
    assert in_lines(words) == "\n".join(LINES)
