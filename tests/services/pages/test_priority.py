"""The person at the window comes first: what recognizes words leaves the processors to others."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from another_opinion.services.pages.child import child_command
from another_opinion.services.pages.reader import PageReader
from services.pages.files import pdf

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="as Linux tells it")


def test_a_worker_that_recognizes_words_steps_back_before_it_learns_the_languages():
    with PageReader(command=child_command(looks=True)) as reader:
        worker = reader._fit_child()._process.pid
        assert os.getpriority(os.PRIO_PROCESS, worker) == 10


def test_a_worker_that_draws_what_is_in_view_does_not_step_back():
    with PageReader() as reader:
        reader.describe(pdf())
        worker = reader._child._process.pid
        own = os.getpriority(os.PRIO_PROCESS, 0)
        assert os.getpriority(os.PRIO_PROCESS, worker) == own


def test_a_worker_that_recognizes_words_steps_back():
    with PageReader(command=child_command(looks=True)) as reader:
        reader.describe(pdf())
        worker = reader._child._process.pid
        assert os.getpriority(os.PRIO_PROCESS, worker) == 10
        weight = Path(f"/proc/{worker}/autogroup")
        if weight.exists():
            assert weight.read_text().endswith("nice 5\n")
