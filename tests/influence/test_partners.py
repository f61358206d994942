from workbench.influence.dealings import dealings
from workbench.influence.partners import partners
from workbench.model import Event, Period

MARCH, APRIL = Period.parse("2024-03"), Period.parse("2024-04")


def test_partners_are_counted_by_direction(events: list[Event]) -> None:
    table = partners(dealings(events, "NER", [MARCH, APRIL])).set_index("partner")

    assert table.index.tolist() == ["USA", "RUS"]
    america = table.loc["USA"]
    assert (america["acts_conflict"], america["receives_cooperation"], america["receives_conflict"]) == (1, 1, 1)
    assert (america["meetings"], america["events"], america["balance"]) == (1, 4, 3.5)
    assert america["meetings_ids"] == [events[1].event_id]


def test_who_deals_with_nobody_has_no_partner() -> None:
    assert partners(dealings([], "NER", [APRIL])).empty
