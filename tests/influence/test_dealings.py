import pytest

from tests.influence.drafts import MakeEvent
from workbench.errors import ChoiceError, UseError
from workbench.influence.dealings import dealings
from workbench.model import Event, Period

MARCH, APRIL = Period.parse("2024-03"), Period.parse("2024-04")


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


def test_a_body_and_the_rest_of_its_state_can_be_the_two(make_event: MakeEvent) -> None:
    coup = make_event("NER.MIL > NER.GOV", "SANCTION")

    table = dealings([coup], "NER", [APRIL], partner="NER.MIL")

    assert table[["partner", "direction", "sign"]].to_numpy().tolist() == [["NER.MIL", "receives", "conflict"]]


def test_nothing_happened() -> None:
    assert dealings([], "NER", [APRIL]).empty


def test_what_cannot_be_asked_is_refused() -> None:
    with pytest.raises(UseError, match="are one actor: name two"):
        dealings([], "NER", [APRIL], partner="NER")
    with pytest.raises(UseError, match="no target"):
        dealings([], "", [APRIL])
    with pytest.raises(ChoiceError):
        dealings([], "NER", [APRIL], channels=["postal"])
