from __future__ import annotations

import os

import pytest

from another_opinion.errors import CaseFileChanged, CaseFileGone
from another_opinion.store.connection import log_of
from another_opinion.store.watch import Watch


@pytest.fixture
def watched(path) -> Watch:
    """Return the watch over a file of two pages."""
    path.write_bytes(bytes(8192))
    return Watch(path, log_of(path))


def test_a_file_that_nobody_touched_is_as_it_was(watched, path):
    path.read_bytes()
    watched.look()


def test_our_own_writing_is_no_news(watched, path):
    path.write_bytes(bytes(12288))
    watched.look_whether_it_is_there()
    watched.remember()
    watched.look()


def test_a_file_written_in_place_by_somebody_else_is_noticed(watched, path):
    path.write_bytes(bytes(8192))
    os.utime(path, ns=(1, 1))
    with pytest.raises(CaseFileChanged):
        watched.look()


def test_another_file_in_its_place_is_noticed(watched, path):
    other = path.with_name("other")
    other.write_bytes(bytes(8192))
    other.replace(path)
    for look in (watched.look, watched.look_whether_it_is_there):
        with pytest.raises(CaseFileChanged):
            look()


@pytest.mark.parametrize("act", ["delete", "rename", "pull the stick"])
def test_a_file_that_is_gone_is_noticed(watched, path, act):
    if act == "delete":
        path.unlink()
    elif act == "rename":
        path.rename(path.with_name("Mom.opinion"))
    else:
        path.unlink()
        path.parent.rmdir()
    for look in (watched.look, watched.look_whether_it_is_there, watched.remember):
        with pytest.raises(CaseFileGone):
            look()
