"""Answers of the worker: how it packs them, and how the application unpacks them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite
from struct import Struct

from another_opinion.domain.recipes import Recipe
from another_opinion.domain.texts import PageText, Source, Word
from another_opinion.errors import Unreadable, UnreadableDocument
from another_opinion.services.pages.frames import Frame, Kind, demand
from another_opinion.services.pages.measures import (
    LONGEST_SIDE,
    MOST_CHARACTERS,
    MOST_PAGES,
    MOST_WORDS,
)

Size = tuple[float, float]
"""Width and height of a page in points."""

_MATRIX = Struct("!9d")
LARGEST_ANSWER = 3 * LONGEST_SIDE**2 + _MATRIX.size

_LONGEST_LIST = 1 << 20  # bytes

_SIZE = Struct("!2d")
_CHARACTER = Struct("!If?")  # code point, height of the type in points, whether it is bold
_RECIPE = Struct("!?8d?Hd?4d?")
_NO_CORNERS, _NO_CROP = (0.0,) * 8, (0.0,) * 4
_WORD = Struct("!4dH")  # left, top, right, bottom, length of what follows in UTF-8
_LONGEST_WORD = 1_000  # bytes
_REASONS, _SOURCES = tuple(Unreadable), tuple(Source)


@dataclass(frozen=True, slots=True)
class Cargo:
    """What a document carries besides its pages: commands, and the names of files inside it."""

    scripted: bool = False
    attachments: tuple[str, ...] = ()


NOTHING_ELSE = Cargo()


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn page: its size in pixels, and rows of RGB from the top.

    Where more was done to it than a turn, `matrix` takes a point of the page as it lies in the
    file to where it is drawn, both as parts of the width and height; nine numbers, row by row.
    """

    width: int
    height: int
    rgb: bytes
    matrix: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Character:
    """A character of a page, with the height of its type in points and whether it is bold."""

    text: str
    points: float
    bold: bool


def pack_sizes(sizes: Sequence[Size] = ()) -> Frame:
    """Answer that a document is open, with the size of each page where they are wanted."""
    return Frame(Kind.OPENED, body=b"".join(_SIZE.pack(*size) for size in sizes))


def unpack_sizes(answer: Frame) -> tuple[Size, ...]:
    """Return the sizes of the pages; raises ValueError if the worker makes no sense."""
    demand(answer.kind is Kind.OPENED and len(answer.body) % _SIZE.size == 0)
    sizes = tuple((width, height) for width, height in _SIZE.iter_unpack(answer.body))
    demand(0 < len(sizes) <= MOST_PAGES)
    demand(all(isfinite(side) and side > 0 for size in sizes for side in size))
    return sizes


def unpack_opened(answer: Frame) -> None:
    """Make sure that a document is open; raises ValueError if the worker makes no sense."""
    demand(answer.kind is Kind.OPENED)


def pack_cargo(cargo: Cargo) -> Frame:
    """Answer with what else a document carries."""
    return Frame(Kind.CARRIES, (cargo.scripted, 0, 0), "\n".join(cargo.attachments).encode())


def unpack_cargo(answer: Frame) -> Cargo:
    """Return what else a document carries; raises ValueError if the worker makes no sense."""
    demand(answer.kind is Kind.CARRIES and len(answer.body) <= _LONGEST_LIST)
    names = answer.body.decode().split("\n")
    return Cargo(bool(answer.numbers[0]), tuple(name for name in names if name))


def pack_picture(picture: Picture) -> Frame:
    """Answer with a drawn page."""
    matrix = _MATRIX.pack(*picture.matrix) if picture.matrix else b""
    return Frame(Kind.DRAWN, (picture.width, picture.height, len(matrix)), picture.rgb + matrix)


def unpack_picture(answer: Frame) -> Picture:
    """Return the drawn page; raises ValueError if the worker makes no sense."""
    width, height, length = answer.numbers
    demand(answer.kind is Kind.DRAWN and 0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE)
    size = 3 * width * height
    demand(length in (0, _MATRIX.size) and len(answer.body) == size + length)
    matrix = _MATRIX.unpack_from(answer.body, size) if length else ()
    demand(all(map(isfinite, matrix)))
    return Picture(width, height, answer.body[:size] if length else answer.body, matrix)


def pack_text(text: Sequence[Character]) -> Frame:
    """Answer with the characters of a page."""
    packed = (_CHARACTER.pack(ord(each.text), each.points, each.bold) for each in text)
    return Frame(Kind.TOLD, body=b"".join(packed))


