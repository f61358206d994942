import pytest

from workbench.model.estimates import BANDS, LIKELIHOOD_WORDS, likelihood_of, with_band


@pytest.mark.parametrize(
    "chance, word",
    [
        (0.0, "almost no chance"), (0.049, "almost no chance"), (0.05, "very unlikely"), (0.2, "unlikely"),
        (0.449, "unlikely"), (0.5, "roughly even chance"), (0.55, "likely"), (0.8, "very likely"),
        (0.95, "almost certain"), (0.999, "almost certain"), (1.0, "almost certain"),
    ],
)  # fmt: skip
def test_each_chance_has_its_word(chance: float, word: str) -> None:
    assert likelihood_of(chance) == word


def test_the_bands_are_those_of_the_standard_and_leave_no_gap() -> None:
    bounds = list(BANDS.values())
    assert bounds == [(1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99)]
    assert set(BANDS) < set(LIKELIHOOD_WORDS)


def test_a_word_is_printed_with_its_band() -> None:
    assert with_band("likely") == "likely (55\u201380\u00a0%)"


@pytest.mark.parametrize("chance", [-0.1, 1.1, float("nan")])
def test_what_is_no_chance_is_refused(chance: float) -> None:
    with pytest.raises(ValueError, match="is not from 0 to 1"):
        likelihood_of(chance)
