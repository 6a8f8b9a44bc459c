"""Only the connection touches the case file: a second open file would drop its lock, unnoticed."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "desktop" / "another_opinion"
OPENERS = {
    "open", "fdopen", "read_bytes", "read_text", "write_bytes", "write_text",
    "copy", "copy2", "copyfile", "copyfileobj", "move", "sendfile", "mmap", "file_digest",
}  # fmt: skip
# What opens a file here, and why that is not the case file while a connection has it open.
ALLOWED = {
    "store/connection.py": "reads the salt before connecting, and makes a new file",
    "store/backup.py": "the backup that is made, which no connection has open yet",
    "store/check.py": "a file that is closed, looked at in a process of its own",
    "store/seen.py": "a small file of its own in the settings folder",
    "store/locknote.py": "the note beside the file that says who has it open",
    "store/reserve.py": "the room that is kept beside the file",
    "store/rekey.py": "the copy that takes the place of a file that is closed",
    "store/share.py": "the system's table of mounts",
}


def opens_a_file(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
    return name in OPENERS and not ast.unparse(node.func).startswith(("CaseFile.", "replace"))


def openers(folder: str) -> set[str]:
    """Return the files of a folder that open files."""
    return {
        path.relative_to(PACKAGE).as_posix()
        for path in (PACKAGE / folder).rglob("*.py")
        if any(opens_a_file(node) for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    }


def test_nothing_that_knows_the_case_file_opens_files_but_for_a_reason():
    assert openers("store") | openers("session") <= ALLOWED.keys()


@pytest.mark.parametrize(
    "code",
    [
        "open(path)",
        "path.open('rb')",
        "os.open(path, 0)",
        "path.read_bytes()",
        "shutil.copyfile(a, b)",
    ],
)
def test_an_opener_is_noticed(code):
    assert any(opens_a_file(node) for node in ast.walk(ast.parse(code)))
