"""Where a paper came from: its file, and the file's fingerprint on demand."""

from __future__ import annotations

from PySide6.QtCore import Signal

from another_opinion.domain.documents import Document
from another_opinion.domain.facts import long_date
from another_opinion.i18n import tr, trn
from another_opinion.services.pages.media import FORMS
from another_opinion.ui.parts.fingerprint import Fingerprint
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


class Origin(Column):
    """The file as it was added; `unfolded` is sent with what has come up on demand."""

    unfolded = Signal(object)

    def __init__(self, theme: Theme, document: Document) -> None:
        super().__init__(theme.px(6))
        fingerprint = Fingerprint(
            theme,
            tr("Show the file's fingerprint"),
            tr(
                "The fingerprint (SHA-256) of the file as you added it. "
                "If one letter of the file changed, the fingerprint would be another."
            ),
            document.content,
        )
        fingerprint.unfolded.connect(self.unfolded)
        self.add(text(_story(document), "hint"))
        if document.attachments:
            self.add(text(_attached(document), "hint"))
        if document.scripted:
            self.add(text(_scripted(), "hint"))
        self.add(fingerprint)


def _attached(document: Document) -> str:
    return trn(
        "Inside it is another file: {names}. It was not opened.",
        "Inside it are {count} other files: {names}. They were not opened.",
        len(document.attachments),
        names=", ".join(document.attachments),
    )


def _scripted() -> str:
    return tr(
        "This file has commands of its own. They never run here. Another program that opens a "
        "copy may run them."
    )


def size_in_words(size: int) -> str:
    """Write a size in bytes as ``214 KB`` or ``2.3 MB``."""
    if size < 1_000_000:
        return tr("{number} KB", number=max(1, round(size / 1000)))
    return tr("{number} MB", number=f"{size / 1_000_000:.1f}")


def _story(document: Document) -> str:
    return tr(
        "{media} file, {size}, added on {day}. Your case keeps it just as it was.",
        media=FORMS[document.media].name,
        size=size_in_words(document.size),
        day=long_date(document.added.date()),
    )
