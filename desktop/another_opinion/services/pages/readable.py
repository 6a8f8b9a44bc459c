"""A page, drawn after a recipe."""

from __future__ import annotations

import cv2
import numpy as np
from PIL.Image import Image, fromarray

from another_opinion.domain.recipes import Recipe
from another_opinion.services.pages.answers import Picture
from another_opinion.services.pages.cleaning import cleaned
from another_opinion.services.pages.measures import drawn_size

_WIDE = 1_600  # pixels of a part of a page, on a white margin
_AROUND = 120


def part_of(picture: Image, corners: tuple[float, ...]) -> Image:
    """Return a part of a page by itself on white, even and large enough to be read."""
    recipe = Recipe(corners, lighten=True)
    clean, _ = cleaned(np.asarray(picture.convert("RGB")), recipe)
    height, across = clean.shape[:2]
    size = drawn_size(across, height, _WIDE)
    part = cv2.resize(clean, size, interpolation=cv2.INTER_CUBIC)
    white = (255, 255, 255)
    sides = (_AROUND,) * 4
    return fromarray(cv2.copyMakeBorder(part, *sides, cv2.BORDER_CONSTANT, value=white))


def readable(picture: Image, recipe: Recipe, width: int) -> Picture:
    """Return a picture of a page after a recipe, `width` pixels wide or as near as may be."""
    clean, matrix = cleaned(np.asarray(picture.convert("RGB")), recipe)
    height, across = clean.shape[:2]
    size = drawn_size(across, height, width)
    drawn = cv2.resize(clean, size, interpolation=cv2.INTER_AREA)
    parts = np.diag([1 / across, 1 / height, 1.0]) @ matrix @ np.diag([*picture.size, 1.0])
    return Picture(*size, drawn.tobytes(), tuple(map(float, parts.ravel())))
