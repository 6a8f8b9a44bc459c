"""The grain of pictures."""

from __future__ import annotations

import random

from PIL import Image, ImageChops


def noise(size: tuple[int, int], chance: random.Random) -> Image.Image:
    """Return gray points at random."""
    return Image.frombytes("L", size, chance.randbytes(size[0] * size[1]))


def with_grain(picture: Image.Image, chance: random.Random, strength: int) -> Image.Image:
    """Make each point lighter or darker by up to `strength`."""
    grain = noise(picture.size, chance).point(lambda value: value * 2 * strength // 255)
    if picture.mode == "RGB":
        grain = Image.merge("RGB", (grain,) * 3)
    return ImageChops.add(picture, grain, 1, -strength)
