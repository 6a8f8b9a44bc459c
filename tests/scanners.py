"""The virtual scanners of SANE."""

from __future__ import annotations

from pathlib import Path

MILLIMETERS = 40  # of their glass, each way


def virtual_scanners(folder: Path, status: str = "Default", drivers: str = "test") -> Path:
    """Make a folder of drivers with two scanners, which answer with a status of SANE."""
    made = folder / "drivers"
    (made / "dll.d").mkdir(parents=True)
    (made / "dll.conf").write_text(f"{drivers}\n")
    (made / "test.conf").write_text(
        f'number_of_devices 2\ntest-picture "Grid"\nread-status-code "{status}"\n'
        f"geometry_max {MILLIMETERS}\nbr_x {MILLIMETERS}\nbr_y {MILLIMETERS}\n"
    )
    return made
