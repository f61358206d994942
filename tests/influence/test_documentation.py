"""The worked example of docs/influence.md, computed from its own table of events."""

import pandas as pd
import pytest

from tests.documented_tables import DOCS, table_with
from workbench.influence.change import influence_change
from workbench.influence.drivers import change_drivers
from workbench.influence.share import contested, influence_share
from workbench.model import ClaimDate, Event, Participant, Period, Status

DOCUMENT = (DOCS / "influence.md").read_text("utf-8")
APRIL = Period.parse("2024-04")


def participants(cell: str) -> tuple[Participant, ...]:
    words = [word.strip() for word in cell.split(",") if word.strip()]
    return tuple(Participant(word, word, word.split(".")[0], None, word, 0, 1) for word in words)


def events() -> list[Event]:
    return [
        Event(
            event_id=row["event"],
            actors=participants(row["actors"]),
            recipients=participants(row["recipients"]),
            event="AID",
            mode="",
            quad=int(row["quad"]),
            score=float(row["score"]),
            date=ClaimDate(day.start, day.end, day.granularity, "absolute"),
            status=Status(row["status"]),
            channels=(),
            place="",
            claim_ids=(row["event"],),
            article_ids=(row["event"],),
            origin_names=("outlet:wire",),
        )
        for row in table_with("influence.md", "score")
        for day in [Period.parse(row["day"])]
    ]


def test_the_shares_and_changes_are_those_printed() -> None:
    printed = pd.DataFrame(table_with("influence.md", "previous share"))
    table = influence_change(events(), "NER", APRIL)
    assert table["actor"].tolist() == printed["actor"].tolist()
    for column, heading in [
        ("share", "cooperation share"),
        ("previous_share", "previous share"),
        ("change", "change"),
        ("events", "events"),
        ("previous_events", "previous events"),
    ]:
        assert table[column].tolist() == pytest.approx(printed[heading].astype(float).tolist())
    assert (table.attrs["left_out_status"], table.attrs["left_out_vague"]) == (1, 1)


def test_the_drivers_are_those_printed() -> None:
    printed = {row["event"]: float(row["contribution"]) for row in table_with("influence.md", "contribution")}
    drivers = change_drivers(events(), "NER", APRIL, "USA")
    assert dict(zip(drivers["event_id"], drivers["contribution"], strict=True)) == pytest.approx(printed)
    assert f"The contributions sum to {drivers['contribution'].sum():.3f}." in DOCUMENT


def test_how_contested_is_as_printed() -> None:
    march, april = contested(influence_share(events(), "NER", APRIL.run_up(2)))
    assert f"D is {march:g} in March" in DOCUMENT
    assert f"= {april:g} in April" in DOCUMENT
