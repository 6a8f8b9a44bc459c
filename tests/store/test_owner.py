from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from casefiles import PASSPHRASE, begin

OPENER = Path(__file__).with_name("opener.py")


def test_nothing_opens_the_case_file_again_while_it_is_open(path, tmp_path):
    begin(path).close()
    folder = tmp_path / "outside"
    folder.mkdir()
    command = [sys.executable, OPENER, path, PASSPHRASE, folder]
    opened = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")
    assert any("seen" in each for each in opened)  # the listening worked
    assert not [each for each in opened if path.name in each]
