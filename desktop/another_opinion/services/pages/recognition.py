"""The words of a picture of a page, recognized with Tesseract."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
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
    paper_in,
    placed,
    skew_of,
)
from another_opinion.services.pages.languages import LANGUAGES, UPRIGHT
from another_opinion.services.pages.measures import FINE
from another_opinion.services.pages.writing import darkened, gray_of, is_faint

Array = Any

_ENLARGED = 3.0  # at most; beyond that nothing is gained
_SURE, _GOOD = 5.0, 60  # confidence which way up a page stands; that of its words in percent
_DOUBTFUL = 25  # percent; a word below that is a smudge
_MILLISECONDS = 25_000  # for a page

cv2.setNumThreads(1)  # the pages are divided among the processors, not their parts
os.environ["OMP_THREAD_LIMIT"] = "1"


class Recognizer:
    """Knows the languages in `data`; it takes a moment to learn them, and needs files only then."""

    def __init__(self, data: Path) -> None:
        path, modes = str(data), tesserocr.PSM
        self._words = tesserocr.PyTessBaseAPI(path=path, lang="+".join(LANGUAGES), psm=modes.AUTO)
        self._upright = tesserocr.PyTessBaseAPI(path=path, lang=UPRIGHT, psm=modes.OSD_ONLY)
        self.recognize(_sample())  # Tesseract reads some of its data when it first needs it

    def study(self, picture: Array) -> Recipe:
        """Say how a page becomes readable."""
        recipe, _ = self._studied(picture)
        return recipe

    def recognize(self, picture: Array) -> tuple[Recipe, tuple[Word, ...]]:
        """Return how a page becomes readable, and its words, with boxes in the page as it was."""
        recipe, sure = self._studied(picture)
        words, quality = self._read(picture, recipe)
        if quality < _GOOD and not sure:
            for turn in {0, 90, 180, 270} - {recipe.turn}:
                other = replace(recipe, turn=turn, skew=0.0)
                found, better = self._read(picture, other)
                if better > quality:
                    recipe, words, quality = other, found, better
        return recipe, words

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

    def _studied(self, picture: Array) -> tuple[Recipe, bool]:
        corners = paper_in(picture)
        flat, _ = cleaned(picture, Recipe(corners))
        lighten = is_shadowed(flat)
        light, _ = cleaned(flat, Recipe(lighten=lighten))
        darken = is_faint(light)
        clear = darkened(light) if darken else light
        turn, sure = self._turn(gray_of(clear))
        upright, _ = cleaned(clear, Recipe(turn=turn))
        return Recipe(corners, lighten, turn, skew_of(upright), darken=darken), sure

    def _turn(self, gray: Array) -> tuple[int, bool]:
        """Return by how many degrees, clockwise, a page stands upright, and whether it is sure."""
        _show(self._upright, gray)
        seen = self._upright.DetectOrientationScript()
        if not seen:
            return 0, False
        turn, sure = (360 - seen["orient_deg"]) % 360, seen["orient_conf"] >= _SURE
        return (turn if turn in (90, 180, 270) and (sure or seen["orient_conf"] > 1) else 0), sure

    def _read(self, picture: Array, recipe: Recipe) -> tuple[tuple[Word, ...], int]:
        clean, matrix = cleaned(picture, recipe)
        gray = gray_of(clean)
        scale = min(_ENLARGED, max(1.0, FINE / max(gray.shape)))
        large = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
        _show(self._words, large)
        self._words.Recognize(_MILLISECONDS)
        height, width = picture.shape[:2]
        back = np.diag([scale, scale, 1.0]) @ matrix
        words = tuple(
            Word(text, _parts(placed(back, box), width, height)) for text, box in self._each()
        )
        return words, self._words.MeanTextConf() if words else 0

    def _each(self) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
        level = tesserocr.RIL.WORD
        found = self._words.GetIterator()
        for each in tesserocr.iterate_level(found, level) if found else ():
            if each.Empty(level) or each.Confidence(level) < _DOUBTFUL:
                continue
            text, box = each.GetUTF8Text(level).strip(), each.BoundingBox(level)
            if text and " " not in text and box:
                yield text, box


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
