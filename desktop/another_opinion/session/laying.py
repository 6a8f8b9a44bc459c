"""Large papers on their way into the file, so that the edit that adds them is a small one."""

from __future__ import annotations

from another_opinion.session.session import Session
from another_opinion.store.contents import CHUNK, Laid

_SMALL = 1 << 16  # 64 KiB: bytes that an edit writes by itself in no time


def lay_in(session: Session, name: str, content: bytes) -> bytes | Laid:
    """Lay bytes into the file of an open case, and return what the edit is to be given.

    `name` is their SHA-256 in hex. Any thread may do it; edits take their turn between two
    pieces. Raises DiskFull, NotSaved, or CopyGivenUp where the case is closed meanwhile.
    """
    laying = Laying(session, name, content)
    while laying.go_on():
        pass
    return laying.result


class Laying:
    """Lays bytes into the file of an open case, a piece at a time, before the edit that adds them.

    `name` is their SHA-256 in hex. Where that edit never comes, nothing of them stays.
    """

    def __init__(self, session: Session, name: str, content: bytes) -> None:
        self._session, self._name, self._content = session, name, content
        self._digests: list[bytes] = []

    def go_on(self) -> bool:
        """Lay in one more piece; say whether there are more. Raises as `lay_in`."""
        number = len(self._digests)
        start = number * CHUNK
        if self._is_small:
            return False
        with self._session.held() as file:
            if file.has_content(self._name):
                return False
            piece = self._content[start : start + CHUNK]
            self._digests.append(file.lay_piece(self._name, number, piece))
        return start + CHUNK < len(self._content)

    @property
    def result(self) -> bytes | Laid:
        """What the edit is to be given: a small paper goes in with it."""
        if self._is_small:
            return self._content
        return Laid(self._name, len(self._content), b"".join(self._digests))

    @property
    def _is_small(self) -> bool:
        return len(self._content) <= _SMALL
