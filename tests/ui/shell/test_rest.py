"""What the window does not have to wait for."""

from __future__ import annotations

import gc

from another_opinion.app.application import window_on


def test_memory_is_cleared_without_a_look_at_what_was_there_before_the_case(surroundings, theme):
    assert theme
    with window_on(surroundings):
        assert len(gc.get_objects()) < gc.get_freeze_count()
    assert gc.get_freeze_count() == 0
