"""Pictures without words: the same one is known again, and others are not."""

from __future__ import annotations

from hashlib import sha256

import cv2
import numpy as np
import pytest
from PIL import Image

from another_opinion.services.pages.grays import SIDE, Gray, gray_of, unpack_grays
from another_opinion.services.pages.resembling import resembling
from drawings import Array, as_file, handled_again, note, photographed, xray


def gray(picture: Array) -> Gray:
    levels = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    return Gray(picture.shape[1], picture.shape[0], levels.tobytes())


def shows_one_of(picture: Array, others: list[Array]) -> int | None:
    return resembling(Image.fromarray(picture), list(map(gray, others)))


@pytest.mark.parametrize("make", [xray, note])
def test_a_photo_is_known_in_another_size_and_when_it_is_taken_again(make):
    first = make(1)
    others = [make(2)]
    for again in handled_again(first):
        assert shows_one_of(first, [*others, again]) == len(others)


def test_others_are_not_taken_for_the_same():
    """Of X-rays of knees, of notes on lined paper, and of photos of such notes on a table."""
    films, notes = ([make(seed) for seed in range(4)] for make in (xray, note))
    for kind in (films, notes, [photographed(each) for each in notes[:2]]):
        for number, one in enumerate(kind):
            assert shows_one_of(one, kind[number + 1 :]) is None


def test_blank_pages_are_not_like_each_other():
    blank = [np.full((1100, 850, 3), shade, np.uint8) for shade in (255, 235)]
    assert shows_one_of(blank[0], blank) is None


def test_the_worker_says_which_picture_it_is(reader):
    film, other = as_file(xray(1)), as_file(xray(2))
    names = {content: sha256(content).hexdigest() for content in (film, other)}
    small = [gray_of(reader.page(names[each], each, 0, SIDE)) for each in (other, film)]
    assert reader.resembling(names[film], film, 0, small) == 1
    assert reader.resembling(names[film], film, 0, small[:1]) is None
    assert reader.resembling(names[film], film, 0, []) is None


def test_what_makes_no_sense_is_refused():
    for body in (b"\0", b"\0\2\0\2abc", b"\0\0\0\0"):
        with pytest.raises(ValueError, match=r"^$"):
            unpack_grays(body)
