"""Large papers on their way into the file, so that no single write holds up the window."""

from __future__ import annotations

from another_opinion.session.session import Session
from another_opinion.store.contents import CHUNK, Laid


class Laying:
    """Lays bytes into the file of an open case, a piece at a time, before the edit that adds them.

    `name` is their SHA-256 in hex. Where that edit never comes, nothing of them stays.
    """

    def __init__(self, session: Session, name: str, content: bytes) -> None:
        self._session, self._name, self._content = session, name, content
        self._digests: list[bytes] = []

    def go_on(self) -> bool:
        """Lay in one more piece; say whether there are more. Raises DiskFull or NotSaved."""
        number = len(self._digests)
        start = number * CHUNK
        if self._is_small or self._session.file.has_content(self._name):
            return False
        piece = self._content[start : start + CHUNK]
        self._digests.append(self._session.file.lay_piece(self._name, number, piece))
        return start + CHUNK < len(self._content)

    @property
    def result(self) -> bytes | Laid:
        """What the edit is to be given: a small paper goes in with it."""
        if self._is_small:
            return self._content
        return Laid(self._name, len(self._content), b"".join(self._digests))

    @property
    def _is_small(self) -> bool:
        return len(self._content) <= CHUNK
