"""Pages that tell nothing of themselves, looked at."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PIL.Image import Image

from another_opinion.domain.texts import PageText, Source
from another_opinion.services.pages.languages import language_data
from another_opinion.services.pages.measures import MOST_WORDS
from another_opinion.services.pages.recognition import Recognizer

Look = Callable[[Image], PageText]


def eyes() -> tuple[Look, Look] | None:
    """Return what recognizes the words of a page, and what makes out those of a small part.

    Nothing where no data of languages is.
    """
    data = language_data()
    if data is None:
        return None
    recognizer = Recognizer(data)

    def look(picture: Image) -> PageText:
        recipe, words = recognizer.recognize(np.asarray(picture.convert("RGB")))
        return PageText(Source.PICTURE, words[:MOST_WORDS], recipe)

    def make_out(part: Image) -> PageText:
        words = recognizer.make_out(np.asarray(part.convert("RGB")))
        return PageText(Source.PICTURE, words[:MOST_WORDS])

    return look, make_out
