"""The worked example of docs/network.md, computed from its own table of events."""

from tests.documented_tables import table_with
from workbench.model import Channel, ClaimDate, Event, Participant, Period, Status
from workbench.network.build import build_network
from workbench.network.comparison import compare_networks
from workbench.network.measures import strength
from workbench.network.movers import movers

DAY = Period.parse("2024-04-10")


def words(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(",") if word.strip()]


def participants(cell: str) -> tuple[Participant, ...]:
    return tuple(Participant(word, word, word.split(".")[0], None, word, 0, 1) for word in words(cell))


EVENTS = [
    Event(
        event_id=row["event"],
        actors=participants(row["actors"]),
        recipients=participants(row["recipients"]),
        event="AID",
        mode="",
        quad=int(row["quad"]),
        score=float(row["score"]),
        date=ClaimDate(DAY.start, DAY.end, "day", "absolute"),
        status=Status.ACTUAL,
        channels=tuple(Channel(word) for word in words(row["channels"])),
        place="",
        claim_ids=(row["event"],),
        article_ids=(row["event"],),
        origin_names=("outlet:wire",),
    )
    for row in table_with("network.md", "score")
]


def test_the_ties_are_those_printed() -> None:
    graph = build_network(EVENTS, Period.parse("2024-04"))
    ties = [
        (source, target, key, tie["weight"], " ".join(tie["event_ids"]))
        for source, target, key, tie in graph.edges(keys=True, data=True)
    ]
    assert sorted(ties) == [
        (row["source"], row["target"], row["tie"], float(row["weight"]), row["events"])
        for row in table_with("network.md", "source")
    ]
    assert graph.graph["internal"] == 1


def test_the_strengths_are_those_printed() -> None:
    table = strength(build_network(EVENTS, Period.parse("2024-04"))).drop(columns="name")
    assert table.to_numpy().tolist() == [
        [row["actor"], *(float(row[column]) for column in list(row)[1:])]
        for row in table_with("network.md", "out cooperation")
    ]


def test_all_is_new_where_there_was_nothing() -> None:
    april = Period.parse("2024-04")
    table = compare_networks(build_network(EVENTS, april.previous()), build_network(EVENTS, april))

    assert table["fate"].tolist() == ["new"] * 5
    assert movers(table).set_index("actor")["change"].to_dict() == {"RUS": 39, "FRA": 3, "NER": 2.5, "USA": 2.5}
