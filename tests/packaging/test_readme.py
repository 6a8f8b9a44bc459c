from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = (
    "README.md",
    "CHANGELOG.md",
    *(f"desktop/{page.name}" for page in ROOT.glob("desktop/*.md")),
)
LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)")


@pytest.mark.parametrize("page", PAGES)
def test_whatever_a_page_points_to_is_there(page):
    file = ROOT / page
    named = LINK.findall(file.read_text("utf-8"))
    assert [each for each in named if not (file.parent / each).exists()] == []
