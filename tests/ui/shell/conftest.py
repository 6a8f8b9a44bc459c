"""A window with a case in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from another_opinion.session.session import Session
from another_opinion.store.seen import Seen
from another_opinion.ui.shell.window import Window
from casefiles import begin, reopen
from ui.conftest import NOW


@pytest.fixture
def open_case(window: Window, tmp_path: Path) -> Callable[[], Session]:
    """Return what opens the case file of the test in the window, for the first time or again."""
    path, seen = tmp_path / "Rosa.opinion", Seen(tmp_path / "config" / "seen.json")

    def open_it() -> Session:
        file = reopen(path) if path.exists() else begin(path)
        session = Session(file, lambda: NOW, seen)
        window.opened(session)
        return session

    return open_it
