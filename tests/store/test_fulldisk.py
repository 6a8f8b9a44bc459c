from __future__ import annotations

import resource
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from another_opinion.errors import (
    NotSaved,
)
from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import PAGE, log_of
from another_opinion.store.contents import content_id
from casefiles import (
    CASE,
    NOON,
    PASSPHRASE,
    SCAN,
    beside,
    reopen,
    scanned,
    worried,
)

WAL_FRAME = 24  # bytes before each page in the log


@pytest.fixture
def disk() -> Iterator[Callable[[int], None]]:
    """Let no file grow beyond a number of bytes, as on a full disk; lifted at the end."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("room", [0, 1000, PAGE + WAL_FRAME, 100_000])
@pytest.mark.parametrize("scan", [b"small", SCAN], ids=["small", "large"])
def test_what_does_not_fit_is_not_saved_and_nothing_else_is_lost(file, path, disk, room, scan):
    before, after = worried(CASE, "The knee"), scanned(worried(CASE, "The hip"), "scan", scan)
    file.save(CASE, before, "Typed", NOON)
    disk(log_of(path).stat().st_size + room)
    if len(scan) > room or room < 2 * PAGE:
        with pytest.raises(NotSaved):
            file.save(before, after, "Added a paper", NOON, [scan])
        assert file.load() == before
    disk(100_000_000)
    file.save(before, after, "Added a paper", NOON, [scan])
    file.close()
    with closing(reopen(path)) as other:
        assert other.load() == after
        assert other.content(content_id(scan)) == scan


@pytest.mark.parametrize("room", [0, 1, 2000, PAGE, 10_000])
def test_a_disk_that_fills_up_while_settling_loses_nothing(file, path, disk, room):
    scan = SCAN[:1_000_000]  # less than what SQLite settles by itself
    after = scanned(CASE, "scan", scan)
    file.save(CASE, after, "Added a paper", NOON, [scan])
    disk(path.stat().st_size + room)
    assert not file.settle()
    assert file.load() == after
    file.close()
    disk(100_000_000)
    with closing(CaseFile.open(path, PASSPHRASE)) as other:
        assert other.load() == after
        assert other.content(content_id(scan)) == scan


def test_a_file_that_does_not_fit_is_not_left_half_made(path, disk):
    disk(2 * PAGE)
    with pytest.raises(NotSaved):
        CaseFile.create(path, PASSPHRASE, CASE, NOON)
    assert beside(path) == set()
