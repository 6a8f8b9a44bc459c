"""Papers of a case: to recognize their pages, and to find words in all of them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from io import BytesIO
from itertools import cycle
from pathlib import Path
from random import Random

from PIL import Image

from another_opinion.domain.texts import PageText, Source, Word
from another_opinion.services.pages.child import child_command
from another_opinion.services.pages.reader import PageReader
from another_opinion.session.finding import find
from another_opinion.session.session import Session
from another_opinion.store.contents import content_id
from bench.measure import Measure, timed
from casefiles import CASE, NOON, begin, scanned
from drawings import ENGLISH, SPANISH, Array, askew, photographed, printed
from drawings import scanned as drawn

PAPERS, PAGES, WORDS = 100, 100, 300
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def measures(folder: Path) -> Iterator[Measure]:
    """Measure both."""
    yield _recognizing(folder)
    yield from _finding(folder / "papers.opinion")


def _recognizing(folder: Path) -> Measure:
    """Recognize scans and photos, each with one processor, as `ocrmypdf` does."""
    with PageReader(90, child_command(looks=True)) as reader:
        pages = _pages(reader)
        files = [_as_pdf(page) for page in pages]
        names = cycle(range(len(files)))

        def ours() -> None:
            number = next(names)
            reader.spell(f"page {number}", files[number], 0)

        reader.spell("first", files[0], 0)  # learns the languages
        taken = timed(ours, 2 * len(files))
    return Measure(
        "recognize a page, 1 processor",
        taken,
        "ocrmypdf --deskew --rotate-pages",
        timed(_ocrmypdf(folder, files), 2 * len(files)),
    )


def _pages(reader: PageReader) -> list[Array]:
    english, spanish = (drawn(reader, printed(each)) for each in (ENGLISH, SPANISH))
    return [english, askew(english, 1.5), spanish, photographed(english)]


def _as_pdf(page: Array) -> bytes:
    file = BytesIO()
    Image.fromarray(page).save(file, "PDF", resolution=200)
    return file.getvalue()


def _ocrmypdf(folder: Path, files: list[bytes]) -> Callable[[], None]:
    """Return what recognizes one page after the other.

    Its Tesseract complains of the photo, whose lines are not level; it reads on all the same.
    """
    numbers = cycle(range(len(files)))
    how = "--jobs 1 --language eng+spa --deskew --rotate-pages --output-type pdf --optimize 0"
    env = {**os.environ, "OMP_THREAD_LIMIT": "1"}

    def recognize() -> None:
        source = folder / "page.pdf"
        source.write_bytes(files[next(numbers)])
        command = ["ocrmypdf", *how.split(), "--quiet", source, folder / "read.pdf"]
        subprocess.run(command, check=True, capture_output=True, env=env)

    return recognize


def _finding(path: Path) -> Iterator[Measure]:
    chance = Random(1)  # noqa: S311 (words that can be made again)
    words = ["".join(chance.choices(_LETTERS, k=chance.randrange(3, 11))) for _ in range(30_000)]
    weights = [1 / (place + 1) ** 0.9 for place in range(len(words))]
    texts: list[str] = []
    with closing(begin(path)) as file:
        case = CASE
        scans = [b"scan %d" % number for number in range(PAPERS)]
        for number, scan in enumerate(scans):
            case = scanned(case, f"paper {number}", scan)
        file.save(CASE, case, "Added", NOON, scans)
        for scan in scans:
            for page in range(PAGES):
                said = chance.choices(words, weights, k=WORDS)
                texts.append(" ".join(said))
                box = (0.1, 0.1, 0.2, 0.2)
                told = PageText(Source.PICTURE, tuple(Word(word, box) for word in said))
                file.keep_text(content_id(scan), page, told)
        session = Session(file, lambda: NOON)
        for what, wanted in {
            "a word": chance.choices(words, k=100),
            "three letters": [word[:3] for word in chance.choices(words, k=100)],
            "a word of nearly every page": words[:30],
            "a word that was misread": [f"{word[:6]}qx" for word in chance.choices(words, k=30)],
        }.items():
            ours, theirs = iter(wanted), iter(wanted)
            yield Measure(
                f"find {what} on {PAPERS * PAGES:,} pages",
                timed(lambda ours=ours: find(session, next(ours)), len(wanted)),
                "each page looked through",
                timed(lambda theirs=theirs: _look_through(texts, next(theirs)), len(wanted)),
            )


def _look_through(texts: list[str], wanted: str) -> list[int]:
    return [place for place, text in enumerate(texts) if wanted in text]
