"""Everything in an open case, saved as one ZIP file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from another_opinion.domain.documents import Document
from another_opinion.errors import CannotWriteCopy
from another_opinion.services.export.archive import Everything, write_archive
from another_opinion.services.letters.library import LetterLibrary
from another_opinion.session.session import Session


def everything_in(session: Session, letters: LetterLibrary) -> Everything:
    """Take note of all that the case holds now; the bytes are read later."""
    case = session.case
    removed = [each.part for each in session.file.trash() if isinstance(each.part, Document)]
    titles = {letter.id: letters.templates[letter.kind].title for letter in case.letters}
    return Everything(case, session.file.changes(), removed, titles, session.pieces)


def export(
    session: Session,
    path: Path,
    everything: Everything,
    at: datetime,
    told: Callable[[int, int], object],
) -> None:
    """Write it to `path`, whole or not at all; any thread may do it.

    Raises CannotWriteCopy, DamagedContent, and Stopped if `told` does.
    """
    if session.owns(path):
        raise CannotWriteCopy(path)
    write_archive(path, everything, at, told)
