"""The code of a page, looked for, and what was added to the page."""

from __future__ import annotations

import numpy as np
from PIL.Image import Image

from another_opinion.services.pages.added import added_to
from another_opinion.services.pages.codes import beside, code_in
from another_opinion.services.pages.signs import Added, Region, Sign


def sign_in(picture: Image, region: Region) -> Sign | None:
    """Return the code of a page with the corners of the `region` beside it, if it has one."""
    seen = np.asarray(picture.convert("RGB"))
    code = code_in(seen)
    if code is None:
        return None
    text, corners = code
    parts = beside(seen, corners, region) / picture.size
    return Sign(text[:100], tuple(map(float, parts.ravel())))


def added_in(picture: Image, printed: Image) -> Added | None:
    """Return what was added to a page after it was `printed`; nothing if it is another page."""
    seen, page = np.asarray(picture.convert("RGB")), np.asarray(printed.convert("L"))
    added = added_to(seen, page)
    if added is None:
        return None
    stamps, signed = (
        tuple(tuple(map(float, (place / picture.size).ravel())) for place in places)
        for places in added
    )
    return Added(stamps, signed)
