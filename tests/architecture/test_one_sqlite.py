"""Only one SQLite may touch a case file: two in one process drop each other's locks."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

DESKTOP = Path(__file__).parents[2] / "desktop"
RESCUE = DESKTOP / "rescue.py"  # a program of its own, for people without this one
FORBIDDEN = ("sqlite3", "_sqlite3", "PySide6.QtSql", "apsw", "pysqlite3")


def other_libraries(tree: ast.AST) -> list[str]:
    """Return the names of other SQLite libraries that code imports."""
    names: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return [n for n in names if any(n == bad or n.startswith(f"{bad}.") for bad in FORBIDDEN)]


def test_nothing_but_the_rescue_reader_knows_another_sqlite():
    files = [path for path in DESKTOP.rglob("*.py") if path != RESCUE]
    found = {str(path): other_libraries(ast.parse(path.read_text("utf-8"))) for path in files}
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize(
    "code",
    [
        "import sqlite3",
        "import sqlite3 as db",
        "from sqlite3 import connect",
        "from PySide6.QtSql import QSqlDatabase",
        "from PySide6 import QtSql",
        "import apsw",
    ],
)
def test_another_sqlite_is_noticed(code):
    assert other_libraries(ast.parse(code))
