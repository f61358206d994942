"""Rows of ICEWS."""

import csv
import io
from pathlib import Path

import pytest

from tests.event_rows import ICEWS, icews
from tests.sources.reading_events import left_out, one_row, rows_in
from workbench.sources.events.coded_rows import CodedRow


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "events"


def test_a_row_says_who_asked_whom_for_what(file: Path) -> None:
    row = one_row(file, icews({"CAMEO Code": "0231", "Event Text": "Own words"}).replace("0231", "1031"))
    assert row.quote == (
        "ICEWS 71 | Military (Niger) → France | Own words [CAMEO 1031, intensity 3.4] | 2024-04-10 | "
        "Niamey, Niger | story of Kori Radio"
    )
    assert (row.event.event, row.event.mode, row.score, row.quad) == ("REQUEST", "assist", 3.4, None)
    assert (row.report.key, row.report.outlet, row.report.published) == ("9001", "Kori Radio", None)
    (actor,) = row.actors
    assert (actor.name, actor.country, actor.sector) == ("Military (Niger)", "Niger", "MIL")
    assert "Sentence Number: 2" in row.rest
    assert "Kori Radio" not in row.rest


def test_the_two_rows_of_a_meeting_have_the_same_actors(file: Path) -> None:
    here, there = {"Source Name": "Niger", "Target Name": "France"}, {"Source Name": "France", "Target Name": "Niger"}
    rows = rows_in(
        file,
        icews(*({**one, "CAMEO Code": "040", "Event ID": key} for key, one in zip("12", (here, there), strict=True))),
    )
    assert [{side.name for side in row.actors} for row in rows if isinstance(row, CodedRow)] == [
        {"Niger", "France"}
    ] * 2


def test_na_is_nothing(file: Path) -> None:
    row = one_row(
        file, icews({"CAMEO Code": "111", "Publisher": "NA", "City": "NA", "Story ID": "NA", "Source Sectors": "NA"})
    )
    assert (row.report.outlet, row.place, row.report.key) == ("ICEWS", "Niamey, Niger", "")
    assert "NA" not in row.rest


def test_columns_may_stand_in_any_order_and_lines_in_quotes(file: Path) -> None:
    header, line = icews({"CAMEO Code": "111"}).splitlines()
    backwards = ["\t".join(f'"{cell}"' for cell in reversed(one.split("\t"))) for one in (header, line)]
    assert one_row(file, "\n".join(backwards)).record == "71"


def test_a_file_that_was_saved_again_with_other_names_and_commas_is_read(file: Path) -> None:
    written = io.StringIO()
    rows = [line.split("\t") for line in icews({"CAMEO Code": "111", "City": "Niamey, old town"}).splitlines()]
    csv.writer(written, lineterminator="\n").writerows([[name.lower().replace(" ", "_") for name in rows[0]], rows[1]])
    row = one_row(file, written.getvalue())
    assert (row.record, row.place) == ("71", "Niamey, old town, Niamey, Niger")


def test_a_code_whose_zero_was_lost_is_not_taken_for_another(file: Path) -> None:
    assert left_out(file, icews({"CAMEO Code": "10"}, {"CAMEO Code": "42"})) == [
        (2, "its CAMEO code has two digits: a zero before it was lost", True),
        (3, "its CAMEO code has two digits: a zero before it was lost", True),
    ]


def test_faults_are_told(file: Path) -> None:
    text = (
        icews({}, {"CAMEO Code": "111", "Event Date": "soon"}, {"CAMEO Code": "9"})
        + "1\t2024-04-10\n"
        + "\t".join(ICEWS)
        + "\n"
    )
    assert left_out(file, text) == [
        (2, "no PLOVER type: CAMEO 0231, appeal for economic aid", False),
        (3, "its date is missing or no day", True),
        (4, "its CAMEO code is none", True),
        (5, "it has fewer columns than its format: 20 are needed", True),
    ]


def test_a_file_without_its_header_is_refused_line_by_line_where_the_format_is_forced(file: Path) -> None:
    line = icews({}).splitlines()[1]
    assert [one.reason for one in rows_in(file, line, "icews") if not isinstance(one, CodedRow)] == [
        "the header of ICEWS is missing before it"
    ]
