from __future__ import annotations

import re

import pytest

from another_opinion.ui.theme.colors import LIGHT
from another_opinion.ui.theme.style import style_sheet

RING = re.compile(r"QRadioButton::indicator, .*?width: (\d+)px;.*?border: (\d+)px", re.DOTALL)
RADIUS = re.compile(r"QRadioButton::indicator \{ border-radius: (\d+)px")


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_the_mark_of_a_choice_is_round_at_every_size(scale):
    sheet = style_sheet(LIGHT, scale, "{}.svg".format)
    width, border = (int(length) for length in RING.search(sheet).groups())
    radius = int(RADIUS.search(sheet)[1])
    assert (width + 2 * border) // 2 == radius
