"""The application, put together."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from another_opinion.app.cases import cases_on
from another_opinion.app.garbage import garbage_goes_here
from another_opinion.app.surroundings import Surroundings
from another_opinion.resources import resource
from another_opinion.rules.library import load_library
from another_opinion.services.letters.library import load_letters
from another_opinion.services.pages.child import child_command
from another_opinion.services.pages.reader import PageReader
from another_opinion.services.quickunlock.vault import Vault
from another_opinion.ui.backups import Backups
from another_opinion.ui.crash import show_bugs_above
from another_opinion.ui.notices import Notices
from another_opinion.ui.preferences import PreferenceFile
from another_opinion.ui.reading import Reading
from another_opinion.ui.shell.window import Window
from another_opinion.ui.tasks import PooledTasks
from another_opinion.ui.theme.fonts import load_fonts
from another_opinion.ui.theme.theme import Theme
from another_opinion.ui.tools import Navigator, Tools

_PATIENCE = 90.0  # seconds for a page that is recognized
_TURN = 0.0005  # seconds that the window waits for its turn while Python works beside it


def run(surroundings: Surroundings, file: Path | None) -> int:
    """Show the window, with a case file or without, until it is closed."""
    _qt()
    with window_on(surroundings) as window:
        show_bugs_above(lambda: window)
        try:
            if file is not None:
                window.unlock(file.absolute())
            return surroundings.live(window)
        finally:
            sys.excepthook = sys.__excepthook__
            sys.unraisablehook = sys.__unraisablehook__
            threading.excepthook = threading.__excepthook__


@contextmanager
def window_on(surroundings: Surroundings) -> Iterator[Window]:
    """Put the application together; take it apart again at the end."""
    sys.setswitchinterval(_TURN)
    app = _qt()
    preferences = PreferenceFile(surroundings.config / "preferences.json")
    theme = Theme(app, preferences.value.mode, preferences.value.scale)
    theme.changed.connect(lambda: preferences.change(mode=theme.mode, scale=theme.scale))
    tasks, vault, notices = PooledTasks(), Vault(), Notices()
    reading = _reading(surroundings.readers)
    with garbage_goes_here(), PageReader() as reader:
        tools = Tools(
            theme=theme,
            law=load_library(),
            letters=load_letters(),
            reader=reader,
            tasks=tasks,
            prompts=surroundings.prompts,
            notices=notices,
            navigator=Navigator(),
            preferences=preferences,
            vault=vault,
            backups=Backups(preferences, tasks, notices, surroundings.now),
            now=surroundings.now,
            reading=reading,
            away=surroundings.away,
        )
        window = Window(tools, cases_on(surroundings, vault))
        window.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
        gc.freeze()  # going through all that stays anyway would hold the window up again and again
        yield window
        gc.unfreeze()
        if not window.close():  # it said that something is not saved: now it goes without that
            window.close()
        tasks.finish()
        reading.finish()
        delete(window)  # now, and not at some later moment that the garbage collector chooses


def _reading(count: int) -> Reading:
    """Return what reads so many pages at once in the background."""
    readers = [PageReader(_PATIENCE, child_command(looks=True)) for _ in range(count)]
    return Reading(readers, PooledTasks(count) if count else None)


def _qt() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = QApplication(["another-opinion"])
    app.setApplicationName("Another Opinion")
    app.setDesktopFileName("another-opinion")
    load_fonts()
    return app
