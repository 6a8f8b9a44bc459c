"""Another window: holds a case file open until its input ends.

Arguments: the file and its key.
"""

from __future__ import annotations

import sys
from pathlib import Path

from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import connect


def main() -> None:
    path, key = Path(sys.argv[1]), sys.argv[2]
    file = CaseFile(path, connect(path, key))
    sys.stdout.write("open\n")
    sys.stdout.flush()
    sys.stdin.read()
    file.close()


main()
