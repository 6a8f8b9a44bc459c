"""Files from outside, changed at random, on their way into a case."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from time import monotonic
from typing import TypeVar

from another_opinion.domain.case import Case
from another_opinion.errors import UnreadableDocument
from another_opinion.services.documents.intake import Paper, take
from another_opinion.services.pages.child import child_command
from another_opinion.services.pages.reader import PageReader
from another_opinion.store.contents import content_id
from casefiles import CASE, NOON, begin, reopen
from drawings import ENGLISH, as_file, photographed, printed, scanned
from services.pages import files
from soak.figure import Figure

Seen = TypeVar("Seen")


SEEDS = (
    files.pdf(),
    files.pdf(password="private"),
    files.filled_in_form(),
    files.written(("Helvetica", 12, 1, "Your request is denied."), ("Times-Bold", 9, 2, "Inés")),
    files.photo("JPEG"),
    files.photo_held_on_its_side(),
    files.photo("MPO", save_all=True),
    files.photo("PNG"),
    files.xray(),
    files.scans(3),
    files.scans(3, compression="tiff_lzw"),
    files.scans(3, compression="jpeg"),
    files.coarse_fax(),
    files.photo("WEBP"),
    files.photo("WEBP", lossless=True),
    files.photo("BMP"),
    files.iphone_photo(),
)
PATIENCE = 30.0  # seconds for each request
FOR_WORDS = 90.0  # seconds for each page that is recognized
_REQUESTS = 3  # at most for one look: to open a file with each of two passwords, and to ask
_MARGIN = 5.0
_MAGIC = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFF)


class Looks:
    """Looks at files, and counts those that took longer than their requests may."""

    def __init__(self, seconds: float) -> None:
        self._limit = _REQUESTS * seconds + _MARGIN
        self.slow, self.longest = 0, 0.0

    def __call__(self, look: Callable[[], Seen]) -> Seen | None:
        """Return what was seen, or nothing of a file that was refused."""
        started = monotonic()
        try:
            return look()
        except UnreadableDocument:
            return None
        finally:
            taken = monotonic() - started
            self.slow += taken > self._limit
            self.longest = max(self.longest, taken)


def hostile_files(folder: Path, times: int, seed: int = 0) -> Figure:
    """Change files at random and add them; each is shown or refused in time, and all is kept.

    What is added is read back at the end; nothing else may have come into the case.
    """
    chance = Random(seed)  # noqa: S311 (a simulation that can be repeated)
    path = folder / "Rosa.opinion"
    case, refused, looks = CASE, 0, Looks(PATIENCE)
    with PageReader(PATIENCE) as reader, closing(begin(path)) as file:
        for _ in range(times):
            content = mutated(chance.choice(SEEDS), chance)
            paper = _taken(reader, content, looks)
            if paper is None:
                refused += 1
            else:
                after = case.with_document(paper.document)
                file.save(case, after, "Added a document", NOON, [content])
                case = after
    wrong = _wrong(path, case)
    found = f"{refused:,} refused, {_speed(looks)}, {wrong} wrong in the case"
    return Figure("hostile file added", times, found, not (looks.slow or wrong))


def hostile_pictures(_folder: Path, times: int, seed: int = 0) -> Figure:
    """Change pictures at random and have their words recognized; each is read or given up."""
    chance = Random(seed)  # noqa: S311 (as above)
    looks, refused, pictures = Looks(FOR_WORDS), 0, _pictures()
    scan = pictures[0]
    with PageReader(FOR_WORDS, child_command(looks=True)) as reader:
        for number in range(times):
            content = mutated(chance.choice(pictures), chance)
            read = looks(lambda content=content, name=f"{number}": reader.spell(name, content, 0))
            refused += read is None
        sound = looks(lambda: reader.spell("sound", scan, 0))
    whole = sound is not None and len(sound.words) > 50
    found = f"{refused:,} refused, {_speed(looks)}, reads on {'well' if whole else 'badly'}"
    return Figure("hostile picture recognized", times, found, whole and not looks.slow)


def _pictures() -> list[bytes]:
    """Return a scan and a photo of a letter, and every picture among the seeds."""
    with PageReader() as reader:
        page = scanned(reader, printed(ENGLISH), 100)
    letters = [as_file(page), as_file(photographed(page))]
    return [*letters, *(seed for seed in SEEDS if not seed.startswith(b"%PDF"))]


def _speed(looks: Looks) -> str:
    return f"{looks.slow} too slow, the slowest {looks.longest:.0f} s"


def mutated(content: bytes, chance: Random) -> bytes:
    """Return a file with some of its bytes changed."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 1, 2, 5))):
        chance.choice(_CHANGES)(changed, chance)
    return bytes(changed)


def _taken(reader: PageReader, content: bytes, looks: Looks) -> Paper | None:
    """Add a file and look at its first and last page, as a person would."""
    paper = looks(lambda: take(content, "letter.pdf", reader, NOON, ["private"]))
    if paper is None:
        return None
    document = paper.document
    name, password = document.content, document.password
    for page in {0, document.pages - 1}:
        looks(lambda page=page: reader.page(name, content, page, 200, password=password))
        looks(lambda page=page: reader.text(name, content, page, password=password))
    return paper


def _wrong(path: Path, case: Case) -> int:
    with closing(reopen(path)) as file:
        names = [each.content for each in case.documents]
        wrong = sum(content_id(file.content(name)) != name for name in names)
        return wrong + (file.load() != case)


def _noise(content: bytearray, chance: Random) -> None:
    at = chance.randrange(len(content))
    content[at : at + 8] = chance.randbytes(8)


def _flip(content: bytearray, chance: Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _cut(content: bytearray, chance: Random) -> None:
    del content[chance.randrange(len(content) // 2, len(content)) + 1 :]


def _drop(content: bytearray, chance: Random) -> None:
    at = chance.randrange(len(content))
    del content[at : at + chance.randrange(1, 64)]
    content += b"\0"  # never empty


def _repeat(content: bytearray, chance: Random) -> None:
    at = chance.randrange(len(content))
    content[at:at] = content[at : at + chance.randrange(1, 64)] * chance.randrange(1, 20)


def _magic(content: bytearray, chance: Random) -> None:
    at, length = chance.randrange(len(content)), chance.choice((1, 2, 4))
    value = chance.choice(_MAGIC) & (256**length - 1)
    content[at : at + length] = value.to_bytes(length, chance.choice(("little", "big")))


_CHANGES = (_noise, _flip, _cut, _drop, _repeat, _magic)
