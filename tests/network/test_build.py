from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.actors import ActorList
from workbench.errors import ChoiceError
from workbench.model import Channel, Event, Period, Status
from workbench.network.build import build_network
from workbench.network.levels import Level

MakeEvent = Callable[..., Event]
APRIL = Period.parse("2024-04")
ACTORS = ["USA", "USA.MIL", "FRA", "NER", "NER.MIL", "NER.GOV", "ECOWAS", "?somebody"]


def test_a_tie_sums_its_events_and_keeps_what_it_rests_on(make_event: MakeEvent) -> None:
    first = make_event("USA > NER", "AID", "2024-04-03", articles=("a1", "a2"), origins=("outlet:wire", "speaker:USA"))
    second = make_event("USA.MIL > NER.MIL", "AID", "2024-04-20", articles=("a2",))
    graph = build_network([second, first], APRIL)
    assert list(graph.edges(keys=True)) == [("USA", "NER", "unspecified/cooperation/actual")]
    assert graph.edges["USA", "NER", "unspecified/cooperation/actual"] == {
        "channel": "unspecified",
        "sign": 1,
        "status": "actual",
        "weight": 20.0,
        "events": 2,
        "articles": 2,
        "origins": 2,
        "event_ids": [first.event_id, second.event_id],
        "event_weights": [10.0, 10.0],
        "claim_ids": [*first.claim_ids, *second.claim_ids],
        "directed": True,
        "first": date(2024, 4, 3),
        "last": date(2024, 4, 20),
    }
    assert graph.graph == {
        "period": "2024-04",
        "level": "country",
        "statuses": ["actual"],
        "events": 2,
        "articles": 2,
        "origins": 2,
        "unresolved": 0,
        "internal": 0,
    }


def test_a_node_counts_each_event_once_whatever_its_channels_and_partners(make_event: MakeEvent) -> None:
    both = (Channel.MILITARY, Channel.ECONOMIC)
    graph = build_network([make_event("USA > NER, FRA", "AID", channels=both)], APRIL)
    assert graph.number_of_edges() == 4
    assert graph.nodes["USA"] == {
        "name": "United States",
        "kind": "state",
        "country": "USA",
        "sector": "",
        "events": 1,
        "weight": 10.0,
    }
    assert graph.graph["events"] == 1


def test_cooperation_and_conflict_are_ties_apart_with_weights_that_are_never_negative(make_event: MakeEvent) -> None:
    graph = build_network([make_event("USA > NER"), make_event("USA > NER", "SANCTION")], APRIL)
    ties = {tie["sign"]: tie["weight"] for _, _, tie in graph.edges(data=True)}
    assert ties == {1: 10.0, -1: 6.0}


def test_a_meeting_and_an_act_between_the_same_two_are_ties_apart(make_event: MakeEvent) -> None:
    graph = build_network([make_event("NER, USA", "CONSULT"), make_event("NER > USA", "CONSULT")], APRIL)
    assert {key: tie["directed"] for _, _, key, tie in graph.edges(keys=True, data=True)} == {
        "unspecified/cooperation/actual": True,
        "unspecified/cooperation/actual/meeting": False,
    }


def test_what_was_only_planned_is_left_out_unless_asked_for_and_then_a_tie_of_its_own(make_event: MakeEvent) -> None:
    events = [make_event("USA > NER"), make_event("USA > NER", status=Status.PLANNED)]
    assert [key for *_, key in build_network(events, APRIL).edges(keys=True)] == ["unspecified/cooperation/actual"]
    shown = build_network(events, APRIL, statuses=[Status.PLANNED, Status.ACTUAL])
    assert [key for *_, key in shown.edges(keys=True)] == [
        "unspecified/cooperation/actual",
        "unspecified/cooperation/planned",
    ]
    assert shown.graph["statuses"] == ["actual", "planned"]


@pytest.mark.parametrize(
    "day, counted",
    [("2024-04-01", 1), ("2024-04-30", 1), ("2024-04", 1), ("2024-03-31", 0), ("2024-05-01", 0), ("2024-Q2", 0)],
)
def test_only_events_of_the_period_count(make_event: MakeEvent, day: str, counted: int) -> None:
    assert build_network([make_event("USA > NER", day=day)], APRIL).graph["events"] == counted


def test_channels_are_picked_by_name(make_event: MakeEvent) -> None:
    events = [make_event("USA > NER", channels=(Channel.MILITARY, Channel.POLITICAL)), make_event("FRA > NER")]
    graph = build_network(events, APRIL, channels=["military"])
    assert list(graph.edges(keys=True)) == [("USA", "NER", "military/cooperation/actual")]
    assert list(build_network(events, APRIL, channels=["unspecified"])) == ["FRA", "NER"]


