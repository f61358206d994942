"""How often garbage is looked for within, and that it is as before afterwards."""

import gc
from collections.abc import Iterator

import pytest

from workbench.rare_collections import rare_collections


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


@pytest.mark.parametrize("outside, within", [(700, 20_000), (0, 0), (50_000, 50_000)])
def test_garbage_is_looked_for_no_more_often_than_outside(outside: int, within: int) -> None:
    gc.set_threshold(outside, 11, 12)
    with rare_collections():
        assert gc.get_threshold() == (within, 11, 12)
    assert gc.get_threshold() == (outside, 11, 12)


def test_an_error_within_leaves_it_as_before() -> None:
    gc.set_threshold(700, 11, 12)
    with pytest.raises(ZeroDivisionError), rare_collections():
        assert 1 / 0
    assert gc.get_threshold() == (700, 11, 12)
