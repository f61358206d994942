from pathlib import Path

import pyarrow as pa
import pytest

from workbench.errors import StoreError
from workbench.store import tables
from workbench.store.query import select
from workbench.store.tables import Table

SCHEMA = pa.schema([("word", pa.string())])
ODD_NAMES = [
    'Niger\'s "case"',
    " two  words ",
    "ünï 名 😀",
    "year=2024",
    "100% #1 & ?*.parquet",
    "{curly} (round) $name ; -- DROP TABLE",
    "~",
    "a+b,c:d",
]


def words(table: Table) -> list[str]:
    return sorted(row[0] for row in select("SELECT word FROM words", {"words": table}))


@pytest.fixture
def table(tmp_path: Path) -> Table:
    made = Table(tmp_path / "words", SCHEMA)
    made.create()
    return made


@pytest.mark.parametrize("name", ODD_NAMES)
def test_folders_may_have_odd_names(tmp_path: Path, name: str) -> None:
    table = Table(tmp_path / name / "words", SCHEMA)
    table.create()
    table.append([{"word": "one"}])
    assert words(table) == ["one"]
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["list [1]", "a|b", "a^b", "back\\slash", "my%20case", "two\nlines"])
def test_folders_that_delta_cannot_name_are_refused(tmp_path: Path, name: str) -> None:
    table = Table(tmp_path / name / "words", SCHEMA)
    for act in (table.create, table.version, table.files, lambda: table.append([{"word": "one"}])):
        with pytest.raises(StoreError, match="rename that folder"):
            act()
    assert list(tmp_path.iterdir()) == []


def test_a_pattern_in_the_path_reads_no_other_folder(tmp_path: Path) -> None:
    for name in ("case*", "case1", "case?"):
        table = Table(tmp_path / name / "words", SCHEMA)
        table.create()
        table.append([{"word": name}])
    assert words(Table(tmp_path / "case*" / "words", SCHEMA)) == ["case*"]
    assert words(Table(tmp_path / "case?" / "words", SCHEMA)) == ["case?"]


def test_relative_paths_stay_with_the_folder_they_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    table = Table(Path("words"), SCHEMA)
    table.create()
    monkeypatch.chdir("/")
    table.append([{"word": "one"}])
    assert words(table) == ["one"]


def test_parameters_are_bound_as_values(table: Table) -> None:
    table.append([{"word": "one"}, {"word": "' OR true --"}])
    sql = "SELECT word FROM words WHERE word = $word"
    assert list(select(sql, {"words": table}, {"word": "' OR true --"})) == [("' OR true --",)]


def test_many_small_files_are_merged_and_old_versions_stay(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "SMALL_FILES", 5)
    for number in range(5):
        table.append([{"word": str(number)}])
    assert len(table.files()) == 5
    pinned = Table(table.folder, SCHEMA, table.version())
    table.append([{"word": "5"}])
    assert len(table.files()) == 1
    table.append([{"word": "6"}])
    assert words(table) == ["0", "1", "2", "3", "4", "5", "6"]
    assert words(pinned) == ["0", "1", "2", "3", "4"]
    assert all(Path(file).exists() for file in pinned.files())


def test_large_files_are_not_merged_again(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "SMALL_FILES", 3)
    monkeypatch.setattr(tables, "TARGET_SIZE", 1)
    for number in range(6):
        table.append([{"word": str(number)}])
    assert len(table.files()) == 6


def test_the_log_is_kept_and_holds_no_text(table: Table) -> None:
    table.append([{"word": "secret"}])
    log = (table.folder / "_delta_log" / "00000000000000000001.json").read_text()
    made = (table.folder / "_delta_log" / "00000000000000000000.json").read_text()
    assert "secret" not in log
    assert '"delta.enableExpiredLogCleanup":"false"' in made


def test_a_damaged_log_is_a_clear_error(table: Table) -> None:
    (table.folder / "_delta_log" / "00000000000000000000.json").write_text("{broken")
    with pytest.raises(StoreError, match="words: its files are damaged: put the folder back"):
        table.version()


def test_a_lost_log_file_is_a_clear_error(table: Table) -> None:
    table.append([{"word": "one"}])
    table.append([{"word": "two"}])
    (table.folder / "_delta_log" / "00000000000000000001.json").unlink()
    with pytest.raises(StoreError, match="damaged"):
        words(table)


@pytest.mark.parametrize("content", [b"", b"not parquet", None])
def test_a_damaged_data_file_is_a_clear_error(table: Table, content: bytes | None) -> None:
    table.append([{"word": "one"}])
    file = Path(table.files()[0])
    if content is None:
        file.unlink()
    else:
        file.write_bytes(content)
    with pytest.raises(StoreError, match="words: its files are damaged: put the folder back"):
        words(table)


def test_a_cut_data_file_is_a_clear_error(table: Table) -> None:
    table.append([{"word": str(number)} for number in range(10_000)])
    file = Path(table.files()[0])
    file.write_bytes(file.read_bytes()[:-200])
    with pytest.raises(StoreError, match="damaged"):
        words(table)


def test_a_file_in_the_way_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "words").write_text("a file")
    with pytest.raises(StoreError, match="cannot be made"):
        Table(tmp_path / "words", SCHEMA).create()


def test_a_table_that_is_older_than_a_column_reads_it_as_null_and_takes_it_with_its_next_rows(table: Table) -> None:
    table.append([{"word": "old"}])
    newer = Table(table.folder, pa.schema([*SCHEMA, ("letters", pa.list_(pa.struct([("sign", pa.string())])))]))
    both = "SELECT word, letters FROM words ORDER BY word"

    assert list(select(both, {"words": newer})) == [("old", None)]
    newer.append([{"word": "young", "letters": [{"sign": "y"}]}])
    assert list(select(both, {"words": newer})) == [("old", None), ("young", [{"sign": "y"}])]
    assert words(table) == ["old", "young"]
    table.append([{"word": "older code"}])
    assert [row[1] for row in select(both, {"words": newer})] == [None, None, [{"sign": "y"}]]
