"""Where the data files of the application lie."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_PLACES = (_HERE / "_resources", _HERE.parents[1] / "resources")


def resource(*parts: str) -> Path:
    """Return the path of a data file, in an installed copy or in a checkout."""
    root = next((place for place in _PLACES if place.is_dir()), _PLACES[-1])
    return root.joinpath(*parts)
