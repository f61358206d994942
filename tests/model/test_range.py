import pytest

from workbench.model import Range


def test_both_bounds_are_in_the_range() -> None:
    assert [number in Range(1, 3) for number in (0, 1, 3, 4)] == [False, True, True, False]


def test_a_bound_may_be_open() -> None:
    assert 10**9 in Range(least=1)
    assert -(10**9) in Range(most=1)
    assert (str(Range(1, 3)), str(Range(least=1)), str(Range(most=3))) == ("from 1 to 3", "at least 1", "at most 3")


@pytest.mark.parametrize("bounds", [(None, None), (2, 1), ("1", 2), (True, 2)])
def test_what_is_no_range_is_refused(bounds: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match=r"is not a number|is less than|needs a least"):
        Range(*bounds)
