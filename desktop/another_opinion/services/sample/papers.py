"""The papers of the sample case, drawn when they are wanted."""

from __future__ import annotations

import random
from hashlib import sha256

from PIL import Image, ImageChops

from another_opinion.services.letters.pdf import Printed
from another_opinion.services.pages.reader import PageReader
from another_opinion.services.sample import scans
from another_opinion.services.sample.stamp import clerks_hand, clerks_stamp, stamped
from another_opinion.services.sample.story import Story, read_print
from another_opinion.services.sample.telephone import photographed
from another_opinion.services.sample.typesetting import typeset

_WIDTH = 1240  # pixels of a page, 146 to the inch


class Drawer:
    """Draws the papers of a story, the same each time; `reader` makes pictures of pages.

    `printed` is the letter that the plan's clerk stamped.
    """

    def __init__(self, story: Story, printed: Printed, reader: PageReader) -> None:
        self._story = story
        self._printed = printed
        self._reader = reader
        self._drawings = {
            "coverage": self._coverage,
            "request": self._request,
            "report": self._report,
            "denial": self._denial,
            "bill": self._bill,
        }

    def draw(self, drawing: str) -> bytes:
        """Return the file of a paper."""
        return self._drawings[drawing](random.Random(drawing))  # noqa: S311 (no secret)

    def _coverage(self, _: random.Random) -> bytes:
        return typeset(read_print("coverage"))

    def _request(self, chance: random.Random) -> bytes:
        our_copy = self._printed.pages // 2  # after the plan's
        letter = self._picture(self._printed.pdf, our_copy)
        stamp = self._picture(clerks_stamp(self._story.delivery, self._story.case.plan.name))
        hand = self._picture(clerks_hand(self._story.delivery))
        paper = stamped(ImageChops.multiply(letter, hand), stamp, chance)
        return scans.as_jpeg(photographed(paper, chance), 72)

    def _report(self, chance: random.Random) -> bytes:
        pdf = typeset(read_print("report"))
        pages = [self._picture(pdf, number) for number in range(2)]
        return scans.as_pdf([scans.scanned(page, chance) for page in pages], 50)

    def _denial(self, chance: random.Random) -> bytes:
        page = self._picture(typeset(read_print("denial")))
        return scans.as_jpeg(scans.scanned(page, chance), 62)

    def _bill(self, _: random.Random) -> bytes:
        return scans.as_png(self._picture(typeset(read_print("bill"))))

    def _picture(self, pdf: bytes, number: int = 0) -> Image.Image:
        drawn = self._reader.page(sha256(pdf).hexdigest(), pdf, number, _WIDTH)
        return Image.frombytes("RGB", (drawn.width, drawn.height), drawn.rgb)
