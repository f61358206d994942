"""Files of events: told by what they hold, packed or not, damaged, of no known format."""

import gzip
import zipfile
from pathlib import Path

import pytest

from tests.event_rows import acled, gdelt, icews, mention, polecat, ucdp
from tests.sources.reading_events import rows_in
from workbench.errors import ChoiceError, EventFileRefused
from workbench.sources.events import packed_files
from workbench.sources.events.coded_rows import CodedRow, RowLeftOut
from workbench.sources.events.event_files import EventFile, read_event_files
from workbench.sources.events.event_formats import FORMATS

FILES = {
    "GDELT events": gdelt(),
    "GDELT mentions": mention(),
    "ICEWS": icews({"CAMEO Code": "111"}),
    "POLECAT": polecat({}),
    "UCDP GED": ucdp({}),
    "ACLED": acled({}),
}


def opened(*paths: Path) -> tuple[list[tuple[str, str, int]], list[str]]:
    """Name, format and number of claims of each file, and what is refused."""
    read: list[tuple[str, str, int]] = []
    refused: list[str] = []
    for one in read_event_files(paths):
        if isinstance(one, EventFile):
            read.append((one.name, one.title, sum(isinstance(row, CodedRow) for row in one.rows)))
        else:
            refused.append(one.reason)
    return read, refused


def test_every_format_has_a_file_here() -> None:
    assert {one.title for one in FORMATS.values()} == set(FILES)


@pytest.mark.parametrize("title", FILES)
@pytest.mark.parametrize("name", ["events.csv", "events.xls", "GDELT.tab"])
def test_the_format_is_told_by_what_a_file_holds_never_by_its_name(tmp_path: Path, title: str, name: str) -> None:
    file = tmp_path / name
    file.write_text("\ufeff" + FILES[title], encoding="utf-8")
    assert opened(file) == ([(name, title, 0 if "mentions" in title else 1)], [])


def test_a_ragged_beginning_does_not_hide_the_format(tmp_path: Path) -> None:
    rows = rows_in(tmp_path / "a", f"\nbroken\n{gdelt()}")
    assert [type(one) for one in rows] == [RowLeftOut, CodedRow]


def test_a_tab_in_a_cell_does_not_part_a_file_of_commas(tmp_path: Path) -> None:
    rows = rows_in(tmp_path / "a", acled({"notes": "first\tsecond; third"}))
    assert [type(one) for one in rows] == [CodedRow]


def test_gzip_and_zip_are_read_as_they_come(tmp_path: Path) -> None:
    packed, archive = tmp_path / "a.gz", tmp_path / "b.zip"
    packed.write_bytes(gzip.compress(FILES["UCDP GED"].encode()))
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("folder/../../x.CSV", FILES["GDELT events"])
        made.writestr("notes.txt", "Read me first")
    read, refused = opened(packed, archive)
    assert read == [("a.gz", "UCDP GED", 1), ("b.zip/x.CSV", "GDELT events", 1)]
    assert len(refused) == 1
    assert "no known format: its first line has one column, beginning 'Read me first'" in refused[0]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.gz", "b.zip"]


def test_a_file_that_breaks_off_gives_what_was_before(tmp_path: Path) -> None:
    file = tmp_path / "events.gz"
    # Ids that do not repeat, so that half of the packed bytes are about half of the lines.
    lines = [
        gdelt(GLOBALEVENTID=str(9_999_991 * number % 10**12), ActionGeo_FullName=f"{number**7}")
        for number in range(2000)
    ]
    whole = gzip.compress("\n".join(lines).encode())
    *rows, last = rows_in(file, whole[: len(whole) // 2])
    assert len(rows) > 100
    assert isinstance(last, RowLeftOut)
    assert last.refused
    assert last.reason.startswith("the file breaks off here")
    assert last.line in {len(rows) + 1, len(rows) + 2}


def test_no_more_is_unpacked_than_is_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed_files, "MOST_BYTES", 3000)
    file = tmp_path / "bomb.gz"
    file.write_bytes(gzip.compress((gdelt() + "\n").encode() * 5000))
    assert "it unpacks to more than" in opened(file)[1][0]
    monkeypatch.setattr(packed_files, "MOST_MEMBERS", 1)
    archive = tmp_path / "many.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for number in range(2):
            made.writestr(f"{number}", "x")
    assert "more than 1 files" in opened(archive)[1][0]


@pytest.mark.parametrize(
    "raw, reason",
    [
        (b"", "no known format: it holds no line of text"),
        (b"name,age\nAda,36\n", "its first line has 2 columns with commas between them, beginning 'name', 'age'"),
        (FILES["ICEWS"].encode("utf-16"), "binary or in UTF-16"),
        (b"\x00\x01\x02", "binary or in UTF-16"),
        (b"PK\x03\x04 and no more", "cannot be unpacked"),
        (b"\x1f\x8b and no more", "the file breaks off here"),
    ],
)
def test_what_is_no_event_file_is_refused_with_what_was_seen(tmp_path: Path, raw: bytes, reason: str) -> None:
    file = tmp_path / "file"
    file.write_bytes(raw)
    read, refused = opened(file)
    assert (read, len(refused)) == ([], 1)
    assert reason in refused[0]


def test_missing_files_and_folders_are_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "good").write_text(gdelt())
    read, refused = opened(tmp_path / "none", tmp_path, tmp_path / "good")
    assert (len(read), refused) == (1, ["there is no such file: check the path", "it is no file"])


def test_a_format_can_be_forced_and_must_be_one(tmp_path: Path) -> None:
    assert all(isinstance(one, RowLeftOut) and one.refused for one in rows_in(tmp_path / "a", gdelt(), "icews"))
    with pytest.raises(ChoiceError, match="no format 'weis'"):
        list(read_event_files([tmp_path / "a"], "weis"))


def test_a_refusal_names_the_file(tmp_path: Path) -> None:
    (one,) = read_event_files([tmp_path / "none"])
    assert isinstance(one, EventFileRefused)
    assert str(one).startswith(str(tmp_path / "none"))
