from __future__ import annotations

import pytest

from another_opinion.domain.roughly import Roughly, Season
from another_opinion.services.chronology.words import rough_words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (Roughly(2024, season=Season.SPRING), "Spring 2024"),
        (Roughly(2024, 5), "May 2024"),
        (Roughly(2023), "In the year 2023"),
    ],
)
def test_a_rough_time_is_written_as_people_say_it(when, words):
    assert rough_words(when) == words
