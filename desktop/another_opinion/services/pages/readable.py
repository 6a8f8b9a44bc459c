"""A page, drawn after a recipe."""

from __future__ import annotations

import cv2
import numpy as np
from PIL.Image import Image

from another_opinion.domain.recipes import Recipe
from another_opinion.services.pages.answers import Picture
from another_opinion.services.pages.cleaning import cleaned
from another_opinion.services.pages.measures import drawn_size


def readable(picture: Image, recipe: Recipe, width: int) -> Picture:
    """Return a picture of a page after a recipe, `width` pixels wide or as near as may be."""
    clean, matrix = cleaned(np.asarray(picture.convert("RGB")), recipe)
    height, across = clean.shape[:2]
    size = drawn_size(across, height, width)
    drawn = cv2.resize(clean, size, interpolation=cv2.INTER_AREA)
    parts = np.diag([1 / across, 1 / height, 1.0]) @ matrix @ np.diag([*picture.size, 1.0])
    return Picture(*size, drawn.tobytes(), tuple(map(float, parts.ravel())))
