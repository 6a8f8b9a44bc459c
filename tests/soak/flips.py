"""Single bits of a case file, flipped."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from random import Random

from another_opinion.domain.case import Case
from another_opinion.errors import CaseFileError
from another_opinion.store.connection import PAGE
from another_opinion.store.contents import content_id
from casefiles import CASE, NOON, begin, printed, reopen, rows, scanned
from soak.figure import Figure


def flips(folder: Path, each: int) -> Figure:
    """Flip so many bits in every page; each must be noticed, and nothing wrong be shown."""
    chance = Random(each)  # noqa: S311 (a simulation that can be repeated)
    path = folder / "Rosa.opinion"
    case = _filled(path, chance)
    whole = path.read_bytes()
    flipped = missed = wrong = 0
    for start in range(0, len(whole), PAGE):
        for _ in range(each):
            content, at = bytearray(whole), start + chance.randrange(PAGE)
            content[at] ^= 1 << chance.randrange(8)
            path.write_bytes(content)
            flipped += 1
            missed += not _noticed(path)
            wrong += _shows_wrong(path, case)
    found = f"{missed} not noticed, {wrong} showed wrong content"
    return Figure("bit flipped, in every page", flipped, found, not (missed or wrong))


def _filled(path: Path, chance: Random) -> Case:
    case = CASE
    with closing(begin(path)) as file:
        for number in range(6):
            content = chance.randbytes(60_000)
            make = scanned if number % 2 else printed
            after = make(case, f"paper {number}", content)
            file.save(case, after, "Added a paper", NOON, [content])
            case = after
    return case


def _noticed(path: Path) -> bool:
    try:
        return rows(path, "PRAGMA cipher_integrity_check") != []
    except CaseFileError:
        return True


def _shows_wrong(path: Path, case: Case) -> bool:
    """Open the file and read everything; trouble is right, other content is not."""
    try:
        with closing(reopen(path)) as file:
            found = file.load()
            names = [each.content for each in (*found.documents, *found.versions)]
            return found != case or any(content_id(file.content(name)) != name for name in names)
    except CaseFileError:
        return False
