from __future__ import annotations

import pytest

from another_opinion.services.sample.case import sample_case


@pytest.fixture(scope="session")
def sample():
    """Return the sample case, and the files of its papers."""
    return sample_case()


@pytest.fixture
def case(sample):
    return sample[0]


@pytest.fixture
def contents(sample):
    return sample[1]
