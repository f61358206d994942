from tests.influence.drafts import MakeEvent
from workbench.influence.balance import balance
from workbench.influence.dealings import dealings
from workbench.model import Event, Period

MARCH, APRIL = Period.parse("2024-03"), Period.parse("2024-04")


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


def test_nothing_is_balanced_by_nothing() -> None:
    assert balance(dealings([], "NER", [APRIL]))["balance"].tolist() == [0, 0, 0]
