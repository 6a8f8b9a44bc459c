from __future__ import annotations

import pytest

from readability import grade, syllables

COUNTED = {
    1: "the plan's asked care days times through 30 write called fee heard years file paid owes "
    "health law free whose reached state",
    2: "doctor being going doing paying letter business every settle people asking wanted patient "
    "special statement careful safely question reason network tables settled handled pages "
    "sometimes illness reaches client quiet review",
    3: "opinion another specialist's hospital decision serious medical condition "
    "evidence idea created area offices continue annual companies medicine arrangement",
    4: "experience authority material",
    5: "immediately organization",
    6: "responsibility",
}
EXAMPLES = [(word, count) for count, words in COUNTED.items() for word in words.split()]


@pytest.mark.parametrize(("word", "count"), EXAMPLES)
def test_syllables_are_counted_as_they_are_spoken(word, count):
    assert syllables(word) == count


def test_the_grade_is_that_of_flesch_and_kincaid():
    # 10 words, 2 sentences, 12 syllables: 0.39 * 5 + 11.8 * 1.2 - 15.59
    assert grade("The plan must answer you. You can ask a doctor.") == pytest.approx(0.52)


def test_longer_words_and_longer_sentences_ask_for_more_school():
    short = "You can ask. The plan must answer."
    assert grade(short) < grade("You can ask, and the plan must answer.")
    assert grade(short) < grade("You can request. The organization must communicate.")


def test_nothing_asks_for_no_school():
    assert grade("") == grade("…") == 0
