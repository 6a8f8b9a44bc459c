from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
PACKAGE = PROJECT / "desktop" / "another_opinion"
RUFF = Path(sys.executable).with_name("ruff")
CLOCKS = re.compile(
    r"(.+\.)?((date|datetime)\.(today|now|utcnow)|time\.time|Q\w+\.current(Date|Time|DateTime))"
)
SAYS_NOTHING = re.compile(r"manager|helper|util|handler|common|misc", re.IGNORECASE)


def lets_anything_happen_meanwhile(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "processEvents"


def waits_in_a_loop_of_its_own(node: ast.AST) -> bool:
    return isinstance(node, ast.Name | ast.Attribute) and ast.unparse(node).endswith("QEventLoop")


def is_a_thread(node: ast.AST) -> bool:
    return isinstance(node, ast.ClassDef) and any(
        ast.unparse(base).endswith(("QThread", "threading.Thread")) for base in node.bases
    )


def asks_the_clock(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and CLOCKS.fullmatch(ast.unparse(node)) is not None


def has_a_name_that_says_nothing(node: ast.AST) -> bool:
    return isinstance(node, ast.ClassDef) and SAYS_NOTHING.search(node.name) is not None


HABITS = {
    lets_anything_happen_meanwhile: "QApplication.instance().processEvents()",
    waits_in_a_loop_of_its_own: "QtCore.QEventLoop().exec()",
    is_a_thread: "class Reader(QThread): ...",
    asks_the_clock: "stamp = datetime.datetime.now(UTC)",
    has_a_name_that_says_nothing: "class LetterManager: ...",
}
# The application reads the clock once, where it is put together.
ALLOWED = {asks_the_clock: ("app", "__main__.py")}


def places(habit, tree: ast.AST) -> list[int]:
    """Return the lines of `tree` on which someone has the habit."""
    return [node.lineno for node in ast.walk(tree) if habit(node)]


@pytest.fixture(scope="module")
def modules() -> dict[Path, ast.Module]:
    """Return the code of every module by its path within the package."""
    return {
        path.relative_to(PACKAGE): ast.parse(path.read_text("utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.__name__)
def test_no_module_has_a_bad_habit(habit, modules):
    found = [
        f"{path}:{line}"
        for path, tree in modules.items()
        if path.parts[0] not in ALLOWED.get(habit, ())
        for line in places(habit, tree)
    ]
    assert found == []


@pytest.mark.parametrize(("habit", "code"), HABITS.items(), ids=HABITS.values())
def test_a_bad_habit_is_noticed(habit, code):
    assert places(habit, ast.parse(code)) == [1]


def test_no_module_has_a_name_that_says_nothing(modules):
    assert [str(path) for path in modules if SAYS_NOTHING.search(str(path))] == []


@pytest.mark.parametrize(
    "code",
    [
        "from PySide6.QtNetwork import QTcpSocket",
        "import PySide6.QtNetwork",
        "from PySide6.QtPdf import QPdfDocument",
        "from functools import partial",
    ],
)
def test_ruff_refuses_what_import_contracts_cannot_see(code):
    run = subprocess.run(
        [RUFF, "check", "--stdin-filename", PACKAGE / "ui" / "planted.py", "-"],
        cwd=PROJECT,
        input=code,
        capture_output=True,
        text=True,
    )
    assert "TID251" in run.stdout
