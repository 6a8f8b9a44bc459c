from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from another_opinion.errors import CannotWriteCopy
from another_opinion.services.copies import write_copy

NO_ROOM = """
import resource, signal, sys
from pathlib import Path
from another_opinion.errors import CannotWriteCopy
from another_opinion.services.copies import write_copy
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_copy(Path(sys.argv[1]), bytes(2000))
except CannotWriteCopy:
    sys.exit(7)
"""

FULL = """
import sys
from pathlib import Path
from another_opinion.errors import CannotWriteCopy
from another_opinion.services.copies import write_copy
try:
    write_copy(Path(sys.argv[1]), bytes(100_000))
except CannotWriteCopy as error:
    sys.exit(7 if error.full and not any(Path(sys.argv[1]).parent.iterdir()) else 1)
"""

KEPT_OUT = """
import os, sys
from pathlib import Path
from another_opinion.errors import CannotWriteCopy
from another_opinion.services.copies import write_copy
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    write_copy(Path(sys.argv[1]), b"newer")
except CannotWriteCopy as error:
    sys.exit(1 if error.full else 7)
"""


def test_a_copy_holds_every_byte(tmp_path):
    content = os.urandom(100_000)
    write_copy(tmp_path / "bill.pdf", content)
    assert (tmp_path / "bill.pdf").read_bytes() == content


def test_a_copy_takes_the_place_of_an_older_one(tmp_path):
    target = tmp_path / "bill.pdf"
    target.write_bytes(b"older and longer")
    write_copy(target, b"newer")
    assert target.read_bytes() == b"newer"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_nobody_else_can_read_a_copy(tmp_path):
    write_copy(tmp_path / "bill.pdf", b"x")
    assert stat.S_IMODE((tmp_path / "bill.pdf").stat().st_mode) == 0o600


def test_a_folder_that_is_gone_is_said(tmp_path):
    with pytest.raises(CannotWriteCopy) as caught:
        write_copy(tmp_path / "stick" / "bill.pdf", b"x")
    assert caught.value.path.name == "bill.pdf"
    assert not caught.value.full


def test_a_folder_is_not_replaced(tmp_path):
    folder = tmp_path / "bill.pdf"
    folder.mkdir()
    with pytest.raises(CannotWriteCopy):
        write_copy(folder, b"x")
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_a_folder_that_may_only_be_read_is_said_and_left_alone():
    with TemporaryDirectory() as name:
        target = Path(name) / "bill.pdf"
        target.write_bytes(b"older")
        target.parent.chmod(0o555)
        run = subprocess.run([sys.executable, "-c", KEPT_OUT, target])
        target.parent.chmod(0o755)
        assert run.returncode == 7
        assert [each.read_bytes() for each in target.parent.iterdir()] == [b"older"]


@pytest.mark.skipif(os.name == "nt", reason="limits of Unix")
def test_nothing_half_written_is_left_where_the_room_ends(tmp_path):
    target = tmp_path / "bill.pdf"
    target.write_bytes(b"older")
    run = subprocess.run([sys.executable, "-c", NO_ROOM, target])
    assert run.returncode == 7
    assert target.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(not shutil.which("unshare"), reason="only Linux makes a small disk")
def test_a_full_disk_is_said_as_such(tmp_path):
    own_mounts = ["unshare", "--map-root-user", "--mount"]
    small_disk = 'mount -t tmpfs -o size=16k tmpfs $1 && exec $2 -c "$3" $1/bill.pdf'
    run = subprocess.run(
        [*own_mounts, "sh", "-c", small_disk, "sh", tmp_path, sys.executable, FULL],
        capture_output=True,
    )
    if b"unshare" in run.stderr or b"mount" in run.stderr:
        pytest.skip("no small disk can be made here")
    assert run.returncode == 7
