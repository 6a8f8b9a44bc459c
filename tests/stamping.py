"""Letters of a case as they come home: stamped, and photographed at a kitchen table."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

import numpy as np

from another_opinion.domain.letters import Delivery, Way
from another_opinion.services.pages.reader import PageReader
from another_opinion.services.sample.stamp import clerks_stamp
from drawings import Array


def drawn(reader: PageReader, pdf: bytes, page: int = 0, dots: int = 150) -> Array:
    """Return a page as a scanner sees it."""
    drawn = reader.page(sha256(pdf).hexdigest(), pdf, page, round(8.5 * dots))
    return np.frombuffer(drawn.rgb, np.uint8).reshape(drawn.height, drawn.width, 3)


def stamped(reader: PageReader, pdf: bytes, page: int, day: date) -> Array:
    """Return a page of a letter with the stamp of a plan's office in its box."""
    stamp = clerks_stamp(Delivery(1, day, Way.HAND), "Golden Poppy Health Plan")
    return np.minimum(drawn(reader, pdf, page), drawn(reader, stamp))
