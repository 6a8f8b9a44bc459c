"""A disk whose power fails: what was not synced may be there, in part, or not at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from soak.syscalls import Act, Change

SECTOR = 512  # bytes that a disk writes as one


@dataclass(slots=True)
class _File:
    safe: bytearray = field(default_factory=bytearray)
    waiting: list[Change] = field(default_factory=list)
    length: int = 0

    def sync(self) -> None:
        for change in self.waiting:
            _do(self.safe, change)
        self.waiting.clear()


class Disk:
    """Files as a series of changes leaves them, with what of it is safe."""

    def __init__(self, files: dict[Path, bytes]) -> None:
        self._files = {path: _File(bytearray(was), length=len(was)) for path, was in files.items()}
        self._names: dict[Path, _File] = dict(self._files)  # safe in their folders
        self._moves: list[Change] = []  # names that wait for their folder to be synced

    def do(self, change: Change) -> None:
        """Take the next change."""
        match change.act:
            case Act.MAKE if change.path not in self._files:
                self._files[change.path] = _File()
                self._moves.append(change)
            case Act.WRITE | Act.CUT_OFF:
                self._wait(change)
            case Act.SYNC if change.path in self._files:
                self._files[change.path].sync()
            case Act.SYNC:
                self._keep_names(change.path)
            case Act.REMOVE | Act.RENAME:
                gone = self._files.pop(change.path)
                if change.act is Act.RENAME:
                    self._files[change.to] = gone
                self._moves.append(change)

    def after_power_cut(self, chance: Random) -> dict[Path, bytes]:
        """Return the files that may be found when the power is back; chance decides."""
        names = dict(self._names)
        for move in self._moves:
            if chance.random() < 0.5:
                self._move(names, move)
        return {path: _survived(file, chance) for path, file in names.items()}

    def _wait(self, change: Change) -> None:
        file = self._files[change.path]
        at = file.length if change.at < 0 else change.at
        file.waiting.append(Change(change.act, change.path, change.data, at))
        end = at + len(change.data)
        file.length = end if change.act is Act.CUT_OFF else max(file.length, end)

    def _keep_names(self, folder: Path) -> None:
        for move in [each for each in self._moves if each.path.parent == folder]:
            self._move(self._names, move)
            self._moves.remove(move)

    def _move(self, names: dict[Path, _File], move: Change) -> None:
        match move.act:
            case Act.MAKE if move.path in self._files:
                names[move.path] = self._files[move.path]
            case Act.REMOVE:
                names.pop(move.path, None)
            case Act.RENAME if move.path in names:
                names[move.to] = names.pop(move.path)


def _survived(file: _File, chance: Random) -> bytes:
    """Apply some of what waits, in any order, and some of it torn."""
    content = bytearray(file.safe)
    keeps = chance.choice([0.0, 0.5, 0.9, 1.0])
    waiting = [change for change in file.waiting if chance.random() < keeps]
    if chance.random() < 0.5:
        chance.shuffle(waiting)
    for change in waiting:
        _do(content, change, chance if chance.random() < 0.3 else None)
    return bytes(content)


def _do(content: bytearray, change: Change, torn: Random | None = None) -> None:
    if change.act is Act.CUT_OFF:
        del content[change.at :]
        content.extend(bytes(change.at - len(content)))
        return
    for start in range(0, len(change.data), SECTOR):
        if torn is None or torn.random() < 0.5:
            _put(content, change.at + start, change.data[start : start + SECTOR])


def _put(content: bytearray, at: int, data: bytes) -> None:
    content.extend(bytes(max(0, at - len(content))))
    content[at : at + len(data)] = data
