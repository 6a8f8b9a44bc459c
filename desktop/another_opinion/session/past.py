"""Back to what was: out of the trash, and to an earlier state of one thing."""

from __future__ import annotations

from dataclasses import replace

from another_opinion.domain.history import Past, Removed
from another_opinion.domain.letters import Letter
from another_opinion.session.session import Session
from another_opinion.store.rows import with_part


def bring_back(session: Session, label: str, removed: Removed) -> None:
    """Put a thing from the trash into the case again, with what went with it.

    Raises DiskFull or NotSaved.
    """
    case = session.case
    for kind, part in session.file.removed_with(removed.kind, removed.id):
        case = with_part(case, kind, part)
    session.edit(label, case)


def go_back_to(session: Session, label: str, kind: str, past: Past) -> None:
    """Make one thing what it was once; how a letter was handed in stays as it is now.

    Raises DiskFull or NotSaved.
    """
    part = past.part
    if isinstance(part, Letter) and (letter := session.case.letter(part.id)):
        part = replace(part, delivery=letter.delivery)
    session.edit(label, with_part(session.case, kind, part))
