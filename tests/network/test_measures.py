from collections.abc import Callable

import pytest

from workbench.model import Channel, Event, Period, Status
from workbench.network.build import build_network
from workbench.network.measures import strength

MakeEvent = Callable[..., Event]
APRIL = Period.parse("2024-04")


def test_out_runs_along_the_direction_of_the_act(make_event: MakeEvent) -> None:
    events = [make_event("USA > NER", "AID"), make_event("NER > USA", "SANCTION"), make_event("FRA > NER", "ACCUSE")]
    table = strength(build_network(events, APRIL)).set_index("actor")
    assert table.to_dict("index") == {
        "FRA": _row("France", out_conflict=3),
        "NER": _row("Niger", in_cooperation=10, in_conflict=3, out_conflict=6),
        "USA": _row("United States", out_cooperation=10, in_conflict=6),
    }


def _row(name: str, **sums: float) -> dict[str, object]:
    columns = ("out_cooperation", "in_cooperation", "out_conflict", "in_conflict")
    return {"name": name, **dict.fromkeys(columns, 0.0), **sums}


def test_a_meeting_counts_out_and_in_for_both(make_event: MakeEvent) -> None:
    table = strength(build_network([make_event("USA, NER", "CONSULT")], APRIL))
    assert table["out_cooperation"].tolist() == table["in_cooperation"].tolist() == [2.5, 2.5]


def test_an_event_in_two_channels_counts_once(make_event: MakeEvent) -> None:
    graph = build_network([make_event("USA > NER", channels=(Channel.MILITARY, Channel.ECONOMIC))], APRIL)
    assert graph.size(weight="weight") == pytest.approx(20)
    assert strength(graph)["out_cooperation"].sum() == pytest.approx(10)


def test_what_is_only_planned_adds_nothing(make_event: MakeEvent) -> None:
    graph = build_network([make_event("USA > NER", status=Status.PLANNED)], APRIL, statuses=list(Status))
    assert graph.number_of_edges() == 1
    assert strength(graph).drop(columns=["actor", "name"]).to_numpy().sum() == 0


def test_an_empty_network_gives_an_empty_table() -> None:
    assert list(strength(build_network([], APRIL)).columns)[:3] == ["actor", "name", "out_cooperation"]
