from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from casefiles import PASSPHRASE, begin

OPENER = Path(__file__).with_name("opener.py")


def test_the_system_is_not_asked_for_the_case_file_after_it_was_opened_to_own_it(path, tmp_path):
    begin(path).close()
    folder, trace = tmp_path / "outside", tmp_path / "trace"
    folder.mkdir()
    watch = ["strace", "--follow-forks", "-qq", "--trace=open,openat", "--output", trace]
    subprocess.run([*watch, sys.executable, OPENER, path, PASSPHRASE, folder], check=True)
    asked = [line for line in trace.read_text().splitlines() if f'"{path}"' in line]
    assert ["O_RDWR" in line for line in asked].count(True) == 1
    assert "O_RDWR" in asked[-1], asked


def test_nothing_opens_the_case_file_again_while_it_is_open(path, tmp_path):
    begin(path).close()
    folder = tmp_path / "outside"
    folder.mkdir()
    command = [sys.executable, OPENER, path, PASSPHRASE, folder]
    opened = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")
    assert any("seen" in each for each in opened)  # the listening worked
    assert not [each for each in opened if Path(each).name.startswith(path.name)]
