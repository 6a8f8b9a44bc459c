"""Upgrades of an old case file, killed on the way."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from another_opinion.errors import CaseFileError
from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import connect, read_salt
from another_opinion.store.contents import content_id
from another_opinion.store.key import key_and_salt
from casefiles import PASSPHRASE
from soak.figure import Figure
from soak.typists import ENVIRONMENT, TESTS, verdict

_OLD = TESTS / "store" / "golden" / "format-1.opinion"
_UPGRADE = TESTS / "store" / "upgrade.py"
_LAST = 400  # where the upgrade is over, in the steps that its killer counts


def kills_in_mid_migration(folder: Path, kills: int) -> Figure:
    """Kill the upgrade at so many places; the file must open with all that it held."""
    pristine, path = _OLD.read_bytes(), folder / "Rosa.opinion"
    path.write_bytes(pristine)
    key = key_and_salt(PASSPHRASE, read_salt(path))
    held, faults = _held(path, key), []
    for kill in range(kills):
        for other in folder.iterdir():
            other.unlink()
        path.write_bytes(pristine)
        place = str(1 + kill * _LAST // kills)
        subprocess.run(
            [sys.executable, str(_UPGRADE), str(path), key, place], env=ENVIRONMENT, check=False
        )
        try:
            faults.append("" if _held(path, key) == held else "damaged")
        except CaseFileError as error:
            faults.append(type(error).__name__)
    return Figure("killed in mid-migration", kills, verdict(faults), not any(faults))


def _held(path: Path, key: str) -> object:
    with closing(CaseFile(path, connect(path, key))) as file:
        case = file.load()
        papers = [paper.content for paper in (*case.documents, *case.versions)]
        return case, [content_id(file.content(name)) == name for name in papers]
