"""Lines and sentences of a template's text."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.?!])[”»]?\s+(?=[^\sa-záéíóúñ])")
_NUMBER = re.compile(r"\d+\.")


def sentences(line: str) -> tuple[str, ...]:
    """Return the sentences of a line; a number that opens it, such as ``1.``, is none."""
    found, start = [], 0
    for end in _END.finditer(line):
        sentence = line[start : end.end()].strip()
        if not _NUMBER.fullmatch(sentence):
            found.append(sentence)
            start = end.end()
    return (*found, line[start:].strip())
