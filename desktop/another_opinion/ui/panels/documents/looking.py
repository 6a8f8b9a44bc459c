"""What the case file tells the list of papers: what is found, and what is not read yet."""

from __future__ import annotations

from another_opinion.errors import KnownError
from another_opinion.session.finding import Finds, find
from another_opinion.session.session import Session
from another_opinion.ui.notices import Notices

_LEAST_LETTERS = 2  # one letter stands on nearly every page


def found(session: Session, notices: Notices, typed: str) -> Finds | None:
    """Look for words in all papers; None where too few are typed or the file cannot be read."""
    if len(typed) < _LEAST_LETTERS:
        return None
    try:
        return find(session, typed)
    except KnownError as error:
        notices.problem(error)
        return None


def unread(session: Session, notices: Notices) -> set[str]:
    """Return the ids of the papers whose words are not all read yet."""
    try:
        read = session.file.counts_of_read()
    except KnownError as error:
        notices.problem(error)
        return set()
    return {
        paper.id
        for paper in session.case.documents
        if any(read.get(file.content, 0) < file.pages for file in paper.files)
    }
