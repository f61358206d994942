from collections.abc import Callable

import networkx as nx
import pytest

from workbench.errors import UseError
from workbench.model import Channel, Event, Period
from workbench.network.build import build_network
from workbench.network.comparison import compare_networks

MakeEvent = Callable[..., Event]
MARCH, APRIL = Period.parse("2024-03"), Period.parse("2024-04")


def test_each_tie_has_one_fate(networks: tuple["nx.MultiDiGraph[str]", "nx.MultiDiGraph[str]"]) -> None:
    table = compare_networks(*networks)

    assert table[["source", "target", "fate", "change"]].to_numpy().tolist() == [
        ["RUS", "NER", "new", 10.0],
        ["USA", "NER", "flipped", 2.0],
        ["NER", "TUR", "stronger", 2.5],
        ["MLI", "NER", "weaker", -7.5],
        ["FRA", "NER", "dropped", -3.0],
        ["CHN", "NER", "steady", 0.0],
    ]
    assert table["directed"].tolist() == [True, True, False, True, True, True]
    flipped = table.iloc[1]
    assert (flipped["previous_balance"], flipped["balance"]) == (10, -12)
    assert (len(flipped["event_ids"]), len(flipped["previous_event_ids"])) == (2, 1)
    assert (table.attrs["period"], table.attrs["previous_period"], table.attrs["events"]) == ("2024-04", "2024-03", 12)


def test_the_factor_says_how_much_stronger_is_stronger(
    networks: tuple["nx.MultiDiGraph[str]", "nx.MultiDiGraph[str]"],
) -> None:
    table = compare_networks(*networks, factor=2.1).set_index("source")
    assert (table.loc["NER", "fate"], table.loc["MLI", "fate"]) == ("steady", "weaker")


def test_a_channel_is_a_tie_of_its_own(make_event: MakeEvent) -> None:
    before = build_network([make_event("USA > NER", day="2024-03-01", channels=(Channel.MILITARY,))], MARCH)
    now = build_network([make_event("USA > NER", day="2024-04-01", channels=(Channel.ECONOMIC,))], APRIL)

    assert compare_networks(before, now)[["channel", "fate"]].to_numpy().tolist() == [
        ["economic", "new"],
        ["military", "dropped"],
    ]


def test_a_tie_is_regraded_where_its_best_letter_or_digit_is_another(make_event: MakeEvent) -> None:
    first, second = make_event("USA > NER", day="2024-03-01"), make_event("USA > NER", day="2024-04-01")
    before, now = build_network([first], MARCH), build_network([second], APRIL)

    graded = compare_networks(before, now, grades={first.claim_ids[0]: ("F", 6), second.claim_ids[0]: ("B", 6)})
    same = compare_networks(before, now)

    assert graded[["previous_grade", "grade", "regraded"]].to_numpy().tolist() == [["F6", "B6", True]]
    assert same[["previous_grade", "grade", "regraded"]].to_numpy().tolist() == [["F6", "F6", False]]


def test_nothing_to_compare() -> None:
    empty = build_network([], MARCH)
    assert compare_networks(empty, empty).empty
    with pytest.raises(UseError, match="cannot be compared"):
        compare_networks(empty, build_network([], APRIL, level="actor"))
    with pytest.raises(UseError, match="above 1"):
        compare_networks(empty, empty, factor=1)
