"""What was looked for, and need not be any more."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settled:
    """One thing that was not on file; `id` is the name under which it was looked for.

    `paper` is the id of the paper that the user took for it; empty where the user does not need it.
    """

    id: str
    paper: str = ""
