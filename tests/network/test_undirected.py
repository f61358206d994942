"""Conflict that is reported without a direction."""

from dataclasses import replace

from tests.conftest import MakeEvent
from workbench.influence.balance import balance
from workbench.influence.dealings import dealings
from workbench.influence.partners import partners
from workbench.model import Period
from workbench.network.build import build_network
from workbench.network.measures import strength

APRIL = Period.parse("2024-04")


def test_only_what_is_said_to_have_no_direction_ties_without_one(make_event: MakeEvent) -> None:
    fight = make_event("NER, USA", "ACCUSE")
    assert list(build_network([fight], APRIL).edges()) == []
    graph = build_network([replace(fight, undirected=True)], APRIL)
    assert list(graph.edges(keys=True)) == [("NER", "USA", "unspecified/conflict/actual/meeting")]
    assert strength(graph)[["out_conflict", "in_conflict"]].to_numpy().tolist() == [[3.0, 3.0], [3.0, 3.0]]


def test_a_recipient_gives_it_a_direction_after_all(make_event: MakeEvent) -> None:
    event = replace(make_event("NER > USA", "ACCUSE"), undirected=True)
    ((source, target, tie),) = build_network([event], APRIL).edges(data=True)
    assert (source, target, tie["directed"]) == ("NER", "USA", True)


def test_a_fight_within_one_state_is_internal_at_its_level(make_event: MakeEvent) -> None:
    event = replace(make_event("NER.MIL, NER", "ACCUSE"), undirected=True)
    assert build_network([event], APRIL).graph["internal"] == 1


def test_fights_are_told_apart_from_meetings(make_event: MakeEvent) -> None:
    fight, meeting = replace(make_event("NER, USA", "ACCUSE"), undirected=True), make_event("NER, USA", "CONSULT")
    table = dealings([fight, meeting], "NER", [APRIL])
    (row,) = partners(table).to_dict("records")
    assert (row["meetings"], row["fights"], row["acts_conflict"]) == (1, 1, 0)
    assert row["fights_ids"] == [fight.event_id]
    both = balance(table).set_index("direction")
    assert both["conflict"].to_dict() == {"acts": 3.0, "receives": 3.0, "both": 3.0}
