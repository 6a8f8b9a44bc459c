"""Errors that a person can mend.

None of them carries prose: the user interface turns each into a sentence that says what
happened and what to do next.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path


class KnownError(Exception):
    """Something that can go wrong in ordinary use; nothing is lost when it does."""


class CaseFileError(KnownError):
    """The case file at ``path`` could not be used as asked."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.path = path


class WrongPassphrase(CaseFileError):
    """The passphrase does not open the file (or the file is damaged at its beginning)."""


class NotACaseFile(CaseFileError):
    """The file is too short, has the wrong size, or belongs to another program."""


class MadeByNewerVersion(CaseFileError):
    """The file was written by a later version of the application."""


class DamagedContent(CaseFileError):
    """The bytes of one document or letter are not what was stored; ``title`` says of which."""

    def __init__(self, path: Path, title: str = "") -> None:
        super().__init__(path)
        self.title = title


class CaseFileMissing(CaseFileError):
    """There is no file at that place any more."""


class CaseFileBusy(CaseFileError):
    """Another window or program has the file open."""


class CaseDamaged(CaseFileError):
    """A page of the open file cannot be read, so that no whole copy can be made."""


class CaseFileExists(CaseFileError):
    """A new file was to be made where one is already."""


class NotSaved(CaseFileError):
    """The last change could not be written; the file holds the state before it."""


class DiskFull(NotSaved):
    """The last change could not be written, since the disk is full."""


class CaseFileGone(NotSaved):
    """The open file is not at its place any more: deleted, renamed, or its stick pulled."""


class CaseFileChanged(NotSaved):
    """Somebody else replaced or wrote the open file; the last change is not saved."""


class CaseFileReadOnly(NotSaved):
    """The file was opened for reading only, since it cannot be written where it lies."""


class CaseFileHeld(CaseFileBusy):
    """A note beside the file says that ``host`` has had it open, last at ``at``."""

    def __init__(self, path: Path, host: str = "", at: datetime | None = None) -> None:
        super().__init__(path)
        self.host, self.at = host, at


class BackupError(KnownError):
    """No backup could be made in ``folder``; the case itself is unharmed."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder.name)
        self.folder = folder


class BackupDriveMissing(BackupError):
    """The folder for backups is not there now."""


class BackupDriveFull(BackupError):
    """There is no room for another backup."""


class BackupNotWritten(BackupError):
    """The folder for backups cannot be written."""


class BackupNotWhole(BackupError):
    """The copy was not good, and was removed: the drive or the case file may be damaged."""


class CaseShrank(BackupError):
    """A backup was made, of a case that is less than half as large as in the last one."""


class CopyGivenUp(KnownError):
    """The case was closed before a copy of it was whole; nothing of the copy is left."""


class CannotWriteCopy(KnownError):
    """A PDF or copy could not be written to ``path``; the case itself is unharmed."""

    def __init__(self, path: Path, full: bool = False) -> None:
        super().__init__(path.name)
        self.path = path
        self.full = full


class CannotPrint(KnownError):
    """The printer did not take all pages; what was to be printed is kept in the case."""


class NoSuchPages(KnownError):
    """None of the pages that were to be printed is there; there are ``pages`` of them."""

    def __init__(self, pages: int) -> None:
        super().__init__(pages)
        self.pages = pages


class NoPrinter(KnownError):
    """The computer knows no printer."""


class Unreadable(StrEnum):
    """Why a document could not be read."""

    EMPTY = "empty"
    FOREIGN = "foreign"
    BROKEN = "broken"
    LOCKED = "locked"
    TOO_LARGE = "too large"
    TOO_SLOW = "too slow"
    NO_PAGES = "no pages"
    GONE = "gone"
    CLOSED = "closed"


class UnreadableDocument(KnownError):
    """A document could not be read; ``reason`` says why and ``name`` which one."""

    def __init__(self, reason: Unreadable, name: str = "") -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.name = name


class ScannerProblem(StrEnum):
    """What is the matter with a scanner."""

    GONE = "gone"  # unplugged, off or asleep
    BUSY = "busy"  # with another program
    NO_PAPER = "no paper"
    JAM = "jam"
    OPEN = "open"  # its cover
    FORBIDDEN = "forbidden"  # to this user of the computer
    STOPPED = "stopped"
    SILENT = "silent"  # its driver crashed, or took too long
    FAILED = "failed"


class ScannerTrouble(KnownError):
    """A scanner did not scan; the pages that came before are good."""

    def __init__(self, reason: ScannerProblem) -> None:
        super().__init__(reason)
        self.reason = reason


class MissingGlyphs(KnownError):
    """The letter fonts lack ``characters``, so a letter with them would show empty boxes.

    ``part`` is what that part of a letter is called, if it is one.
    """

    def __init__(self, characters: str, part: str = "") -> None:
        super().__init__(characters)
        self.characters = characters
        self.part = part


class KeyringTrouble(StrEnum):
    """Why the keyring of this computer was of no help."""

    ABSENT = "absent"
    LOCKED = "locked"
    SLOW = "slow"
    DENIED = "denied"
    EMPTY = "empty"
    STALE = "stale"  # what it keeps is from before the last change of the passphrase


class NoQuickUnlock(KnownError):
    """The case could not be opened with the sign-in of this computer; the passphrase can."""

    def __init__(self, reason: KeyringTrouble) -> None:
        super().__init__(reason.value)
        self.reason = reason
