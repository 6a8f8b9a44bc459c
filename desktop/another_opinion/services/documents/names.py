"""Names of files and titles of documents, made from one another."""

from __future__ import annotations

import re
import unicodedata

from another_opinion.services.pages.media import FORMS

LONGEST_TITLE = 120
_LONGEST_FILE_NAME = 180  # bytes of UTF-8, well within what every file system takes
_BLANKS = re.compile(r"[\s_]+")
_NOT_IN_FILE_NAMES = re.compile(r'[<>:"/\\|?*]')

_MACHINE = re.compile(
    r"(?:img|dsc[nf]?|pxl|dcim|scan(?:ned)?(?: document)?|image|photo|picture|doc(?:ument)?|file"
    r"|screenshot|whatsapp image|pasted picture|fax)?(?:\bat\b|[\W\d_])*",
    re.IGNORECASE,
)


def is_of_a_machine(title: str) -> bool:
    """Say whether a title is what a camera or a scanner calls a file, and tells nothing."""
    return _MACHINE.fullmatch(title) is not None


def printable(name: str) -> str:
    """Return a file's name without characters that cannot be seen or that turn the writing."""
    composed = unicodedata.normalize("NFC", name)
    return "".join(sign for sign in composed if unicodedata.category(sign)[0] != "C")


def title_from(name: str) -> str:
    """Propose a title for a document from the name of its file; it may be empty."""
    last_part = re.split(r"[/\\]", name)[-1]
    stem = re.sub(r"(?<=.)\.\w{1,5}$", "", last_part)
    return printable(_BLANKS.sub(" ", stem)).strip()[:LONGEST_TITLE].strip()


def file_name(title: str, media: str) -> str:
    """Propose a name for a copy of a document's file that every system takes."""
    stem = printable(_BLANKS.sub(" ", _NOT_IN_FILE_NAMES.sub("-", title)))
    short = stem.encode()[:_LONGEST_FILE_NAME].decode(errors="ignore").strip(" .")
    return f"{short or 'document'}{FORMS[media].endings[0]}"
