"""The dispatches as a body of text: whole, dated, spread over the months and outlets."""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

FIRST, LAST = date(2023, 7, 26), date(2024, 9, 30)
MONTHS = [f"2023-{month:02}" for month in range(7, 13)] + [f"2024-{month:02}" for month in range(1, 10)]
KEYS = ["title", "outlet", "date", "url", "text"]


def test_every_line_is_a_dispatch_with_nothing_empty(demo: Path) -> None:
    for file in (demo / "articles").iterdir():
        assert file.suffix == ".jsonl"
        for line in file.read_text(encoding="utf-8").splitlines():
            values = json.loads(line)
            assert list(values) == KEYS, file.name
            assert all(isinstance(value, str) and value == value.strip() and value for value in values.values())


def test_dates_are_iso_days_within_the_case(dispatches: list[dict[str, str]]) -> None:
    assert [one["date"] for one in dispatches if not FIRST <= date.fromisoformat(one["date"]) <= LAST] == []


def test_each_file_holds_one_outlet_on_its_own_reserved_domain(demo: Path) -> None:
    for file in (demo / "articles").iterdir():
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        assert len({row["outlet"] for row in rows}) == 1
        for row in rows:
            assert row["url"].startswith(f"https://{file.stem}.example/{row['date'].replace('-', '/')}/")


def test_addresses_and_texts_are_unique(dispatches: list[dict[str, str]]) -> None:
    for key in ("url", "text", "title"):
        counts = Counter(one[key] for one in dispatches)
        assert [value for value, count in counts.items() if count > 1] == [], key


def test_length_is_that_of_a_short_dispatch(dispatches: list[dict[str, str]]) -> None:
    lengths = {one["url"]: len(one["text"].split()) for one in dispatches}
    assert {url: words for url, words in lengths.items() if not 60 <= words <= 220} == {}


def test_paragraphs_are_separated_by_one_blank_line(dispatches: list[dict[str, str]]) -> None:
    for one in dispatches:
        assert "\n\n" in one["text"], one["url"]
        assert re.search(r"(?<!\n)\n(?!\n)|\n{3,}|  |\t", one["text"]) is None, one["url"]


def test_every_month_is_covered_and_the_turning_point_well(
    dispatches: list[dict[str, str]], reprints: list[dict[str, str]]
) -> None:
    copies = {row["copy"] for row in reprints}
    months = Counter(one["date"][:7] for one in dispatches if one["url"] not in copies)
    assert sorted(months) == MONTHS
    assert {month: count for month, count in months.items() if count < (6 if month >= "2024-03" else 3)} == {}
    assert months.total() >= 72


def test_outlets_say_that_they_are_invented(listed_outlets: list[dict[str, str]]) -> None:
    assert all(row["outlet"].endswith(" (fictional)") for row in listed_outlets)


def test_outlets_are_listed_and_every_listed_one_publishes(
    dispatches: list[dict[str, str]], listed_outlets: list[dict[str, str]]
) -> None:
    assert {one["outlet"] for one in dispatches} == {row["outlet"] for row in listed_outlets}
    assert {row["kind"] for row in listed_outlets} == {"wire", "independent", "state media", "party", "government"}
    assert len({row["reliability"] for row in listed_outlets}) >= 4
    assert all(row["note"] for row in listed_outlets)
