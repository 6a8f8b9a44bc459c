"""Papers as a telephone sees them."""

from __future__ import annotations

import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from another_opinion.services.sample.grain import noise, with_grain

_WOOD = (112, 78, 52)
_TILT = ((1.145, 0.044, -0.065), (-0.021, 1.21, -0.053), (0.002, 0.107))
"""The projection that Pillow calls PERSPECTIVE, for a page of width and height 1."""


def photographed(page: Image.Image, chance: random.Random) -> Image.Image:
    """Return a page as a telephone sees it on a kitchen table, in evening light."""
    table = _table(page.size, chance)
    paper = _tilted(page.convert("RGB"), _WOOD)
    outline = _tilted(Image.new("L", page.size, 255), 0)
    scene = Image.composite(paper, ImageChops.multiply(table, _shadow(outline)), outline)
    lit = ImageChops.multiply(scene, _evening_light(page.size))
    return with_grain(lit.filter(ImageFilter.GaussianBlur(0.6)), chance, 3)


def _tilted(picture: Image.Image, around: tuple[int, int, int] | int) -> Image.Image:
    """See a picture from below and a little from the side, with some room around it."""
    width, height = picture.size
    (a, b, c), (d, e, f), (g, h) = _TILT
    across = (a, b * width / height, c * width)
    down = (d * height / width, e, f * height)
    tilt = (*across, *down, g / width, h / height)
    return picture.transform(
        picture.size, Image.Transform.PERSPECTIVE, tilt, Image.Resampling.BICUBIC, fillcolor=around
    )


def _shadow(outline: Image.Image) -> Image.Image:
    """Return the shadow of a sheet that lies flat, to its lower right."""
    shadow = Image.new("L", outline.size, 255)
    shade = outline.filter(ImageFilter.GaussianBlur(14)).point(lambda value: 255 - value * 6 // 10)
    shadow.paste(shade, (9, 12))
    return Image.merge("RGB", (shadow,) * 3)


def _table(size: tuple[int, int], chance: random.Random) -> Image.Image:
    """Return the grain of a wooden table."""
    grain = noise((10, size[1] // 3), chance).resize(size, Image.Resampling.BICUBIC)
    grain = grain.point(lambda value: 190 + value // 4)
    return ImageChops.multiply(Image.new("RGB", size, _WOOD), Image.merge("RGB", (grain,) * 3))


def _evening_light(size: tuple[int, int]) -> Image.Image:
    """Return warm light from the upper left, with the shadow of a hand at the lower right."""
    small = Image.new("RGB", (64, 80), (255, 249, 239))
    draw = ImageDraw.Draw(small)
    draw.polygon(((64, 44), (54, 50), (42, 66), (37, 80), (64, 80)), (186, 180, 174))
    soft = small.filter(ImageFilter.GaussianBlur(5))
    return soft.resize(size, Image.Resampling.BICUBIC)
