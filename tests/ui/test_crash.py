"""A bug that strikes while a name is on the screen."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox

from another_opinion.ui.crash import show_bugs_above
from casefiles import NAME


@pytest.fixture
def hooks(monkeypatch):
    for owner, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(owner, name, getattr(owner, name))


def bug() -> Exception:
    try:
        {}[NAME]
    except KeyError as error:
        return error
    raise AssertionError


def test_the_report_holds_versions_and_places_only(hooks, qtbot, theme, capsys):
    window = QLabel(NAME)
    qtbot.addWidget(window)
    show_bugs_above(lambda: window)
    error = bug()
    sys.excepthook(type(error), error, error.__traceback__)
    (box,) = window.findChildren(QMessageBox)
    told = "\n".join([box.text(), box.informativeText(), box.detailedText()])
    box.close()
    assert "KeyError" in told
    assert "test_crash.py:" in told
    assert NAME not in told
    assert "/" not in told.split("test_crash.py")[0].splitlines()[-1]
    assert NAME not in capsys.readouterr().err


def test_what_nobody_catches_leaves_no_name_in_the_log(hooks, qtbot, theme, capsys):
    show_bugs_above(lambda: None)
    error = bug()
    threading.excepthook(threading.ExceptHookArgs((KeyError, error, error.__traceback__, None)))
    told = capsys.readouterr().err
    assert "KeyError" in told
    assert NAME not in told
