"""Someone who changes the key of a case file to and fro, and says so after each time.

Arguments: the file, its key, and another key.
"""

from __future__ import annotations

import sys
from pathlib import Path

from another_opinion.store.casefile import CaseFile
from another_opinion.store.rekey import copy_with_key, take_place


def main() -> None:
    path, key, other = Path(sys.argv[1]), *sys.argv[2:]
    file = CaseFile.open_with_key(path, key)
    say("opened")
    while True:
        key, other = other, key
        file = take_place(file, copy_with_key(file, key))
        say(key)


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


main()
