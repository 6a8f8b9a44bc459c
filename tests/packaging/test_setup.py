from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
INSTALLED = """\
installed libgl1, libgl1-alternative
installed libcups2t64, libcups2 (= 2.4.10-3)
config-files libegl1,
"""


class Machine:
    """A made-up computer: what its commands answer, and what was asked of apt-get."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._asked = folder / "asked"
        self._list = folder / "list.txt"
        self._has("apt-get", f'echo "$*" >> {self._asked}')
        self._has("sudo", "")
        self.is_called("Linux")
        self.runs_as(1000)
        self.has_installed(INSTALLED)

    def is_called(self, system: str) -> None:
        self._has("uname", f"echo {system}")

    def runs_as(self, user: int) -> None:
        self._has("id", f"echo {user}")

    def has_installed(self, packages: str) -> None:
        self._has("dpkg-query", f"cat <<'END'\n{packages}END")

    def set_up(self, *needs: str) -> subprocess.CompletedProcess[str]:
        self._list.write_text("# why\n\n" + "".join(f"{name}   # why\n" for name in needs))
        return subprocess.run(
            [PACKAGING / "setup.sh", self._list, "Qt"],
            env={**os.environ, "PATH": f"{self._folder}:{os.environ['PATH']}"},
            capture_output=True,
            text=True,
        )

    @property
    def asked_of_apt(self) -> list[str]:
        return self._asked.read_text().splitlines() if self._asked.exists() else []

    def _has(self, command: str, does: str) -> None:
        program = self._folder / command
        program.write_text(f"#!/bin/sh\n{does}\n")
        program.chmod(0o755)


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


def test_nothing_is_said_when_every_library_is_there(machine):
    done = machine.set_up("libgl1")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_library_that_goes_by_a_newer_name_counts_as_there(machine):
    assert machine.set_up("libcups2").returncode == 0


def test_a_person_without_rights_gets_the_line_to_type(machine):
    done = machine.set_up("libgl1", "libxcb-cursor0", "libegl1")
    assert done.returncode == 1
    assert (
        "    sudo sh -c 'apt-get update && "
        "apt-get install --no-install-recommends libxcb-cursor0 libegl1'\n"
    ) in done.stderr
    assert machine.asked_of_apt == []


def test_root_gets_only_what_is_missing(machine):
    machine.runs_as(0)
    done = machine.set_up("libgl1", "libxcb-cursor0", "libegl1")
    assert done.returncode == 0
    assert machine.asked_of_apt == [
        "update -qq",
        "install -qq --yes --no-install-recommends libxcb-cursor0 libegl1",
    ]


def test_a_mac_needs_nothing(machine):
    machine.is_called("Darwin")
    assert machine.set_up("libxcb-cursor0").returncode == 0
    assert machine.asked_of_apt == []


@pytest.mark.parametrize("file", sorted(PACKAGING.glob("debian-*.txt")), ids=lambda file: file.stem)
def test_every_system_package_says_why_it_is_needed(file):
    lines = file.read_text().splitlines()
    named = [line for line in lines if line and not line.startswith("#")]
    assert named
    assert [line for line in named if not line.partition("#")[2].strip()] == []
