"""Colours can be read on white and on near-black paper."""

import pytest

from workbench.charts import palette
from workbench.charts.actor_colours import PALETTE

WHITE, NEAR_BLACK = "#ffffff", "#12161c"


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_text_can_be_read_on_white_and_on_near_black() -> None:
    assert _contrast(palette.INK, WHITE) >= 4.5
    assert _contrast(palette.INK, NEAR_BLACK) >= 3


@pytest.mark.parametrize("paper", [WHITE, NEAR_BLACK])
@pytest.mark.parametrize("colour", [palette.COOPERATION, palette.CONFLICT])
def test_signs_stand_out_from_the_paper(colour: str, paper: str) -> None:
    assert _contrast(colour, paper) >= 3


@pytest.mark.parametrize("colour", [*PALETTE.values(), palette.OTHERS])
def test_text_on_a_bar_can_be_read(colour: str) -> None:
    assert _contrast(palette.text_on(colour), colour) >= 3


def test_pale_keeps_the_colour() -> None:
    assert palette.pale("#2b7bba", 0.5) == "rgba(43, 123, 186, 0.5)"
