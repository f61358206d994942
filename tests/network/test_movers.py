import networkx as nx

from workbench.network.comparison import compare_networks
from workbench.network.movers import movers


def test_both_parties_of_a_meeting_drive_its_change(
    networks: tuple["nx.MultiDiGraph[str]", "nx.MultiDiGraph[str]"],
) -> None:
    table = movers(compare_networks(*networks)).set_index("actor")

    assert table.index.tolist() == ["RUS", "MLI", "FRA", "NER", "TUR", "USA"]
    assert table["stronger"].to_dict() == {"RUS": 0, "MLI": 0, "FRA": 0, "NER": 1, "TUR": 1, "USA": 0}
    assert table["flipped"].to_dict() == {"RUS": 0, "MLI": 0, "FRA": 0, "NER": 0, "TUR": 0, "USA": 1}
    assert table["change"].to_dict() == {"RUS": 10, "MLI": 7.5, "FRA": 3, "NER": 2.5, "TUR": 2.5, "USA": 2}


def test_where_nothing_is_compared_nobody_moves() -> None:
    empty: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    assert movers(compare_networks(empty, empty)).empty
