"""Fixtures of the records' tests."""

import pytest

from tests.support.entries import make_person


@pytest.fixture
def coordinator(demo_url: str) -> tuple[str, int]:
    """The address of a demonstration of the test's own, and the number of San Martín's coordinator, Ana, in it."""
    return demo_url, make_person(demo_url, "ana", "coordinator", "22")
