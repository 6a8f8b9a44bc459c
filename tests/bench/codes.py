"""How surely and how fast a stamped letter is known again, beside a look at the bare picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from time import perf_counter

import cv2
import numpy as np

from another_opinion.domain.letters import Delivery
from another_opinion.rules.library import load_library
from another_opinion.services.documents.stamps import stamp_read
from another_opinion.services.letters.number import new_number
from another_opinion.services.letters.sheet import BOX_BY_CODE
from another_opinion.services.pages.child import child_command
from another_opinion.services.pages.reader import PageReader
from another_opinion.services.sample.request import print_request
from another_opinion.services.sample.story import Story, read_story
from bench.measure import Measure
from drawings import Array, as_file, askew, faxed, photographed
from stamping import stamped

_LETTERS = 20
_WAYS: dict[str, tuple[int, Callable[[Array, int], Array]]] = {
    "a scan, 4 degrees askew": (150, lambda page, _seed: askew(page, 4)),
    "a photo in half shadow": (150, photographed),
    "a photo on its side": (150, lambda page, seed: np.rot90(photographed(page, seed))),
    "a black-and-white fax, 100 dpi": (100, faxed),
}


def measures(_folder: Path) -> Iterator[Measure]:
    """Have letters with numbers of their own come home in each way."""
    story = read_story()
    with PageReader(90, child_command(looks=True)) as reader:
        letters = [_letter(story, reader, dots) for dots in (150, 100) for _ in range(_LETTERS)]
        for what, (dots, spoil) in _WAYS.items():
            yield _way(what, reader, story.delivery, letters, dots, spoil)


def _letter(story: Story, reader: PageReader, dots: int) -> tuple[int, str, Array]:
    number = new_number()
    letter = print_request(replace(story, number=number), load_library())
    page = stamped(reader, letter.pdf, letter.pages // 2, story.delivery.day)
    return dots, number, page if dots == 150 else _fewer(page, dots)


def _fewer(page: Array, dots: int) -> Array:
    size = round(page.shape[1] * dots / 150), round(page.shape[0] * dots / 150)
    return cv2.resize(page, size, interpolation=cv2.INTER_AREA)


def _way(
    what: str,
    reader: PageReader,
    delivery: Delivery,
    letters: list[tuple[int, str, Array]],
    dots: int,
    spoil: Callable[[Array, int], Array],
) -> Measure:
    ours, bare, known, days, raw = [], [], 0, 0, 0
    coming = [(number, page) for each, number, page in letters if each == dots]
    for seed, (number, page) in enumerate(coming, start=1):
        picture = np.ascontiguousarray(spoil(page, seed))
        content = as_file(picture)
        name = sha256(content).hexdigest()
        start = perf_counter()
        sign = reader.seek(name, content, 0, BOX_BY_CODE)
        ours.append(perf_counter() - start)
        start = perf_counter()
        text, *_ = cv2.QRCodeDetector().detectAndDecode(picture)
        bare.append(perf_counter() - start)
        raw += text == number
        if sign and sign.text == number:
            known += 1
            told = reader.make_out(name, content, 0, sign.beside)
            read = stamp_read(told.words, delivery.day, delivery.day)
            days += read is not None
    note = f"number {known}, day {days}, bare {raw} of {len(coming)}"
    return Measure(f"a stamped letter comes home: {what}", ours, "the bare picture", bare, note)
