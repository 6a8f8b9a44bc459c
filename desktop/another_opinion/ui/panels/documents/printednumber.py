"""Papers without a code that can be read, watched for a letter number among their words."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from another_opinion.domain.documents import Document
from another_opinion.errors import KnownError
from another_opinion.services.documents.homecoming import numbered
from another_opinion.services.letters.number import number_among
from another_opinion.session.session import Session
from another_opinion.ui.reading import Reading

_MOST_PAGES = 20
"""Of a paper, whose words are looked through."""


class PrintedNumber(QObject):
    """Looks through the words of papers as they are read.

    `found` is sent with the id of a paper and the number of a letter of the case that is on it.
    """

    found = Signal(str, str)

    def __init__(self, session: Session, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._left: dict[str, set[int]] = {}
        reading.progressed.connect(self._look)

    def watch(self, document: Document) -> None:
        """Look through the words of a paper, now or when they are read."""
        self._left[document.id] = set(range(min(document.length, _MOST_PAGES)))
        self._look()

    def _look(self) -> None:
        if not self._left or not self._session.is_open:
            return
        for name in list(self._left):
            document = self._session.case.document(name)
            number = self._number_on(document) if document else ""
            if number or document is None or not self._left[name]:
                del self._left[name]
            if number:
                self.found.emit(name, number)

    def _number_on(self, document: Document) -> str:
        left = self._left[document.id]
        for page in sorted(left):
            file, leaf = document.source(page) if page < document.length else (None, 0)
            try:
                text = self._session.file.text_of(file.content, leaf) if file else None
            except KnownError:
                left.clear()
                return ""
            if text is None and file:
                continue
            left.discard(page)
            words = [word.text for word in text.words] if text else []
            for number in number_among(words):
                if numbered(self._session.case, number):
                    return number
        return ""
