import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.judgements.likelihood import chance_of_larger_share, chance_of_more, the_likelier

few = st.integers(0, 30)


@pytest.mark.parametrize(
    "now, before, chance",
    [(0, 0, 1 / 2), (1, 0, 3 / 4), (0, 1, 1 / 4), (3, 0, 15 / 16), (2, 1, 11 / 16), (6, 1, 1 - 9 / 256)],
)
def test_few_events_say_little(now: int, before: int, chance: float) -> None:
    assert chance_of_more(now, before) == pytest.approx(chance)


@given(few, few)
def test_more_and_fewer_are_two_sides_of_one_thing(now: int, before: int) -> None:
    assert chance_of_more(now, before) + chance_of_more(before, now) == pytest.approx(1)
    assert chance_of_more(now + 1, before) > chance_of_more(now, before)


@pytest.mark.parametrize(
    "counts, chance",
    [
        ((0, 0, 0, 0), 1 / 2),
        # The chance that a draw of density 2p is above a draw of density 1 is the mean of p: 2/3.
        ((1, 1, 0, 0), 2 / 3),
        ((1, 1, 0, 1), 5 / 6),
        ((5, 10, 5, 10), 1 / 2),
    ],
)
def test_a_share_of_few_events_says_little(counts: tuple[int, int, int, int], chance: float) -> None:
    assert chance_of_larger_share(*counts) == pytest.approx(chance)


@given(few, few, few, few)
def test_a_share_rises_or_falls(now: int, others: int, before: int, others_before: int) -> None:
    rises = chance_of_larger_share(now, now + others, before, before + others_before)
    falls = chance_of_larger_share(before, before + others_before, now, now + others)
    assert 0 <= rises <= 1
    assert rises + falls == pytest.approx(1)


def test_hundreds_of_events_do_not_overflow() -> None:
    assert chance_of_larger_share(300, 1000, 200, 1000) > 0.999
    assert chance_of_more(300, 200) > 0.999


def test_a_part_is_no_more_than_its_whole() -> None:
    with pytest.raises(ValueError, match="no parts of a whole"):
        chance_of_larger_share(2, 1, 0, 0)


def test_of_a_chance_and_its_contrary_the_larger_is_told() -> None:
    assert the_likelier(0.7, "more", "less") == (0.7, "more")
    assert the_likelier(0.25, "more", "less") == (0.75, "less")
    assert the_likelier(0.5, "more", "less") == (0.5, "more")
