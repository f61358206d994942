"""Rows of UCDP GED."""

from datetime import date
from pathlib import Path

import pytest

from tests.event_rows import ucdp
from tests.sources.reading_events import left_out, one_row


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ged"


def test_sides_of_a_fight_have_no_direction(file: Path) -> None:
    row = one_row(file, ucdp({"source_original": "a general"}))
    assert row.quote == (
        "UCDP GED 88 | Government of Niger ↔ JNIM | state-based conflict [type 1, deaths 4 (3 to 7)] | 2024-04-10 | "
        "Tera town, Tillaberi region, Niger | told by a general | in Kori Radio; Wire"
    )
    assert (row.event.event, row.event.undirected, row.code, row.score, row.quad) == (
        "ASSAULT",
        True,
        "type_of_violence 1",
        None,
        None,
    )
    assert [(one.name, one.country, one.sector) for one in row.actors] == [
        ("Government of Niger", "Niger", "GOV"),
        ("JNIM", "", "REB"),
    ]
    assert [(one.words.text, one.kind) for one in row.said_by] == [("a general", "actor"), ("Kori Radio", "outlet")]
    for one in row.said_by:
        assert row.quote[one.words.start : one.words.end] == one.words.text


def test_one_sided_violence_has_a_doer_and_victims(file: Path) -> None:
    row = one_row(file, ucdp({"type_of_violence": "3", "side_a": "JNIM", "side_b": "Civilians"}))
    assert not row.event.undirected
    assert [one.name for one in row.actors] == ["JNIM"]
    assert [(one.name, one.country, one.sector) for one in row.recipients] == [("Civilians", "Niger", "CVL")]


@pytest.mark.parametrize(
    "precision, last, granularity, days",
    [
        ("1.0", "2024-04-10", "day", 1),
        ("2", "2024-04-12", "range", 3),
        ("3", "2024-04-10", "week", 7),
        ("4", "2024-04-10", "month", 30),
        ("5", "2024-04-10", "year", 366),
        ("5", "2024-06-20", "range", 72),
    ],
)
def test_the_date_is_as_vague_as_its_precision(
    file: Path, precision: str, last: str, granularity: str, days: int
) -> None:
    when = one_row(file, ucdp({"date_prec": precision, "date_end": f"{last} 00:00:00.000"})).date
    assert (when.granularity, (when.end - when.start).days) == (granularity, days)
    assert when.start <= date(2024, 4, 10) < when.end


def test_a_side_may_be_a_list_and_cells_may_hold_line_ends(file: Path) -> None:
    row = one_row(file, ucdp({"side_b": "JNIM, Ansaru", "type_of_violence": "2", "source_article": 'one\n"two"'}))
    assert row.actors[1].several
    assert 'source_article: one "two"' in row.rest


def test_faults_are_told(file: Path) -> None:
    text = ucdp({"type_of_violence": "4"}, {"id": ""}, {"date_end": "2024-04-09"}, {"date_start": ""}) + '1,"open\n'
    assert left_out(file, text) == [
        (2, "its type_of_violence is none of 1, 2 and 3", True),
        (3, "its id is missing", True),
        (4, "its last day comes before its first", True),
        (5, "its date is missing or no day", True),
        (6, "a quote in it is not closed", True),
    ]
