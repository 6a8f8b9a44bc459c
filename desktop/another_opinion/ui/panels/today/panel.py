"""Today: one next step, what waits, what is due, the last thing done."""

from __future__ import annotations
