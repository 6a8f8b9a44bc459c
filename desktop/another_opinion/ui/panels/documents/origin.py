"""Where a paper came from: its file, and the file's fingerprint on demand."""

from __future__ import annotations

from PySide6.QtCore import Signal

from another_opinion.domain.documents import Document
from another_opinion.domain.facts import long_date
from another_opinion.i18n import tr
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import contact, text
from another_opinion.ui.theme.theme import Theme

_MEDIA = {"application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG"}


class Origin(Column):
    """The file as it was added; `unfolded` is sent with what has come up on demand."""

    unfolded = Signal(object)

    def __init__(self, theme: Theme, document: Document) -> None:
        super().__init__(theme.px(6))
        self._ask = button(tr("Show the file's fingerprint"), self._show, role="link")
        self._meaning = text(
            tr(
                "The fingerprint (SHA-256) of the file as you added it. "
                "If one letter of the file changed, the fingerprint would be another."
            ),
            "hint",
        )
        self._fingerprint = contact(in_groups(document.content))
        self._fingerprint.setAccessibleName(tr("Fingerprint: {it}", it=document.content))
        self.add(text(_story(document), "hint"), flow(self._ask), self._meaning, self._fingerprint)
        self._meaning.hide()
        self._fingerprint.hide()

    def _show(self) -> None:
        self._ask.hide()
        self._meaning.show()
        self._fingerprint.show()
        self._fingerprint.setFocus()
        announce(self, self._fingerprint.accessibleName())
        self.unfolded.emit(self._fingerprint)


def in_groups(fingerprint: str) -> str:
    """Write a fingerprint in groups of eight, so that two can be compared by eye."""
    return " ".join(fingerprint[start : start + 8] for start in range(0, len(fingerprint), 8))


def size_in_words(size: int) -> str:
    """Write a size in bytes as ``214 KB`` or ``2.3 MB``."""
    if size < 1_000_000:
        return tr("{number} KB", number=max(1, round(size / 1000)))
    return tr("{number} MB", number=f"{size / 1_000_000:.1f}")


def _story(document: Document) -> str:
    return tr(
        "{media} file, {size}, added on {day}. Your case keeps it just as it was.",
        media=_MEDIA[document.media],
        size=size_in_words(document.size),
        day=long_date(document.added.date()),
    )
