from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "desktop" / "another_opinion"
PAGES = "another_opinion.services.pages"


def brings_in(node: ast.AST, *modules: str) -> bool:
    """Say whether a line imports one of the modules, or something from inside it."""
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom):
        names = [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
    else:
        return False
    return any(
        name == module or name.startswith(f"{module}.") for name in names for module in modules
    )


def parses_pdf(node: ast.AST) -> bool:
    return brings_in(node, "pypdfium2", "pypdfium2_raw", "pikepdf", "PySide6.QtPdf")


def parses_an_image(node: ast.AST) -> bool:
    if brings_in(node, "pi_heif", "cv2", "tesserocr"):
        return True
    if isinstance(node, ast.ImportFrom) and node.module == "PIL.Image":
        return any(alias.name == "open" for alias in node.names)
    return isinstance(node, ast.Attribute) and (
        ast.unparse(node) in ("Image.open", "PIL.Image.open")
        or node.attr in ("QImageReader", "fromData", "loadFromData")
    )


def in_pages(names: str) -> set[str]:
    return {f"services/pages/{name}.py" for name in names.split()}


def knows_a_parser(node: ast.AST) -> bool:
    parsers = [
        "added",
        "binder",
        "characters",
        "cleaning",
        "codes",
        "commands",
        "pdf",
        "photo",
        "readable",
        "recognition",
        "resembling",
        "seeking",
        "sight",
        "specks",
        "words",
        "writing",
    ]
    return brings_in(node, *(f"{PAGES}.{each}" for each in parsers))


ALLOWED = {
    parses_pdf: in_pages("binder characters commands pdf words"),
    parses_an_image: in_pages(
        "added cleaning codes photo readable recognition resembling specks writing"
    ),
    knows_a_parser: in_pages(
        "added cleaning codes pdf readable recognition resembling seeking sight worker"
    ),
}


def test_only_the_worker_parses_documents():
    found: dict[object, set[str]] = {does: set() for does in ALLOWED}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for does in ALLOWED:
                if does(node):
                    found[does].add(path.relative_to(PACKAGE).as_posix())
    assert found == ALLOWED


@pytest.mark.parametrize(
    ("does", "code"),
    [
        (parses_pdf, "import pypdfium2"),
        (parses_pdf, "import pypdfium2.raw as pdfium"),
        (parses_pdf, "from pypdfium2 import PdfDocument"),
        (parses_an_image, "picture = Image.open(file)"),
        (parses_an_image, "from PIL.Image import open"),
        (parses_an_image, "QtGui.QImage.fromData(content)"),
        (knows_a_parser, f"from {PAGES} import photo"),
        (knows_a_parser, f"from {PAGES}.pdf import Pdf"),
    ],
)
def test_a_parser_is_noticed(does, code):
    assert any(does(node) for node in ast.walk(ast.parse(code)))


@pytest.mark.parametrize(
    ("module", "loaded"), [("app.application", "False"), ("services.pages.worker", "True")]
)
def test_the_application_runs_without_a_parser_of_pdf(module, loaded):
    program = f"import sys, another_opinion.{module}; print('pypdfium2' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert run.stdout.strip() == loaded, run.stderr
