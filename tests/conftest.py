"""What every test may use."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from another_opinion.services.pages.child import child_command
from another_opinion.services.pages.reader import PageReader

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("calm", deadline=None)  # a busy computer is no fault of the code
settings.load_profile("calm")
_PATIENCE = 60_000  # milliseconds
_MUCH = 50_000  # things that were made, and may be garbage


class PatientBot(QtBot):
    """Waits for what must come until it is certain that it does not: a computer may be busy."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = _PATIENCE) -> None:  # noqa: N802 (its name)
        """Wait until it is so, or for so many milliseconds."""
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """Return a person at the keyboard who is in no hurry."""
    return PatientBot(request)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the walks through all screens: nothing else would be left to do beside them."""
    items.sort(key=lambda item: "test_nothing_is_wrong_on_any_screen" not in item.name)


def pytest_collection_finish() -> None:
    """Look for garbage between tests only, and never among what all of them share.

    By itself Python would look for it in any thread, and delete widgets there.
    """
    gc.collect()
    gc.freeze()
    gc.disable()


def pytest_runtest_teardown() -> None:
    """Look for garbage where there may be much."""
    if gc.get_count()[0] > _MUCH:
        gc.collect()


@pytest.fixture
def today() -> date:
    """Return the Monday on which the tests play."""
    return date(2026, 9, 21)


@pytest.fixture(scope="session")
def reader() -> Iterator[PageReader]:
    """Return what reads documents, with a real worker, which all tests share."""
    with PageReader() as reader:
        yield reader


@pytest.fixture(scope="session")
def sharp_reader() -> Iterator[PageReader]:
    """Return one that recognizes words as well."""
    with PageReader(90, child_command(looks=True)) as reader:
        yield reader


@pytest.fixture(autouse=True)
def _settings_of_nobody(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Keep tests away from the settings of whoever runs them."""
    nobody = tmp_path_factory.mktemp("nobody")
    for name in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(nobody / name.lower()))


@pytest.fixture(autouse=True)
def _no_window_left_open() -> Iterator[None]:
    """Fail a test that leaves a window on the screen."""
    yield
    left = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    for window in left:
        window.close()
    assert not left, f"windows left open: {left}"
