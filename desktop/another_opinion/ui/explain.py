"""Sentences for errors that a person can mend: what happened, and what to do."""

from __future__ import annotations

from collections.abc import Callable

from another_opinion.domain.facts import long_date, write_time
from another_opinion.domain.places import Place
from another_opinion.errors import (
    BackupDriveFull,
    BackupDriveMissing,
    BackupError,
    BackupNotWhole,
    BackupNotWritten,
    CannotPrint,
    CannotWriteCopy,
    CaseDamaged,
    CaseFileBusy,
    CaseFileChanged,
    CaseFileError,
    CaseFileExists,
    CaseFileGone,
    CaseFileHeld,
    CaseFileMissing,
    CaseFileReadOnly,
    CaseShrank,
    CopyGivenUp,
    DamagedContent,
    DiskFull,
    KeyringTrouble,
    KnownError,
    MadeByNewerVersion,
    MissingGlyphs,
    NoPrinter,
    NoQuickUnlock,
    NoSuchPages,
    NotACaseFile,
    NotSaved,
    ScannerProblem,
    ScannerTrouble,
    Unreadable,
    UnreadableDocument,
    WrongPassphrase,
)
from another_opinion.i18n import tr, trn


def explain(error: KnownError) -> str:
    """Return one or two plain sentences for the error."""
    if isinstance(error, DamagedContent):
        return tr(
            "{what} is damaged in this file, so it cannot be shown. Everything else is there. "
            "Choose Check this file to see what can be done.",
            what=tr("“{title}”", title=error.title) if error.title else tr("One paper"),
        )
    if isinstance(error, CaseFileError):
        return _case_file(error)
    if isinstance(error, UnreadableDocument):
        return _document(error)
    if isinstance(error, ScannerTrouble):
        return _scanner(error)
    if isinstance(error, BackupError):
        return _backup(error)
    if isinstance(error, CopyGivenUp):
        return tr(
            "The case was closed before the copy was done, so the copy was not kept. "
            "The next one is made by itself."
        )
    if isinstance(error, CannotWriteCopy):
        return _copy(error)
    if isinstance(error, CannotPrint):
        return tr(
            "The printer did not take all pages. See that it is on, connected and has paper, "
            "then print again. Nothing in your case is lost."
        )
    if isinstance(error, NoSuchPages):
        return trn(
            "Nothing was printed: there is 1 page, and you chose others. Print again and choose "
            "page 1.",
            "Nothing was printed: there are {count} pages, and you chose others. Print again and "
            "choose pages from 1 to {count}.",
            error.pages,
        )
    if isinstance(error, NoPrinter):
        return tr(
            "No printer is set up on this computer. Save the paper as a PDF instead: a copy shop, "
            "a library or a friend can print it."
        )
    if isinstance(error, NoQuickUnlock):
        return _keyring(error.reason)
    if isinstance(error, MissingGlyphs):
        return _missing_glyphs(error)
    raise error


def _missing_glyphs(error: MissingGlyphs) -> str:
    characters = " ".join(error.characters)
    if not error.part:
        return tr(
            "The letter cannot show these characters: {characters}. "
            "Write them in another way, then try again.",
            characters=characters,
        )
    return tr(
        "The letter cannot show these characters: {characters}. They stand in “{part}”. "
        "Write them in another way, then try again. Or save the letter for Word, or copy it as "
        "text: there they stay as you typed them.",
        characters=characters,
        part=error.part,
    )


def way_on(error: KnownError) -> tuple[str, Place] | None:
    """Return what a button beside the sentence says, and where it leads."""
    if isinstance(error, CaseFileGone | CaseFileChanged):
        return tr("Save the case in a new file"), Place("safety", "elsewhere")
    if isinstance(error, DamagedContent | CaseDamaged | BackupNotWhole | CaseShrank):
        return tr("Check this file"), Place("safety", "check")
    if isinstance(error, BackupError):
        return tr("See the backups"), Place("safety")
    return None


