"""Places in the application that a step, a gap or an entry can lead to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A panel by name (such as ``checklist``), and the thing in it that is meant."""

    panel: str
    item: str = ""
