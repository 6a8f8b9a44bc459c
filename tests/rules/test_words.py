from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from another_opinion.resources import resource

AVOIDED = re.compile(
    r"\w+n't\b|\b(please|sorry|valid|invalid|oops|simply|just|and/or)\b|!",
    re.IGNORECASE,
)
QUOTED = re.compile(r"“[^”]*”")
FILES = sorted(resource("law", "en").glob("*.toml"))


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield QUOTED.sub("x", value)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name != "id":
                yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def words_of(file) -> list[str]:
    return list(texts(tomllib.loads(file.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_words_for_people_avoid_what_sounds_harsh_or_stiff(file):
    assert [text for text in words_of(file) if AVOIDED.search(text)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_people_are_never_called_enrollees(file):
    assert [text for text in words_of(file) if "the enrollee" in text.lower()] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_sentences_are_short(file):
    sentences = [part for text in words_of(file) for part in re.split(r"[.?:]\s+", text)]
    assert [sentence for sentence in sentences if len(sentence.split()) > 22] == []
