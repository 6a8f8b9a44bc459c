"""The encrypted case file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from threading import Lock, RLock
from typing import Self, TypeVar

import msgspec
import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.domain.case import Case
from another_opinion.domain.history import Change, Past, Removed
from another_opinion.domain.recipes import Recipe
from another_opinion.domain.texts import Hit, PageText, Search, Source
from another_opinion.errors import (
    CaseFileChanged,
    CaseFileError,
    CaseFileExists,
    CaseFileReadOnly,
    DamagedContent,
    DiskFull,
    NotACaseFile,
    NotSaved,
)
from another_opinion.store import past, texts
from another_opinion.store.connection import (
    connect,
    connect_for_reading,
    log_of,
    make_empty,
    read_salt,
    trouble,
)
from another_opinion.store.contents import (
    FlippedBytes,
    Laid,
    PiecesMissing,
    drop_laid,
    has_content,
    lay_piece,
    read_part,
    read_pieces,
    remove_content,
    size_of,
    unused,
    write_content,
)
from another_opinion.store.derivation import derive
from another_opinion.store.key import SALT_BYTES
from another_opinion.store.pagecopy import Stopped, copy_pages
from another_opinion.store.reserve import Reserve
from another_opinion.store.rows import Row, case_from, changed_rows
from another_opinion.store.transaction import transaction
from another_opinion.store.verify import Contents, contents
from another_opinion.store.vocabulary import Vocabulary
from another_opinion.store.watch import Watch
from another_opinion.store.wiping import wipe

Result = TypeVar("Result")

MUCH_FREE = 2560  # pages of 4 KiB: ten megabytes
_AT_ONCE = 2000  # pages given back in one go: a twentieth of a second
_LONG_LOG = 4_000_000  # bytes laid in after which the log is moved into the file


class CaseFile:
    """An open ``.opinion`` file: this process owns it until it is closed.

    It keeps its key as long as it is open: the recovery page and the copies need it. On a medium
    that cannot be written it is open for reading only, and every edit raises CaseFileReadOnly.

    Before and after each write it looks whether the file is still the one that was opened:
    CaseFileGone and CaseFileChanged, which are NotSaved, say that it is not.

    Any thread may write; one waits for the other, so that each write is a transaction of its own.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlcipher.Connection,
        key: str = "",
        *,
        read_only: bool = False,
    ) -> None:
        self.path, self.read_only = path, read_only
        self._key = bytearray.fromhex(key)
        self._connection = connection
        self._watch, self._reserve = Watch(path, log_of(path)), Reserve(path)
        self._newest: Change | None = None  # of our own writes
        self._vocabulary = Vocabulary()
        self._copying, self._ending = Lock(), False
        self._turn, self._in_log = RLock(), 0  # who writes; how much was laid in

    @classmethod
    def create(cls, path: Path, passphrase: str, case: Case, at: datetime) -> Self:
        """Make a new file that holds `case`, readable by this user only.

        Raises CaseFileExists, DiskFull or NotSaved; a half-made file is removed.
        """
        return cls.make(path, lambda: derive(passphrase, os.urandom(SALT_BYTES)), case, at)

    @classmethod
    def make(cls, path: Path, key: Callable[[], str], case: Case, at: datetime) -> Self:
        """Make a new file with a key of 96 hex digits, asked for once there is a file.

        Raises as `create`.
        """
        try:
            make_empty(path)
        except FileExistsError as error:
            raise CaseFileExists(path) from error
        except OSError as error:
            raise NotSaved(path) from error
        try:
            return cls._fill(path, key(), case, at)
        except BaseException:
            for leftover in (path, log_of(path)):
                with suppress(OSError):
                    leftover.unlink()
            raise

    @classmethod
    def open(cls, path: Path, passphrase: str) -> Self:
        """Open an existing file.

        Raises CaseFileMissing, NotACaseFile, WrongPassphrase, CaseFileBusy or
        MadeByNewerVersion; the file is untouched by any of them.
        """
        return cls.open_with_key(path, derive(passphrase, read_salt(path)))

    @classmethod
    def open_with_key(cls, path: Path, key: str) -> Self:
        """Open an existing file with 96 hex digits; a damaged salt in the file is mended.

        Raises as `open` does, WrongPassphrase where the key is that of another file. Where the
        file cannot be written, it is opened for reading; an older form then CaseFileReadOnly.
        """
        salt = read_salt(path)
        try:
            connection, read_only = connect(path, key), False
        except NotSaved:
            connection, read_only = connect_for_reading(path, key), True
        file = cls(path, connection, key, read_only=read_only)
        if not key.endswith(salt.hex()) and not read_only:
            file._write_first_page()
        file._newest = file.newest()
        return file

    def load(self) -> Case:
        """Read the case; raises NotACaseFile if a row is not what its kind promises."""
        with trouble(self.path):
            rows = self._connection.execute(
                "SELECT kind, id, rank, body FROM item ORDER BY rank, id"
            )
            found = [Row(*row) for row in rows]
        return self._case(found)

    # Edits

    def save(
        self,
        before: Case | None,
        after: Case,
        label: str,
        at: datetime,
        contents: Iterable[bytes | Laid] = (),
        *,
        is_step: bool = True,
    ) -> Change:
        """Commit what differs between two cases, and new contents, as one change.

        A change that is no step cannot be undone. Raises DiskFull or NotSaved; the file then
        holds `before`. Large contents may be laid in before, piece by piece.
        """
        papers = tuple(contents)  # a full disk takes two tries

        def work() -> Change:
            try:
                for content in papers:
                    write_content(self._connection, content)
            except PiecesMissing as error:
                raise NotSaved(self.path) from error
            change = self._put(before, after, label, at)
            if is_step:
                past.add_step(self._connection, change.number)
            else:
                past.forget_undone(self._connection)
            return change

        return self._write(work)

    def walk(
        self, before: Case, after: Case, label: str, at: datetime, step: Change, *, back: bool
    ) -> None:
        """Commit that a step was undone, or done again; raises as `save`."""

        def work() -> None:
            self._put(before, after, label, at)
            past.mark_step(self._connection, step.number, undone=back)

        self._write(work)

    def steps(self, *, undone: bool) -> list[Change]:
        """Return the changes that can be undone, or those that can be done again."""
        with trouble(self.path):
            return past.steps(self._connection, undone)

    def before(self, step: Change) -> Case:
        """Return the case with all that a step touched as it was before."""
        with trouble(self.path):
            rows = past.rows_before(self._connection, step.number)
        return self._case(rows)

    def after(self, step: Change) -> Case:
        """Return the case with all that a step touched as the step left it."""
        with trouble(self.path):
            rows = past.rows_after(self._connection, step.number)
        return self._case(rows)

    # The record

    def newest(self) -> Change:
        """Return the newest change; its number is the change counter of the file."""
        with trouble(self.path):
            return past.newest(self._connection)

    def change(self, number: int) -> Change | None:
        """Return the change of that number, if the file knows it."""
        with trouble(self.path):
            return past.change(self._connection, number)

    def changes(self) -> list[Change]:
        """Return every change, newest first."""
        with trouble(self.path):
            return past.changes(self._connection)

    def past_of(self, kind: str, name: str) -> list[Past]:
        """Return what one part of the case was, newest first."""
        with trouble(self.path):
            return past.past_of(self._connection, kind, name)

    # The trash

    def trash(self) -> list[Removed]:
        """Return what was removed and can come back, last removed first."""
        with trouble(self.path):
            return past.trash(self._connection)

    def removed_with(self, kind: str, name: str) -> list[tuple[str, object]]:
        """Return a thing in the trash, and what went with it since it belonged to it."""
        with trouble(self.path):
            return past.removed_with(self._connection, kind, name)

    def empty_trash(self, case: Case, label: str, at: datetime, until: int) -> None:
        """Remove for good what change `until`, or an earlier one, removed from the case.

        The bytes of its papers go with `erase_next`. Raises DiskFull or NotSaved; all is then
        still in the trash.
        """

        def work() -> None:
            past.forget_trash(self._connection, until)
            self._put(case, case, label, at)

        self._write(work)

    # Bytes

    def content(self, name: str) -> bytes:
        """Return the bytes of a document or letter.

        Raises KeyError if there are none of that name, and DamagedContent.
        """
        return b"".join(self.pieces(name))

    def pieces(self, name: str) -> Iterator[bytes]:
        """Give the bytes of a document or letter in pieces of at most 1 MiB; raises likewise."""
        try:
            with trouble(self.path, unreadable=DamagedContent):
                yield from read_pieces(self._connection, name)
        except FlippedBytes as error:
            raise DamagedContent(self.path) from error

    def size_of(self, name: str) -> int:
        """Return how many bytes of that name there are; raises KeyError."""
        with trouble(self.path):
            return size_of(self._connection, name)

    def part(self, name: str, start: int, count: int) -> bytes:
        """Return at most `count` of the bytes of that name, from `start` on; raises as `content`.

        What is read of them, a piece of 1 MiB at least, is checked as a whole.
        """
        try:
            with trouble(self.path, unreadable=DamagedContent):
                return read_part(self._connection, name, start, count)
        except FlippedBytes as error:
            raise DamagedContent(self.path) from error

    def has_content(self, name: str) -> bool:
        """Say whether the file holds bytes of that name."""
        with trouble(self.path):
            return has_content(self._connection, name)

    def lay_piece(self, name: str, number: int, piece: bytes) -> bytes:
        """Store a piece (from 0) of bytes that a later edit brings, and return its digest.

        What no edit takes up is removed when the file is closed. Where the log has become long
        it is moved into the file, too, so that no edit has to wait for that. Raises DiskFull or
        NotSaved.
        """
        with self._turn:
            digest = self._write(lambda: lay_piece(self._connection, name, number, piece))
            self._in_log += len(piece)
            if self._in_log >= _LONG_LOG:
                with suppress(DiskFull):  # it stays in the log, then
                    self._checkpoint("PASSIVE")
        return digest

    # Texts

    def keep_text(self, content: str, page: int, text: PageText) -> None:
        """Keep the text of a page (from 0) of some bytes; raises DiskFull or NotSaved."""
        self._write(lambda: texts.put_text(self._connection, content, page, text))
        self._vocabulary.learn(word.text for word in text.words)

    def text_of(self, content: str, page: int) -> PageText | None:
        """Return the text of a page (from 0), if it was read."""
        with trouble(self.path):
            return texts.text_of(self._connection, content, page)

    def words_of(self, content: str) -> Mapping[int, str]:
        """Return the words of each page (from 0) of some bytes that was read."""
        with trouble(self.path):
            return texts.words_of(self._connection, content)

    def counts_of_read(self) -> dict[str, int]:
        """Return how many pages of each content were read."""
        with trouble(self.path):
            return texts.counts_of_read(self._connection)

    def read_pages(self) -> Mapping[str, Mapping[int, Source]]:
        """Return which pages were read, by content and number."""
        with trouble(self.path):
            return texts.read_pages(self._connection)

    def unread_of(self, content: str) -> list[int]:
        """Return the pages (from 0) of some bytes that could not be read."""
        with trouble(self.path):
            return texts.unread_of(self._connection, content)

    def recipes_of(self, content: str) -> Mapping[int, Recipe]:
        """Return how the pages of some bytes become readable, by number; no others."""
        with trouble(self.path):
            return texts.recipes_of(self._connection, content)

    def search(self, typed: str) -> Search:
        """Return the pages on which words stand that begin as those typed."""
        with trouble(self.path):
            return texts.search(self._connection, self._vocabulary, typed)

    def learn_words(self) -> bool:
        """Learn some of the words that `search` may have to guess at; say if there are more."""
        with trouble(self.path):
            return self._vocabulary.read_on(self._connection)

    def passage(self, found: Search, hit: Hit) -> str:
        """Return some words around what was found on a page."""
        with trouble(self.path):
            return texts.passage(self._connection, found, hit)

    def look_alikes(self, content: str, page: int) -> list[Hit]:
        """Return the pages of other bytes with nearly the same words as a page (from 0)."""
        with trouble(self.path):
            return texts.look_alikes(self._connection, content, page)

    # The file itself

    @property
    def key(self) -> str:
        """The key and the salt of the open file as 96 hex digits."""
        return self._key.hex()

    @property
    def id(self) -> str:
        """The random name of this file (32 hex digits), which its copies share."""
        return self.setting("id")

    def setting(self, name: str) -> str:
        """Return a fact about the file that is no part of the case; empty if it is not set."""
        with trouble(self.path):
            row = self._connection.execute(
                "SELECT value FROM setting WHERE name = ?", (name,)
            ).fetchone()
        return str(row[0]) if row else ""

    def keep_setting(self, name: str, value: str) -> None:
        """Set a fact about the file that is no part of the case; raises DiskFull or NotSaved."""
        self._write(
            lambda: self._connection.execute(
                "INSERT INTO setting VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, value),
            )
        )

    def erase_next(self) -> bool:
        """Erase the bytes of one paper that nothing refers to any more; say if there are more."""

        def work() -> bool:
            names = unused(self._connection)
            for name in names[:1]:
                remove_content(self._connection, name)
            return len(names) > 1

        return self._write(work)

    @property
    def settled(self) -> bool:
        """Whether the one file holds everything, so that a copy of it is complete."""
        log = log_of(self.path)
        return not log.exists() or log.stat().st_size == 0

    def contents(self) -> Contents:
        """Return how much is in the file, to compare a copy with it."""
        with trouble(self.path):
            return contents(self._connection)

    def copy_into(self, copy: Path) -> Contents:
        """Write everything into an empty file with the same key, and return how much it is.

        Raises DiskFull or NotSaved.
        """
        with self._turn, trouble(self.path, unreadable=NotSaved):
            holds = contents(self._connection)
            self._connection.execute("VACUUM INTO ?", (str(copy),))
        return holds

    def settle(self) -> bool:
        """Move everything into the one file; return whether a copy of it is now complete.

        Where it is not (the disk is full), nothing is lost: the rest stays in the log beside it.
        Some room on the disk is then kept for later.
        """
        try:
            self._checkpoint()
        except CaseFileError:
            return False
        if not self.read_only:
            self._reserve.take()
        return self.settled

    def give_back(self, spare: int = MUCH_FREE) -> bool:
        """Give free pages beyond `spare` back to the disk, some at a time; say if more is left.

        The memory that it takes does not depend on the size of the file.
        """
        with self._turn, trouble(self.path, unreadable=NotSaved):
            self._look()
            if self._free() <= spare:
                return False
            self._connection.execute(f"PRAGMA incremental_vacuum({_AT_ONCE})").fetchall()
            self._watch.remember()
            return self._free() > spare

    def copy_pages(self, target: Path, progress: Callable[[float], object]) -> None:
        """Copy the whole file into an empty one, in any thread, while edits go on.

        `progress` is told which part is copied, from 0 to 1. Raises DiskFull or NotSaved about
        the target, and Stopped when this file is closed meanwhile.
        """
        with self._copying, trouble(target):
            if self._ending:
                raise Stopped
            copy_pages(self._connection, self.key, target, progress, lambda: self._ending)

    def before_copying(self) -> tuple[int, str]:
        """Return the number of the newest change, and the key, in any thread.

        Raises Stopped where the file is closed, or about to be.
        """
        with self._copying:
            if self._ending:
                raise Stopped
            return self.newest().number, self.key

    def close(self) -> None:
        """Remove bytes that nothing refers to any more, settle, and let go of the file."""
        self._ending = True
        with self._copying:
            self._end()

    def _end(self) -> None:
        try:
            # Every edit is on disk already; unused bytes that cannot go now go next time.
            with suppress(CaseFileError):
                self._write(self._clear_away)
                self._checkpoint()
        finally:
            self._connection.close()
            self._drop_stray_log()
            self._reserve.give_up()
            wipe(self._key)

    def _drop_stray_log(self) -> None:
        """Remove our log where another file has taken the place of ours: it is not of that one."""
        with suppress(CaseFileError, OSError):
            if self._watch.left_our_log:
                log_of(self.path).unlink(missing_ok=True)

    def _clear_away(self) -> None:
        past.thin(self._connection)
        drop_laid(self._connection)
        for name in unused(self._connection):
            remove_content(self._connection, name)

    def open_again(self, key: str) -> None:
        """Open the file after it was closed, with 96 hex digits; raises as `open` does."""
        again = self.open_with_key(self.path, key)
        self._connection, self._key = again._connection, again._key
        self._watch, self._reserve, self.read_only = again._watch, again._reserve, again.read_only
        self._ending = False

    @classmethod
    def _fill(cls, path: Path, key: str, case: Case, at: datetime) -> Self:
        file = cls(path, connect(path, key))
        try:
            file.save(None, case, "Started the case", at, is_step=False)
            file._checkpoint()
        finally:
            file._connection.close()
            file._reserve.give_up()
        read_salt(path)  # refuses a file that came out unencrypted
        return cls(path, connect(path, key), key)

    def _put(self, before: Case | None, after: Case, label: str, at: datetime) -> Change:
        """Write what differs between two cases, within a transaction."""
        who = after.writer.name if after.by_caregiver else after.patient.name
        change = past.put_change(self._connection, at, label, who)
        write, remove = changed_rows(before, after, self._ranks)
        self._connection.executemany(
            "DELETE FROM item WHERE kind = ? AND id = ?", [(row.kind, row.id) for row in remove]
        )
        self._connection.executemany(
            "INSERT INTO item VALUES (?, ?, ?, ?) ON CONFLICT (kind, id)"
            " DO UPDATE SET rank = excluded.rank, body = excluded.body",
            write,
        )
        past.record(self._connection, change.number, write, remove)
        return change

    def _ranks(self, kind: str, names: Sequence[str]) -> Mapping[str, int]:
        """Return the ranks of all items of a kind, and the last ones of named ones that are gone.

        What comes back goes back to its place.
        """
        ranks = dict(self._connection.execute("SELECT id, rank FROM item WHERE kind = ?", (kind,)))
        gone = (
            (name, past.last_rank(self._connection, kind, name))
            for name in names
            if name not in ranks
        )
        return {**{name: rank for name, rank in gone if rank is not None}, **ranks}

    def _case(self, rows: Iterable[Row]) -> Case:
        try:
            return case_from(rows)
        except (msgspec.MsgspecError, KeyError) as error:
            raise NotACaseFile(self.path) from error

    def _free(self) -> int:
        (pages,) = self._connection.execute("PRAGMA freelist_count").fetchone()
        return int(pages)

    def _write_first_page(self) -> None:
        """Have SQLCipher write the first page, and with it the salt."""
        with trouble(self.path):
            (form,) = self._connection.execute("PRAGMA user_version").fetchone()
            self._connection.execute(f"PRAGMA user_version = {form}")
        self.settle()

    def _checkpoint(self, how: str = "TRUNCATE") -> None:
        with self._turn:
            self._look()
            try:
                with trouble(self.path):
                    self._connection.execute(f"PRAGMA wal_checkpoint({how})").fetchall()
            finally:
                self._watch.remember()
            self._in_log = 0

    def _write(self, work: Callable[[], Result]) -> Result:
        """Do all of `work` or nothing of it; room that was kept is given up on a full disk."""
        with self._turn:
            self._look()
            try:
                result = self._commit(work)
            except DiskFull:
                if not self._reserve.give_up():
                    raise
                result = self._commit(work)
            self._watch.look_whether_it_is_there()
            self._watch.remember()
            self._newest = past.newest(self._connection)
            return result

    def _commit(self, work: Callable[[], Result]) -> Result:
        with trouble(self.path, unreadable=NotSaved), transaction(self._connection):
            return work()

    def _look(self) -> None:
        """Raise CaseFileReadOnly, CaseFileGone or CaseFileChanged where writing would be wrong."""
        if self.read_only:
            raise CaseFileReadOnly(self.path)
        try:
            self._watch.look()
        except CaseFileChanged:
            if not self._watch.is_another or not self._take_up_again():
                raise

    def _take_up_again(self) -> bool:
        """Go on with a file that was away and is back as we left it, as on a stick put back in.

        For the system it is another file, so that looking at it drops no lock of ours. It is not
        opened with a log beside it, which would be applied to it.
        """
        if not self.settled or self._newest != self._newest_there():
            return False
        with suppress(CaseFileError):
            back = connect(self.path, self.key)
            self._connection.close()
            self._connection, self._watch = back, Watch(self.path, log_of(self.path))
            return True
        return False

    def _newest_there(self) -> Change | None:
        """Return the newest change of the file that lies there now; None if it is not of ours."""
        with suppress(CaseFileError), closing(connect_for_reading(self.path, self.key)) as there:
            return past.newest(there)
        return None