def _case_file(error: CaseFileError) -> str:
    sentences: dict[type[CaseFileError], Callable[[], str]] = {
        WrongPassphrase: lambda: tr(
            "That passphrase does not open this file. Check Caps Lock and type it again. "
            "You have unlimited tries."
        ),
        NotACaseFile: lambda: tr(
            "{name} is not a case file, or it is damaged. Choose a file that ends in .opinion. "
            "Nothing was changed.",
            name=error.path.name,
        ),
        MadeByNewerVersion: lambda: tr(
            "{name} was made with a later version of Another Opinion. "
            "Open it with that version. Nothing was changed.",
            name=error.path.name,
        ),
        CaseFileMissing: lambda: tr(
            "{name} is not there any more. If it is on a USB stick, put the stick in and try "
            "again.",
            name=error.path.name,
        ),
        CaseFileBusy: lambda: tr(
            "Another window has this file open. Close it there, then try again."
        ),
        CaseFileHeld: lambda: _held(error),
        CaseFileGone: lambda: tr(
            "{name} is not at its place any more. Your last change is not saved. If it is on a "
            "USB stick, put the stick back in and try again. Or save the case in a new file.",
            name=error.path.name,
        ),
        CaseFileChanged: lambda: tr(
            "Another program or computer has changed {name}. Your last change is not saved. "
            "Save the case in a new file, so that nothing is lost on either side.",
            name=error.path.name,
        ),
        CaseFileReadOnly: lambda: tr(
            "{name} can only be read where it is. Nothing was changed. To make changes, copy it "
            "to this computer and open the copy.",
            name=error.path.name,
        ),
        CaseDamaged: lambda: tr(
            "A part of {name} cannot be read, so no whole copy of it can be made. Choose Check "
            "this file to see which part, and what can be done.",
            name=error.path.name,
        ),
        CaseFileExists: lambda: tr(
            "There is a file called {name} in that folder. Choose another name, so that nothing "
            "is overwritten.",
            name=error.path.name,
        ),
        DiskFull: lambda: tr(
            "The disk is full. Your last change is not saved. Free some room, then do it again."
        ),
        NotSaved: lambda: tr(
            "The file could not be written. Your last change is not saved. Check that the disk "
            "is there and can be written to, then do it again."
        ),
    }
    return sentences[type(error)]()


def _held(error: CaseFileError) -> str:
    if not isinstance(error, CaseFileHeld) or error.at is None:
        return tr("This file is open on another computer. Close it there, then try again.")
    return tr(
        "This file was open on the computer {host} at {time} on {day}. Close it there first. "
        "If that computer is off, you can open the file here.",
        host=error.host,
        day=long_date(error.at.date()),
        time=write_time(error.at.time()),
    )


def _document(error: UnreadableDocument) -> str:
    sentences = {
        Unreadable.EMPTY: tr("{name} is empty. Check the file, then add it again."),
        Unreadable.FOREIGN: tr(
            "{name} is not a PDF or a photo. Save it as a PDF, or take a photo of it, then add it."
        ),
        Unreadable.BROKEN: tr(
            "{name} is damaged and could not be read. Ask for a new copy, or scan the paper again."
        ),
        Unreadable.LOCKED: tr(
            "{name} has its own password. Open it in the program that made it, save a copy "
            "without a password, and add that."
        ),
        Unreadable.TOO_LARGE: tr(
            "{name} is too large. Split it into smaller parts, then add each part."
        ),
        Unreadable.TOO_SLOW: tr(
            "{name} took too long to read, so it was stopped. Scan or print it again as a PDF, "
            "then add that."
        ),
        Unreadable.NO_PAGES: tr("{name} has no pages. Ask for a new copy."),
        Unreadable.GONE: tr("{name} is not there any more. Choose it again."),
        Unreadable.CLOSED: tr(
            "{name} could not be opened. Close it in other programs, or copy it to this computer, "
            "then add it again."
        ),
    }
    nothing = tr("Nothing in your case was changed.")
    return f"{sentences[error.reason].format(name=error.name)} {nothing}"


