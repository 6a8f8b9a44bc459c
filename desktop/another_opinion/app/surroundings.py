"""What the application takes from the computer that it runs on."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from platformdirs import user_config_path, user_data_path

if TYPE_CHECKING:
    from another_opinion.ui.prompts import Prompts
    from another_opinion.ui.shell.window import Window

_MOST_READERS = 8  # each takes some 200 MB of memory
UNMAXIMIZED = (1100, 740)  # pixels; what the window shrinks to
CALIFORNIA = ZoneInfo("America/Los_Angeles")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The clock, two folders, who asks the user, and who runs the window.

    `live` is given the window and returns the exit code when the window is done. `readers` is how
    many pages are read at once in the background, so that they can be searched. `away` says
    whether the clock of the computer shows another time than California's.
    """

    now: Callable[[], datetime]
    config: Path
    data: Path
    prompts: Prompts
    live: Callable[[Window], int]
    readers: int = 0
    away: Callable[[], bool] = lambda: False


def this_computer() -> Surroundings:
    """Return the real clock, folders, dialogs and event loop."""
    from PySide6.QtWidgets import QApplication

    from another_opinion.store.dumps import keep_out_of_dumps
    from another_opinion.ui.prompts import SystemPrompts

    def live(window: Window) -> int:
        keep_out_of_dumps()
        window.resize(*UNMAXIMIZED)
        window.showMaximized()
        return QApplication.exec()

    return Surroundings(
        now=lambda: datetime.now(CALIFORNIA),
        config=user_config_path("another-opinion", appauthor=False),
        data=user_data_path("another-opinion", appauthor=False),
        prompts=SystemPrompts(),
        live=live,
        readers=min(os.cpu_count() or 1, _MOST_READERS),
        away=_is_away,
    )


def _is_away() -> bool:
    now = datetime.now(CALIFORNIA)
    return now.astimezone().utcoffset() != now.utcoffset()
