"""Versions of letters, made before anything is printed or saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from another_opinion.domain.letters import Letter, Version
from another_opinion.i18n import tr
from another_opinion.rules.library import Library
from another_opinion.services.letters.library import LetterLibrary
from another_opinion.services.letters.versions import next_version
from another_opinion.services.letters.writing import written
from another_opinion.session.session import Session


@dataclass(frozen=True, slots=True)
class Issued:
    """A version of a letter, and its bytes."""

    version: Version
    pdf: bytes


def issue(
    session: Session, letter: Letter, letters: LetterLibrary, law: Library, now: datetime
) -> Issued:
    """Make the version that a letter is at `now`, and keep it; the same bytes are made once.

    Raises MissingGlyphs, DiskFull and NotSaved, and ``ValueError`` while the letter has gaps.
    """
    composed = written(letter, session.case, letters, law, now.date())
    version, printed = next_version(
        session.case, letter, composed, letters.stationery, now, law.version
    )
    if version not in session.case.versions:
        label = tr("Made version {number} of a letter", number=version.number)
        session.edit(label, session.case.with_version(version), [printed.pdf])
    return Issued(version, printed.pdf)


def issued(session: Session, version: Version) -> Issued:
    """Return a version that was made earlier; raises NotSaved if it cannot be read."""
    return Issued(version, session.content(version.content))