def test_internal_affairs_and_unresolved_parties_are_counted_and_not_drawn(make_event: MakeEvent) -> None:
    coup = make_event("NER.MIL > NER.GOV", "SANCTION")
    graph = build_network([coup, make_event("NER.MIL, NER.GOV", "CONSULT"), make_event("?rebels > NER")], APRIL)
    assert list(graph) == []
    assert (graph.graph["internal"], graph.graph["unresolved"], graph.graph["events"]) == (2, 1, 0)
    assert list(build_network([coup], APRIL, level="actor")) == ["NER.GOV", "NER.MIL"]


def test_sectors_are_named_and_sorted_by_kind(make_event: MakeEvent) -> None:
    graph = build_network([make_event("USA.GOV > NER.MIL"), make_event("ECOWAS > NER.MIL")], APRIL, level="sector")
    assert {node: (facts["name"], facts["kind"], facts["sector"]) for node, facts in graph.nodes(data=True)} == {
        "ECOWAS": ("ECOWAS", "organisation", ""),
        "NER.MIL": ("Nigerien army", "body", "MIL"),
        "USA.GOV": ("USA.GOV", "body", "GOV"),
    }


def test_an_unknown_channel_is_refused_even_without_events() -> None:
    with pytest.raises(ChoiceError, match="'trade'"):
        build_network([], APRIL, channels=["trade"])


drafts = st.lists(
    st.tuples(
        st.lists(st.sampled_from(ACTORS), max_size=3, unique=True),
        st.lists(st.sampled_from(ACTORS), max_size=2, unique=True),
        st.sampled_from(["CONSULT", "AID", "ACCUSE", "SANCTION"]),
        st.sampled_from(["2024-03-31", "2024-04-01", "2024-04-15", "2024-04", "2024-05-02"]),
        st.lists(st.sampled_from(Channel), max_size=2, unique=True),
        st.sampled_from(Status),
    ),
    max_size=12,
)
levels = st.sampled_from(["country", "sector", "actor"])


@given(drafts=drafts, level=levels, randomness=st.randoms(use_true_random=False))
def test_the_sums_of_ties_are_those_of_their_events(
    make_event: MakeEvent,
    drafts: list[tuple[list[str], list[str], str, str, list[Channel], Status]],
    level: Level,
    randomness: Random,
) -> None:
    events = {
        event.event_id: event
        for actors, recipients, kind, day, channels, status in drafts
        for event in [
            make_event(
                f"{', '.join(actors)} > {', '.join(recipients)}", kind, day, channels=tuple(channels), status=status
            )
        ]
    }
    graph = build_network(events.values(), APRIL, level=level)
    for source, target, tie in graph.edges(data=True):
        own = [events[one] for one in tie["event_ids"]]
        assert source != target
        assert tie["events"] == len(set(tie["event_ids"])) == len(own) > 0
        assert tie["weight"] == sum(tie["event_weights"]) == sum(abs(one.score) for one in own)
        assert all(one.status is Status.ACTUAL and (one.score > 0) == (tie["sign"] > 0) for one in own)
        assert all(tie["channel"] in one.channels or not one.channels for one in own)
        assert all(one.date.start in APRIL for one in own)
    drawn = {one for *_, tie in graph.edges(data=True) for one in tie["event_ids"]}
    assert graph.graph["events"] == len(drawn)
    assert all(facts["events"] <= len(drawn) for _, facts in graph.nodes(data=True))
    assert all(degree > 0 for _, degree in graph.degree())

    shuffled = list(events.values())
    randomness.shuffle(shuffled)
    again = build_network(shuffled, APRIL, level=level)
    assert list(again.edges(keys=True, data=True)) == list(graph.edges(keys=True, data=True))
    assert list(again.nodes(data=True)) == list(graph.nodes(data=True))


def test_a_mission_is_drawn_as_its_organisation_and_the_case_s_own_state_by_its_name(
    make_event: MakeEvent, tmp_path: Path
) -> None:
    file = tmp_path / "actors.csv"
    file.write_text("id,name,kind,parent\nLake Mission,Lake Chad Mission,organisation,UN\nAZW,Azawad,state,\n")
    actors = ActorList.builtin().with_csv(file)
    graph = build_network([make_event("Lake Mission > AZW.MIL")], Period.parse("2024-04"), actors=actors)
    assert [(node, graph.nodes[node]["name"], graph.nodes[node]["kind"]) for node in graph] == [
        ("AZW", "Azawad", "state"),
        ("UN", "United Nations", "organisation"),
    ]
    assert list(graph.edges()) == [("UN", "AZW")]
