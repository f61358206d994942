"""Rows of GDELT 1 and 2, tidy and ragged, and mentions beside their events."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.event_rows import gdelt, mention
from tests.sources.reading_events import left_out, one_row, rows_in
from workbench.errors import EventFileRefused
from workbench.model import Channel
from workbench.sources.events.coded_rows import CodedRow, RowLeftOut
from workbench.sources.events.event_files import read_event_files
from workbench.sources.events.gdelt import COLUMNS, is_event_line


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "any.name"


def test_a_row_says_who_did_what_to_whom_where_and_on_which_page(file: Path) -> None:
    row = one_row(file, gdelt(EventCode="0871", EventRootCode="08", QuadClass="2", GoldsteinScale="9"))
    assert row.quote == (
        "GDELT 501 | RUSSIA (RUSGOV) → NIAMEY (NER) | truce or ceasefire declared [CAMEO 0871, Goldstein 9] | "
        "2024-04-10 | Niamey, Niamey, Niger | page of kori.example"
    )
    assert (row.event.event, row.event.mode, row.code, row.score, row.quad) == ("RETREAT", "ceasefire", "0871", 9.0, 2)
    assert row.event.channels == (Channel.MILITARY,)
    assert (row.report.outlet, row.report.title) == ("kori.example", "page coded by GDELT: envoy in niamey")
    assert (row.report.published, row.place, row.home) == (date(2024, 4, 11), "Niamey, Niamey, Niger", "Niger")
    (actor,), (recipient,) = row.actors, row.recipients
    assert (actor.name, actor.country, actor.sector, actor.is_whole_state) == ("RUSSIA", "RUS", "GOV", False)
    assert (recipient.name, recipient.country, recipient.is_whole_state) == ("NIAMEY", "NER", True)
    for side in (actor, recipient):
        assert row.quote[side.words.start : side.words.end] == side.words.text == side.name


def test_parties_of_a_visit_are_all_actors(file: Path) -> None:
    row = one_row(file, gdelt())
    assert [one.name for one in row.actors] == ["RUSSIA", "NIAMEY"]
    assert row.recipients == ()


@pytest.mark.parametrize(
    "day, granularity, start",
    [
        ("20240410", "day", date(2024, 4, 10)),
        ("20240404", "week", date(2024, 4, 1)),
        ("20240312", "month", date(2024, 3, 1)),
        ("20230412", "year", date(2023, 1, 1)),
        ("20240409", "day", date(2024, 4, 9)),
    ],
)
def test_last_week_month_and_year_are_no_days(file: Path, day: str, granularity: str, start: date) -> None:
    when = one_row(file, gdelt(SQLDATE=day)).date
    assert (when.granularity, when.start, when.text) == (granularity, start, day)


def test_one_file_may_mix_rows_of_every_version(file: Path) -> None:
    lines = [gdelt(57), gdelt(58, GLOBALEVENTID="502"), gdelt(61, GLOBALEVENTID="503")]
    rows = rows_in(file, "\n".join(lines))
    assert [(one.record, one.report.url != "") for one in rows if isinstance(one, CodedRow)] == [
        ("501", False),
        ("502", True),
        ("503", True),
    ]
    assert isinstance(rows[0], CodedRow)
    assert rows[0].report.outlet == "GDELT"


def test_a_file_that_was_saved_with_a_header_is_read_by_its_names(file: Path) -> None:
    names = (*COLUMNS[58], "Own column")
    text = "\t".join(names) + "\n" + gdelt(58, SQLDATE="2024-04-10") + "\tnote\n"
    row = one_row(file, text)
    assert (row.record, row.line) == ("501", 2)
    assert "Own column: note" in row.rest


def test_each_fault_costs_its_row_and_is_told_with_its_line(file: Path) -> None:
    lines = [
        gdelt(),
        gdelt() + "\tone more",
        "\t".join(gdelt().split("\t")[:40]),
        gdelt(SQLDATE="20241340"),
        gdelt(EventCode="999", EventRootCode="99"),
        gdelt(EventCode=""),
        gdelt(QuadClass="1.9"),
        gdelt(EventCode="190", EventRootCode="04"),
        gdelt(GLOBALEVENTID="5O1"),
        gdelt(Actor1Name="RUS\0SIA"),
        gdelt(Actor1Name="x" * 501),
        gdelt(Actor1Name="x" * 100_001),
        gdelt(EventCode="010", EventRootCode="01"),
        gdelt(Actor1Name="", Actor1Code="", Actor2Name="", Actor2Code=""),
    ]
    assert left_out(file, "\n".join(lines)) == [
        (2, "it has more columns than GDELT: 57, 58 or 61 are needed", True),
        (3, "it has fewer columns than GDELT: 57, 58 or 61 are needed", True),
        (4, "its date is missing or no day", True),
        (5, "its CAMEO code is none", True),
        (6, "its columns are shifted: QuadClass is none of 1 to 4, or EventCode not of EventRootCode", True),
        (7, "its columns are shifted: QuadClass is none of 1 to 4, or EventCode not of EventRootCode", True),
        (8, "its columns are shifted: QuadClass is none of 1 to 4, or EventCode not of EventRootCode", True),
        (9, "its id is no number", True),
        (10, "a cell holds NUL characters", True),
        (11, "a name has more than 500 characters", True),
        (12, "a cell has more than 100,000 characters", True),
        (13, "no PLOVER type: CAMEO 010, statement", False),
        (14, "it names nobody", False),
    ]


def test_oddities_are_kept_and_told(file: Path) -> None:
    row = one_row(file, gdelt(Actor1Name='=HYPERLINK("x")').encode() + b"")
    assert row.remarks == ("a cell that a spreadsheet would take for a formula: kept as text",)
    assert row.actors[0].name == '=HYPERLINK("x")'
    broken = one_row(file, gdelt(ActionGeo_FullName="Téra, Niger").encode("latin-1"))
    assert broken.place == "Téra, Niger"
    assert broken.remarks == ("a line that is not UTF-8: read as Windows-1252",)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://[::1", "BBC Monitoring", ""])
def test_what_is_no_address_of_the_web_names_no_host(file: Path, url: str) -> None:
    row = one_row(file, gdelt(SOURCEURL=url))
    assert row.report.outlet == (url or "GDELT")
    assert "page of" not in row.quote


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12), min_size=61, max_size=61)
)
def test_any_cells_give_a_row_or_a_reason(tmp_path_factory: pytest.TempPathFactory, cells: list[str]) -> None:
    file = tmp_path_factory.mktemp("any") / "any"
    line = "\t".join(cell.replace("\n", " ").replace("\t", " ") for cell in cells)
    for row in rows_in(file, gdelt() + "\n" + line, "gdelt")[1:]:
        assert isinstance(row, CodedRow | RowLeftOut)


def test_a_line_is_told_from_others() -> None:
    assert is_event_line(gdelt(57).split("\t"))
    assert not is_event_line(mention().split("\t"))
    assert not is_event_line(["a"] * 58)


def test_mentions_lead_to_the_other_pages_of_their_event(tmp_path: Path) -> None:
    events, mentions = tmp_path / "b", tmp_path / "a"
    events.write_text(gdelt())
    page = "https://www.kori.example/news/envoy-in-niamey.html"
    mentions.write_text("\n".join([mention(), mention(mentionidentifier=page), mention(globaleventid="9")]))
    read = [
        (one, list(one.rows)) for one in read_event_files([mentions, events]) if not isinstance(one, EventFileRefused)
    ]
    assert [one.title for one, _ in read] == ["GDELT events", "GDELT mentions"]
    found, own, foreign = read[1][1]
    assert isinstance(found, CodedRow)
    assert found.quote.endswith("| page of laterite.example, sentence 3, found with confidence 40 %")
    assert (found.report.outlet, found.report.url) == ("laterite.example", "https://laterite.example/again")
    assert (found.report.published, found.confidence) == (date(2024, 4, 12), 0.12)
    assert [one.name for one in found.actors] == ["RUSSIA", "NIAMEY"]
    assert isinstance(own, RowLeftOut)
    assert isinstance(foreign, RowLeftOut)
    assert (own.refused, foreign.refused) == (False, False)
    assert "the page that its event was coded from" in own.reason
    assert "in none of these files" in foreign.reason
