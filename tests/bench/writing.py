"""Writes letters in a process of its own, whose peak of memory can be told.

Argument: how many. Prints the seconds and the peak in MB.
"""

from __future__ import annotations

import sys

from bench.letters import letter_pdf
from bench.measure import peak, timed


def main() -> None:
    """Write the letters and say what it took."""
    make = letter_pdf()
    (seconds,) = timed(lambda: [make() for _ in range(int(sys.argv[1]))])
    sys.stdout.write(f"{seconds} {peak()}\n")


if __name__ == "__main__":
    main()