def _scanner(error: ScannerTrouble) -> str:
    sentences = {
        ScannerProblem.GONE: tr(
            "The scanner does not answer. See that it is on and plugged into this computer, wait "
            "half a minute, then scan again."
        ),
        ScannerProblem.BUSY: tr(
            "The scanner is busy with another program. Close that program, then scan again."
        ),
        ScannerProblem.NO_PAPER: tr(
            "There is no paper in the scanner. Put the page in, then scan again."
        ),
        ScannerProblem.JAM: tr(
            "The paper is stuck in the scanner. Open it, pull the paper out gently, put it in "
            "again, then scan this page again."
        ),
        ScannerProblem.OPEN: tr("The scanner is open. Close its cover, then scan again."),
        ScannerProblem.FORBIDDEN: tr(
            "This computer does not let you use the scanner. Whoever set the computer up can add "
            "you to its group “scanner”. Until then, use a phone."
        ),
        ScannerProblem.STOPPED: tr("The scanning was stopped."),
        ScannerProblem.SILENT: tr(
            "The scanner took too long. Turn it off and on, wait half a minute, then scan again."
        ),
        ScannerProblem.FAILED: tr(
            "The scanner did not scan this page. Turn it off and on, then scan again. If it does "
            "not help, scan with its own program, and add that file."
        ),
    }
    kept = tr("The pages that were scanned before are in your case.")
    return f"{sentences[error.reason]} {kept}"


def explain_in_short(error: KnownError) -> str:
    """Return one short sentence for a line of a list."""
    if not isinstance(error, UnreadableDocument):
        return explain(error)
    sentences = {
        Unreadable.EMPTY: tr("{name} is empty."),
        Unreadable.FOREIGN: tr("{name} is not a PDF or a photo."),
        Unreadable.BROKEN: tr("{name} is damaged."),
        Unreadable.LOCKED: tr("{name} has its own password."),
        Unreadable.TOO_LARGE: tr("{name} is too large."),
        Unreadable.TOO_SLOW: tr("{name} took too long to read."),
        Unreadable.NO_PAGES: tr("{name} has no pages."),
        Unreadable.GONE: tr("{name} is not there any more."),
        Unreadable.CLOSED: tr("{name} could not be opened."),
    }
    return sentences[error.reason].format(name=error.name)


def _backup(error: BackupError) -> str:
    sentences = {
        BackupDriveMissing: tr(
            "The place for backups, {name}, is not there now. If it is a USB drive, plug it in. "
            "The backup is then made by itself."
        ),
        BackupDriveFull: tr(
            "There is no room for a new backup in {name}. Free some room there, or choose another "
            "place. Your earlier backups are still there."
        ),
        BackupNotWritten: tr(
            "The backup could not be written to {name}. Check that the drive is not locked, or "
            "choose another place."
        ),
        BackupNotWhole: tr(
            "The new backup was not good, so it was not kept. Choose Check this file to see "
            "whether your case is whole. Your earlier backups are still there."
        ),
        CaseShrank: tr(
            "Your case is much smaller than in the last backup. If you took papers out of it, all "
            "is well. If not, choose Check this file. The earlier backups in {name} are all kept."
        ),
    }
    return sentences[type(error)].format(name=error.folder.name or str(error.folder))


def _copy(error: CannotWriteCopy) -> str:
    if error.full:
        return tr(
            "The disk is full, so {name} was not saved. Free some room, or choose another disk. "
            "Your case is safe.",
            name=error.path.name,
        )
    return tr(
        "{name} could not be saved there. Choose another folder. Your case is safe.",
        name=error.path.name,
    )


def _keyring(reason: KeyringTrouble) -> str:
    sentences = {
        KeyringTrouble.ABSENT: tr("This computer has no safe place for the key of your case."),
        KeyringTrouble.LOCKED: tr("The keyring of this computer is locked."),
        KeyringTrouble.SLOW: tr("The keyring of this computer does not answer."),
        KeyringTrouble.DENIED: tr("The keyring of this computer did not allow it."),
        KeyringTrouble.EMPTY: tr("The keyring of this computer does not know this case any more."),
        KeyringTrouble.STALE: tr("The passphrase of this case was changed."),
    }
    return f"{sentences[reason]} {tr('Your passphrase opens the case as always.')}"
