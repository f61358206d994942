"""Rows of ACLED, by the public description of its columns."""

from pathlib import Path

import pytest

from tests.event_rows import acled
from tests.sources.reading_events import left_out, one_row


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "acled"


def test_two_actors_have_no_direction(file: Path) -> None:
    row = one_row(file, acled({}))
    assert row.quote == (
        "ACLED NIR7 | Military Forces of Niger (2023-) ↔ JNIM: Group for Support of Islam and Muslims | "
        "Battles: Armed clash [ACLED, deaths 4] | 2024-04-10 | Tera, Niger | in Kori Radio; Wire"
    )
    assert (row.event.event, row.event.undirected, row.recipients) == ("ASSAULT", True, ())
    assert [(one.words.text, one.kind) for one in row.said_by] == [("Kori Radio", "outlet")]
    assert (row.report.outlet, row.code) == ("ACLED", "Battles: Armed clash")


@pytest.mark.parametrize(
    "kind", ["Attack", "Sexual violence", "Arrests", "Suicide bomb", "Excessive force against protesters"]
)
def test_no_kind_of_event_has_a_direction(file: Path, kind: str) -> None:
    row = one_row(file, acled({"sub_event_type": kind, "actor2": "Civilians (Niger)"}))
    assert row.event.undirected
    assert (len(row.actors), row.recipients) == (2, ())


def test_who_demonstrates_is_told_from_who_looks_on(file: Path) -> None:
    row = one_row(
        file,
        acled(
            {
                "sub_event_type": "Protest with intervention",
                "actor1": "Police Forces of Niger",
                "actor2": "Protesters (Niger)",
            }
        ),
    )
    assert [one.name for one in row.actors] == ["Protesters (Niger)"]


@pytest.mark.parametrize("precision, granularity", [("1", "day"), ("2", "week"), ("3", "month"), ("", "day")])
def test_the_date_is_as_vague_as_its_precision(file: Path, precision: str, granularity: str) -> None:
    assert one_row(file, acled({"time_precision": precision})).date.granularity == granularity


@pytest.mark.parametrize("day", ["2024-04-10", "10 April 2024", "10-April-2024"])
def test_days_are_read_in_their_forms_with_semicolons_too(file: Path, day: str) -> None:
    assert str(one_row(file, acled({"event_date": day}, delimiter=";")).date.start) == "2024-04-10"


def test_what_is_no_event_of_plover_is_counted_and_what_is_none_of_acled_refused(file: Path) -> None:
    assert left_out(
        file, acled({"sub_event_type": "Other"}, {"sub_event_type": "Picnic"}, {"event_date": "04/10/24"})
    ) == [
        (2, "no PLOVER type: ACLED other", False),
        (3, "its sub-event type is none of ACLED's", True),
        (4, "its date is missing or no day", True),
    ]
