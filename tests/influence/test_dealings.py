from collections.abc import Callable

import pytest

from workbench.errors import ChoiceError, UseError
from workbench.influence.dealings import balance, dealings, partners
from workbench.model import Channel, Event, Period, Status

MakeEvent = Callable[..., Event]
MARCH, APRIL = Period.parse("2024-03"), Period.parse("2024-04")


@pytest.fixture
def events(make_event: MakeEvent) -> list[Event]:
    return [
        make_event(
            "USA.MIL > NER", "AID", "2024-03-05", channels=(Channel.MILITARY, Channel.ECONOMIC), articles=("a1",)
        ),
        make_event("NER, USA", "CONSULT", "2024-03-06", articles=("a2",)),
        make_event("NER > USA", "SANCTION", "2024-04-10", channels=(Channel.MILITARY,), articles=("a2",)),
        make_event("USA > NER.MIL", "ACCUSE", "2024-04-11", articles=("a3",), origins=("outlet:wire", "speaker:USA")),
        make_event("RUS > NER", "AID", "2024-04-12", articles=("a4",)),
        make_event("RUS > USA", "ACCUSE", "2024-04-12"),
        make_event("USA > NER", "AID", "2024-04-20", status=Status.PLANNED),
    ]


def test_each_direction_sign_and_channel_is_a_row(events: list[Event]) -> None:
    table = dealings(events, "NER", [MARCH, APRIL], partner="USA")

    rows = table[["period", "direction", "sign", "channel", "weight", "events"]].to_numpy().tolist()
    assert rows == [
        ["2024-03", "mutual", "cooperation", "unspecified", 2.5, 1],
        ["2024-03", "receives", "cooperation", "economic", 10.0, 1],
        ["2024-03", "receives", "cooperation", "military", 10.0, 1],
        ["2024-04", "acts", "conflict", "military", 6.0, 1],
        ["2024-04", "receives", "conflict", "unspecified", 3.0, 1],
    ]
    assert table.attrs == {
        "actor": "NER", "actor_name": "Niger", "partner": "USA", "partner_name": "United States",
        "periods": ["2024-03", "2024-04"], "level": "country",
        "events": 4, "articles": 3, "origins": 2, "left_out_status": 1,
    }  # fmt: skip


def test_the_balance_counts_an_event_in_two_channels_once_and_finds_the_turn(events: list[Event]) -> None:
    table = balance(dealings(events, "NER", [MARCH, APRIL], partner="USA")).set_index(["direction", "period"])

    assert table["balance"].to_dict() == {
        ("acts", "2024-03"): 2.5, ("acts", "2024-04"): -6.0,
        ("receives", "2024-03"): 12.5, ("receives", "2024-04"): -3.0,
        ("both", "2024-03"): 12.5, ("both", "2024-04"): -9.0,
    }  # fmt: skip
    assert table.index[table["turn"]].tolist() == [("acts", "2024-04"), ("receives", "2024-04"), ("both", "2024-04")]


def test_a_quiet_period_is_no_turn_and_hides_none(make_event: MakeEvent) -> None:
    run = Period.parse("2024-05").run_up(3)
    happened = [make_event("USA > NER", "AID", "2024-03-05"), make_event("USA > NER", "ACCUSE", "2024-05-05")]

    both = balance(dealings(happened, "NER", run)).query("direction == 'both'")

    assert both["balance"].tolist() == [10, 0, -3]
    assert both["turn"].tolist() == [False, False, True]


def test_partners_are_counted_by_direction(events: list[Event]) -> None:
    table = partners(dealings(events, "NER", [MARCH, APRIL])).set_index("partner")

    assert table.index.tolist() == ["USA", "RUS"]
    america = table.loc["USA"]
    assert (america["acts_conflict"], america["receives_cooperation"], america["receives_conflict"]) == (1, 1, 1)
    assert (america["meetings"], america["events"], america["balance"]) == (1, 4, 3.5)
    assert america["meetings_ids"] == [events[1].event_id]


def test_a_body_and_the_rest_of_its_state_can_be_the_two(make_event: MakeEvent) -> None:
    coup = make_event("NER.MIL > NER.GOV", "SANCTION")

    table = dealings([coup], "NER", [APRIL], partner="NER.MIL")

    assert table[["partner", "direction", "sign"]].to_numpy().tolist() == [["NER.MIL", "receives", "conflict"]]


def test_nothing_happened() -> None:
    table = dealings([], "NER", [APRIL])

    assert table.empty
    assert partners(table).empty
    assert balance(table)["balance"].tolist() == [0, 0, 0]


def test_what_cannot_be_asked_is_refused() -> None:
    with pytest.raises(UseError, match="are one actor: name two"):
        dealings([], "NER", [APRIL], partner="NER")
    with pytest.raises(UseError, match="no target"):
        dealings([], "", [APRIL])
    with pytest.raises(ChoiceError):
        dealings([], "NER", [APRIL], channels=["postal"])
