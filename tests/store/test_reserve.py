from __future__ import annotations

import shutil

import pytest

from another_opinion.store.reserve import SIZE, Reserve
from smalldisk import fill, small_disk


@pytest.fixture
def disk(tmp_path):
    """Give a disk of its own."""
    with small_disk(tmp_path / "stick", 24) as folder:
        yield folder


def test_giving_it_up_makes_room_on_a_full_disk(disk):
    reserve = Reserve(disk / "Rosa.opinion")
    assert reserve.take()
    fill(disk)
    assert shutil.disk_usage(disk).free == 0
    assert reserve.give_up()
    assert shutil.disk_usage(disk).free >= SIZE
    assert not reserve.give_up()


def test_no_reserve_is_taken_where_room_is_short_already(disk):
    fill(disk)
    reserve = Reserve(disk / "Rosa.opinion")
    assert not reserve.take()
    assert [file.name for file in disk.iterdir()] == ["holiday film"]


def test_one_left_by_a_crash_is_taken_over_and_none_is_left(path):
    Reserve(path).take()
    reserve = Reserve(path)
    assert reserve.take()
    (left,) = path.parent.iterdir()
    assert left.stat().st_mode & 0o777 == 0o600
    assert reserve.give_up()
    assert list(path.parent.iterdir()) == []


def test_a_folder_that_cannot_be_written_has_no_reserve(path):
    assert not Reserve(path.parent / "gone" / "Rosa.opinion").take()
