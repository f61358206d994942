from random import Random

from hypothesis import given
from hypothesis import strategies as st

from workbench.charts.actor_colours import PALETTE, _homes, actor_colours
from workbench.charts.palette import CONFLICT, COOPERATION, NODE, OTHERS


@given(st.lists(st.text(min_size=1), unique=True, max_size=len(PALETTE)), st.randoms())
def test_colours_differ_and_do_not_depend_on_the_order(actors: list[str], random: Random) -> None:
    given_first = actor_colours(actors)
    assert len(set(given_first.values())) == len(actors)
    random.shuffle(actors)
    assert actor_colours(actors) == given_first


def test_an_actor_keeps_its_colour_from_chart_to_chart() -> None:
    small, large = actor_colours(["RUS", "ZAF"]), actor_colours(["USA", "RUS", "FRA", "CHN", "TUR"])
    assert small["RUS"] == large["RUS"] == PALETTE["wine"]


def test_more_actors_than_colours_share_some() -> None:
    actors = [f"A{number}" for number in range(25)]
    assert set(actor_colours(actors)) == set(actors)


def test_no_actor_has_a_colour_that_means_something_else() -> None:
    assert not set(PALETTE.values()) & {COOPERATION, CONFLICT, NODE, OTHERS}


def test_homes_are_colours_of_the_palette() -> None:
    assert set(_homes().values()) <= set(PALETTE)