def unpack_text(answer: Frame) -> tuple[Character, ...]:
    """Return the characters of a page; raises ValueError if the worker makes no sense."""
    demand(answer.kind is Kind.TOLD and len(answer.body) % _CHARACTER.size == 0)
    demand(len(answer.body) <= MOST_CHARACTERS * _CHARACTER.size)
    told = tuple(
        Character(chr(code), points, bold)
        for code, points, bold in _CHARACTER.iter_unpack(answer.body)
    )
    demand(all(isfinite(each.points) and each.points >= 0 for each in told))
    return told


def pack_words(text: PageText) -> Frame:
    """Answer with the words of a page and the recipe that makes it readable."""
    source = _SOURCES.index(text.source)
    body = pack_recipe(text.recipe) + _pack_words(text.words)
    return Frame(Kind.SPELLED, (source, 0, 0), body)


def unpack_words(answer: Frame) -> PageText:
    """Return the words of a page; raises ValueError if the worker makes no sense."""
    demand(answer.kind is Kind.SPELLED and answer.numbers[0] < len(_SOURCES))
    recipe = unpack_recipe(answer.body)
    words = tuple(_unpacked(memoryview(answer.body)[_RECIPE.size :]))
    return PageText(_SOURCES[answer.numbers[0]], words, recipe)


def pack_page(number: int, recipe: Recipe, words: Sequence[Word], *, untouched: bool) -> Frame:
    """Ask to bind a page (from 0) after a recipe, with words in boxes of it as it lies there.

    One that is to be left `untouched` is bound without being looked at.
    """
    return Frame(Kind.BIND, (number, int(untouched), 0), pack_recipe(recipe) + _pack_words(words))


def unpack_page(request: Frame) -> tuple[Recipe, tuple[Word, ...]]:
    """Return the recipe and the words of a page to bind."""
    recipe = unpack_recipe(request.body)
    return recipe, tuple(_unpacked(memoryview(request.body)[_RECIPE.size :]))


def unpack_bound(answer: Frame) -> int:
    """Return how many pages are bound by now; raises ValueError if the worker makes no sense."""
    demand(answer.kind is Kind.BOUND)
    return answer.numbers[0]


def unpack_finished(answer: Frame) -> bytes:
    """Return the PDF; raises ValueError if the worker makes no sense."""
    demand(answer.kind is Kind.FINISHED and answer.body.startswith(b"%PDF-"))
    return answer.body


def pack_recipe(recipe: Recipe) -> bytes:
    """Write a recipe."""
    return _RECIPE.pack(
        bool(recipe.corners),
        *(recipe.corners or _NO_CORNERS),
        recipe.lighten,
        recipe.turn,
        recipe.skew,
        bool(recipe.crop),
        *(recipe.crop or _NO_CROP),
        recipe.darken,
    )


def unpack_recipe(body: bytes) -> Recipe:
    """Read a recipe at the beginning of bytes; raises ValueError if it makes no sense."""
    demand(len(body) >= _RECIPE.size)
    has_corners, *told = _RECIPE.unpack_from(body)
    corners, crop, darken = told[:8], told[12:16], told[16]
    lighten, turn, skew, has_crop = told[8:12]
    demand(all(map(isfinite, (*corners, skew, *crop))) and turn in (0, 90, 180, 270))
    return Recipe(
        tuple(corners) if has_corners else (),
        lighten,
        turn,
        skew,
        tuple(crop) if has_crop else (),
        darken,
    )


def _pack_words(words: Sequence[Word]) -> bytes:
    return b"".join(_packed(word) for word in words)


def _packed(word: Word) -> bytes:
    text = word.text.encode()[:_LONGEST_WORD]
    return _WORD.pack(*word.box, len(text)) + text


def _unpacked(body: memoryview) -> Iterator[Word]:
    place = count = 0
    while place < len(body):
        demand(len(body) - place >= _WORD.size and count < MOST_WORDS)
        *sides, length = _WORD.unpack_from(body, place)
        place += _WORD.size
        demand(all(map(isfinite, sides)) and len(body) - place >= length)
        text = bytes(body[place : place + length]).decode(errors="ignore")
        place, count = place + length, count + 1
        if text and not any(map(str.isspace, text)):
            left, top, right, bottom = (min(max(side, 0.0), 1.0) for side in sides)
            yield Word(text, (left, top, right, bottom))


def pack_refusal(refusal: UnreadableDocument) -> Frame:
    """Answer that the document is not to be read, and why."""
    return Frame(Kind.REFUSED, (_REASONS.index(refusal.reason), 0, 0))


def unpack_refusal(answer: Frame) -> Unreadable | None:
    """Return why the worker refused, if it did; raises ValueError if it makes no sense."""
    if answer.kind is not Kind.REFUSED:
        return None
    demand(answer.numbers[0] < len(_REASONS))
    return _REASONS[answer.numbers[0]]
