from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
LINTER = Path(sys.executable).with_name("lint-imports")

DOWNWARDS = "Imports run only downwards"
QT = "Only the user interface knows Qt"
NETWORK = "Nothing knows the network"
PANELS = "Panels do not know each other"
CYCLES = "Siblings form no cycles"

BREACHES = {
    "the store knows a service": (DOWNWARDS, "store", "import another_opinion.services"),
    "a module belongs to no layer": (DOWNWARDS, "", "x = 1"),
    "the domain knows the session": (DOWNWARDS, "domain", "import another_opinion.session"),
    "the rules know Qt": (QT, "rules", "import PySide6.QtCore"),
    "the session knows Qt for its types": (
        QT,
        "session",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import PySide6.QtCore",
    ),
    "a service opens a connection": (NETWORK, "services", "import socket"),
    "the window opens a connection in a function": (
        NETWORK,
        "ui",
        "def fetch():\n    import urllib.request",
    ),
    "a panel knows another": (
        PANELS,
        "ui/panels/one",
        "import another_opinion.ui.panels.two.planted",
    ),
    "two modules know each other": (CYCLES, "domain", "import another_opinion.domain.partner"),
}


def broken_contracts(project: Path) -> set[str]:
    """Return the names of the import contracts that a checkout breaks."""
    run = subprocess.run(
        [LINTER, "--config", project / "pyproject.toml", "--no-cache", "--no-logo"],
        cwd=project / "desktop",
        env={**os.environ, "COLUMNS": "200"},
        capture_output=True,
        text=True,
    )
    kept = re.findall(r"^(.+) KEPT$", run.stdout, re.MULTILINE)
    broken = re.findall(r"^(.+) BROKEN$", run.stdout, re.MULTILINE)
    assert {*kept, *broken} == {DOWNWARDS, QT, NETWORK, PANELS, CYCLES}, run.stdout + run.stderr
    assert run.returncode == bool(broken)
    return set(broken)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a copy of this project with two more panels and a module that knows another."""
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    package = tmp_path / "desktop" / "another_opinion"
    shutil.copytree(
        PROJECT / "desktop" / "another_opinion",
        package,
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    for panel in ("one", "two"):
        folder = package / "ui" / "panels" / panel
        folder.mkdir(parents=True)
        (folder / "__init__.py").touch()
        (folder / "planted.py").touch()
    (package / "domain" / "partner.py").write_text("import another_opinion.domain.planted")
    (package / "domain" / "planted.py").touch()
    return tmp_path


def test_every_contract_holds():
    assert broken_contracts(PROJECT) == set()


def test_the_copy_that_the_breaches_are_planted_in_holds_too(checkout):
    assert broken_contracts(checkout) == set()


@pytest.mark.parametrize(("contract", "folder", "code"), BREACHES.values(), ids=BREACHES.keys())
def test_a_breach_is_caught(checkout, contract, folder, code):
    planted = checkout / "desktop" / "another_opinion" / folder / "planted.py"
    planted.write_text(code)
    assert contract in broken_contracts(checkout)
