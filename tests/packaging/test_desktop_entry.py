from __future__ import annotations

import tomllib
from configparser import ConfigParser
from pathlib import Path

import pytest
from PySide6.QtSvg import QSvgRenderer

from another_opinion.resources import resource

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def entry():
    parser = ConfigParser(interpolation=None)
    parser.read(PROJECT / "packaging" / "another-opinion.desktop", "utf-8")
    return parser["Desktop Entry"]


def test_the_entry_starts_the_program_that_the_package_installs(entry):
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    assert entry["Exec"].split()[0] in project["scripts"]


def test_a_double_click_on_a_case_file_opens_it_here(entry):
    described = (PROJECT / "packaging" / "another-opinion-mime.xml").read_text("utf-8")
    kind = entry["MimeType"].removesuffix(";")
    assert f'<mime-type type="{kind}">' in described
    assert '<glob pattern="*.opinion"/>' in described


@pytest.mark.usefixtures("qapp")
def test_the_icon_is_a_square_drawing():
    icon = QSvgRenderer(str(resource("icons", "app.svg")))
    assert icon.isValid()
    assert icon.viewBox().width() == icon.viewBox().height()
