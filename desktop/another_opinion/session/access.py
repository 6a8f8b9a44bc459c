"""The ways into an open case: its recovery page, and another passphrase.

What is known of the page is a setting in the file itself: it was put on paper, or it was tested.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from another_opinion.errors import CaseFileError
from another_opinion.i18n import tr
from another_opinion.services.recovery.page import RecoveryPage
from another_opinion.session.session import Session
from another_opinion.store.rekey import Rekeyed, rekeyed_copy, remove_old, take_place

_SETTING = "recovery page"


class PageState(StrEnum):
    """How far the recovery page is."""

    NONE = ""
    ON_PAPER = "on paper"
    TESTED = "tested"


def page_state(session: Session) -> PageState:
    """Say whether there is a recovery page that opens this case."""
    return PageState(session.file.setting(_SETTING))


def page_of(session: Session, day: date) -> RecoveryPage:
    """Return what the recovery page says."""
    name = session.file.id[:12].upper()
    return RecoveryPage(
        session.file.key, session.path.name, f"{name[:4]} {name[4:8]} {name[8:]}", day
    )


def note_on_paper(session: Session) -> None:
    """Remember that the page was printed or saved; raises DiskFull or NotSaved."""
    session.file.keep_setting(_SETTING, PageState.ON_PAPER)


def try_page(session: Session, key_and_salt: str) -> None:
    """Close the file and open it with the page, once, before the page counts as tested.

    Raises CaseFileError where the page does not open it; the case is then open as before. The
    file with the old passphrase, if there is one, is not needed any more after that.
    """
    own = session.file.key
    session.file.close()
    try:
        session.file.open_again(key_and_salt)
    except CaseFileError:
        session.file.open_again(own)
        raise
    session.file.keep_setting(_SETTING, PageState.TESTED)
    remove_old(session.path)


def prepare_passphrase(session: Session, passphrase: str) -> Rekeyed:
    """Make the copy that a new passphrase opens; any thread may do it. Raises NotSaved."""
    return rekeyed_copy(session.file, passphrase)


def take_passphrase(session: Session, rekeyed: Rekeyed) -> None:
    """Let that copy take the place of the file; the page is then one of yesterday.

    Raises NotSaved, if an edit came in between, too: the old passphrase then holds.
    """
    session.file = take_place(session.file, rekeyed)
    session.file.keep_setting(_SETTING, PageState.NONE)
    session.record(tr("Changed the passphrase"))  # so that the next backup has the new one
