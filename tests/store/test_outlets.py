from pathlib import Path

import pytest

from workbench.errors import CaseFileError
from workbench.store.outlets import read_outlets, reliability_of, write_empty_outlets


def write(folder: Path, *rows: str) -> Path:
    (folder / "sources.csv").write_text("\n".join(["outlet,kind,reliability,note", *rows]), encoding="utf-8")
    return folder


def test_names_are_compared_without_case_and_blanks(tmp_path: Path) -> None:
    outlets = read_outlets(write(tmp_path, 'Sahel  Wire,wire,B,"checked, twice"'))

    assert reliability_of(" sahel wire", outlets) == "B"
    assert outlets["sahel wire"].note == "checked, twice"


def test_an_outlet_that_is_not_listed_cannot_be_judged(tmp_path: Path) -> None:
    write_empty_outlets(tmp_path)

    assert reliability_of("Sahel Wire", read_outlets(tmp_path)) == "F"


def test_a_case_without_the_file_has_no_outlets(tmp_path: Path) -> None:
    assert read_outlets(tmp_path) == {}


@pytest.mark.parametrize(
    "row,reason",
    [
        ("Wire,wire,G,", "line 3: reliability 'G' is none of A, B, C, D, E, F"),
        ("Wire,blog,A,", "line 3: kind 'blog' is none of wire"),
        (",wire,A,", "line 3: the outlet has no name"),
        ("first,wire,A,", "line 3: outlet 'first' is listed twice"),
    ],
)
def test_a_broken_row_is_named_with_line_and_reason(tmp_path: Path, row: str, reason: str) -> None:
    with pytest.raises(CaseFileError, match=reason):
        read_outlets(write(tmp_path, "First,wire,A,", row))


def test_a_file_without_header_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sources.csv").write_text("Wire,wire,A\n")

    with pytest.raises(CaseFileError, match="line 1: the first line must name the columns"):
        read_outlets(tmp_path)
