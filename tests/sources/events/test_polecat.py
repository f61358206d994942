"""Rows of POLECAT, by the public description of its columns."""

from pathlib import Path

import pytest

from tests.event_rows import POLECAT, polecat
from tests.sources.reading_events import left_out, one_row
from workbench.model import Channel


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "events"


def test_there_are_forty_columns() -> None:
    assert len(POLECAT) == 40


def test_a_row_is_plover_already(file: Path) -> None:
    row = one_row(file, polecat({}))
    assert (
        row.quote
        == "POLECAT P-1 | Turkey → Niger | aid [PLOVER AID, intensity 10] | 2024-04-10 | Niger | story of Kori Radio"
    )
    assert (row.event.event, row.event.mode, row.code, row.score, row.quad) == ("AID", "", "AID", 10.0, 2)
    assert row.event.channels == (Channel.MILITARY, Channel.ECONOMIC)
    assert (row.report.language, str(row.report.published)) == ("fr", "2024-04-11")
    assert "None" not in row.rest


def test_a_mode_that_plover_does_not_have_is_left_out_and_told(file: Path) -> None:
    row = one_row(file, polecat({"Event Type": "Protest", "Event Mode": "sing-in"}))
    assert (row.event.event, row.event.mode, row.code) == ("PROTEST", "", "PROTEST sing-in")
    assert row.remarks == ("a mode that PLOVER 0.8 does not have for its type: left out",)
    assert one_row(file, polecat({"Event Type": "PROTEST", "Event Mode": "riot"})).event.mode == "riot"


def test_the_raw_name_stands_in_for_one_that_is_none(file: Path) -> None:
    row = one_row(
        file, polecat({"Recipient Name": "None", "Recipient Name Raw": "the villagers", "Event Type": "ASSAULT"})
    )
    assert [one.name for one in row.recipients] == ["the villagers"]


def test_parties_of_a_consultation_are_all_actors(file: Path) -> None:
    assert len(one_row(file, polecat({"Event Type": "CONSULT", "Event Mode": "phone"})).actors) == 2


@pytest.mark.parametrize(
    "written, quad", [("Q3", 3), ("4", 4), ("VERBAL_CONFLICT", 3), ("1 of 2", None), ("None", None)]
)
def test_the_quad_class_is_read_in_its_forms(file: Path, written: str, quad: int | None) -> None:
    assert one_row(file, polecat({"Quad Code": written})).quad == quad


def test_columns_are_found_by_name_and_tabs_behind_them_are_nothing(file: Path) -> None:
    header, line = polecat({}).splitlines()
    text = f"{header.replace('Intensity', 'Event Intensity')}\n{line}\t\t\n"
    assert one_row(file, text).score == 10.0


def test_faults_are_told(file: Path) -> None:
    assert left_out(file, polecat({"Event Type": "FIGHT"}, {"Actor Name": "None", "Recipient Name": "None"})) == [
        (2, "its event type is none of PLOVER's", True),
        (3, "it names nobody", False),
    ]
