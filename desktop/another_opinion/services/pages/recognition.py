"""The words of a picture of a page, recognized with Tesseract."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import tesserocr

from another_opinion.domain.recipes import Recipe
from another_opinion.domain.texts import Word
from another_opinion.services.pages.cleaning import (
    cleaned,
    is_shadowed,
    lies_level,
    paper_in,
    placed,
    skew_of,
)
from another_opinion.services.pages.languages import LANGUAGES, UPRIGHT
from another_opinion.services.pages.measures import FINE
from another_opinion.services.pages.specks import swept
from another_opinion.services.pages.writing import darkened, gray_of, is_faint

Array = Any

_ENLARGED = 3.0  # at most; beyond that nothing is gained
_SURE, _GOOD = 5.0, 60  # confidence which way up a page stands; that of its words in percent
_PLAIN, _ENOUGH = 80, 25  # confidence and number of words that stand upright beyond doubt
_DOUBTFUL = 25  # percent; a word below that is a smudge
_MILLISECONDS = 25_000  # for a page

cv2.setNumThreads(1)  # the pages are divided among the processors, not their parts
os.environ["OMP_THREAD_LIMIT"] = "1"


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a page after a recipe, and how sure they are in percent."""

    recipe: Recipe
    words: tuple[Word, ...]
    quality: int


class Recognizer:
    """Knows the languages in `data`; it takes a moment to learn them, and needs files only then."""

    def __init__(self, data: Path) -> None:
        path, modes = str(data), tesserocr.PSM
        self._words = tesserocr.PyTessBaseAPI(path=path, lang="+".join(LANGUAGES), psm=modes.AUTO)
        self._upright = tesserocr.PyTessBaseAPI(path=path, lang=UPRIGHT, psm=modes.OSD_ONLY)
        sample = _sample()  # Tesseract reads some of its data when it first needs it
        self.recognize(sample)
        self._turn(sample)

    def recognize(self, picture: Array) -> tuple[Recipe, tuple[Word, ...]]:
        """Return how a page becomes readable, and its words, with boxes in the page as it was."""
        bare, clear = _cleaned_up(picture)
        skew = skew_of(clear)
        seen: Reading | None = None
        if lies_level(clear, skew):  # as nearly all pages do: it may well stand upright
            seen = self._read(picture, replace(bare, skew=skew))
            if seen.quality >= _PLAIN and len(seen.words) >= _ENOUGH:
                return seen.recipe, seen.words
        turn, sure = self._turn(gray_of(clear))
        if turn or not seen:
            upright, _ = cleaned(clear, Recipe(turn=turn))
            seen = self._read(picture, replace(bare, turn=turn, skew=skew_of(upright)))
        if seen.quality < _GOOD and not sure:
            others = {0, 90, 180, 270} - {seen.recipe.turn}
            turned = (self._read(picture, replace(bare, turn=each)) for each in others)
            seen = max((seen, *turned), key=lambda each: each.quality)
        return seen.recipe, seen.words

    def make_out(self, picture: Array) -> tuple[Word, ...]:
        """Return the words of a stamp or of a filled-in form, in whatever color, each by itself."""
        ink = picture.min(axis=2) if picture.ndim == 3 else picture
        self._words.SetPageSegMode(tesserocr.PSM.SPARSE_TEXT)
        try:
            _show(self._words, ink)
            self._words.Recognize(_MILLISECONDS)
            height, width = ink.shape
            return tuple(Word(text, _parts(box, width, height)) for text, box in self._each())
        finally:
            self._words.SetPageSegMode(tesserocr.PSM.AUTO)

    def _turn(self, gray: Array) -> tuple[int, bool]:
        """Return by how many degrees, clockwise, a page stands upright, and whether it is sure."""
        _show(self._upright, gray)
        seen = self._upright.DetectOrientationScript()
        if not seen:
            return 0, False
        turn, sure = (360 - seen["orient_deg"]) % 360, seen["orient_conf"] >= _SURE
        return (turn if turn in (90, 180, 270) and (sure or seen["orient_conf"] > 1) else 0), sure

    def _read(self, picture: Array, recipe: Recipe) -> Reading:
        clean, matrix = cleaned(picture, recipe)
        gray = swept(gray_of(clean))
        scale = min(_ENLARGED, max(1.0, FINE / max(gray.shape)))
        large = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
        _show(self._words, large)
        self._words.Recognize(_MILLISECONDS)
        height, width = picture.shape[:2]
        back = np.diag([scale, scale, 1.0]) @ matrix
        words = tuple(
            Word(text, _parts(placed(back, box), width, height)) for text, box in self._each()
        )
        return Reading(recipe, words, self._words.MeanTextConf() if words else 0)

    def _each(self) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
        level = tesserocr.RIL.WORD
        found = self._words.GetIterator()
        for each in tesserocr.iterate_level(found, level) if found else ():
            if each.Empty(level) or each.Confidence(level) < _DOUBTFUL:
                continue
            text, box = each.GetUTF8Text(level).strip(), each.BoundingBox(level)
            if text and " " not in text and box:
                yield text, box


def _cleaned_up(picture: Array) -> tuple[Recipe, Array]:
    """Say what makes a page readable, apart from how it stands, and return it after that."""
    corners = paper_in(picture)
    flat, _ = cleaned(picture, Recipe(corners))
    lighten = is_shadowed(flat)
    light, _ = cleaned(flat, Recipe(lighten=lighten))
    darken = is_faint(light)
    return Recipe(corners, lighten, darken=darken), darkened(light) if darken else light


def _sample() -> Array:
    """Return a page with some lines of words."""
    page = np.full((500, 700), 255, np.uint8)
    for line in range(1, 9):
        words = "The plan of care for the patient"
        cv2.putText(page, words, (40, 55 * line), cv2.FONT_HERSHEY_COMPLEX, 1.0, 0, 2)
    return page


def _show(tesseract: Any, gray: Array) -> None:
    height, width = gray.shape
    tesseract.SetImageBytes(np.ascontiguousarray(gray).tobytes(), width, height, 1, width)
    tesseract.SetSourceResolution(300)


def _parts(box: tuple[float, ...], width: int, height: int) -> tuple[float, float, float, float]:
    left, top, right, bottom = box
    return left / width, top / height, right / width, bottom / height
