"""The story of the sample case, and the words of its papers."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from another_opinion.domain.case import Case
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.letters import Delivery, Letter
from another_opinion.resources import resource

Data = TypeVar("Data")


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the sample case; `drawing` names how it is drawn."""

    id: str
    drawing: str
    title: str
    kind: DocumentKind
    day: date
    added: datetime
    about: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """What happened, and the papers that tell of it.

    `request` is the letter that was handed in, `number` what its copies carry, `printed_at` when
    it was printed, and `delivery` how it went; the `case` holds neither it nor the papers.
    """

    case: Case
    printed_at: datetime
    request: Letter
    number: str
    delivery: Delivery
    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Whose paper it is; `color` as ``#rrggbb``, with a flower if `poppy`."""

    name: str
    lines: tuple[str, ...]
    color: str
    poppy: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph in ReportLab's markup, or a table.

    `columns` are the shares that the columns of a table have of the width of the text.
    """

    style: str = "body"
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    columns: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Print:
    """What is printed on a paper; `serif` chooses the kind of letters."""

    letterhead: Letterhead
    blocks: tuple[Block, ...]
    serif: bool


def read_story() -> Story:
    """Read the story."""
    return _read(resource("sample", "story.toml"), Story)


def read_print(drawing: str) -> Print:
    """Read the words of a paper."""
    return _read(resource("sample", "papers", f"{drawing}.toml"), Print)


def _read(file: Path, kind: type[Data]) -> Data:
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), kind)
