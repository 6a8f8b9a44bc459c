"""Words that follow each other on a page, and the lines in which they stand."""

from __future__ import annotations

from another_opinion.domain.texts import PageText, Search, Source, Word, around, in_lines

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


PRINTED = (
    "Sierra Lantern Health Plan P.O. Box 2210, Arroyo Dorado 1-800-555-0161 (TTY 711)"
    " August 5, 2026 Dear Inés: You asked for the criteria of the decision of July 14, 2026."
    " Do not send them back. It was not approved because the doctor is not in the network."
)


def test_a_passage_is_that_where_the_words_follow_each_other_or_most_of_them_stand():
    for wanted, passage in (
        ("July 14, 2026", "…criteria of the decision of July 14, 2026. Do not send…"),
        ("not approved because", "…send them back. It was not approved because the doctor is…"),
        ("network doctor", "…was not approved because the doctor is not in the network."),
        ("quokka", "Sierra Lantern Health Plan P.O. Box 2210, Arroyo Dorado 1-800-555-0161 (TTY…"),
    ):
        assert around(PRINTED, Search(wanted)) == passage
    assert "July 14, 2026" in around(PRINTED, Search("", ways=("7/14/2026", "july 14 2026")))


def test_only_the_words_that_follow_each_other_are_marked_where_they_do():
    words = tuple(
        Word(each, (place / 99, 0, place / 99, 0)) for place, each in enumerate(PRINTED.split())
    )
    told = PageText(Source.FILE, words)

    def marked(search: Search) -> list[str]:
        return [words[round(box[0] * 99)].text for box in told.found(search)]

    assert marked(Search("July 14, 2026")) == ["July", "14,", "2026."]
    assert marked(Search("criteria", ways=("july 14 2026",))) == [
        "July",
        "14,",
        "2026.",
        "criteria",
    ]
    assert marked(Search("network criteria")) == ["criteria", "network."]
