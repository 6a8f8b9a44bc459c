"""Room on the disk that is kept for the day when the disk is full."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

SIZE = 2 << 20  # 2 MiB: hundreds of edits
_ENOUGH = 8 * SIZE  # no reserve where it would itself fill the disk


class Reserve:
    """A file of a fixed size beside a case file; giving it up makes room for what was typed."""

    def __init__(self, path: Path) -> None:
        self._place = path.with_name(f".{path.name}.reserve")
        self.held = False

    def take(self) -> bool:
        """Keep the room, if there is plenty; return whether it is kept."""
        if not self.held:
            with suppress(OSError):
                self._place.unlink(missing_ok=True)  # left by a crash
                if _room(self._place.parent) >= _ENOUGH:
                    self._fill()
                    self.held = True
        return self.held

    def give_up(self) -> bool:
        """Free the room; return whether there was any."""
        had, self.held = self.held, False
        with suppress(OSError):
            self._place.unlink(missing_ok=True)
        return had

    def _fill(self) -> None:
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY
        handle = os.open(self._place, flags, 0o600)
        try:
            block = os.urandom(1 << 16)  # a disk that compresses must give the room, too
            for _ in range(SIZE // len(block)):
                os.write(handle, block)
            os.fsync(handle)
        except OSError:
            self._place.unlink()
            raise
        finally:
            os.close(handle)


def _room(folder: Path) -> int:
    return shutil.disk_usage(folder).free
