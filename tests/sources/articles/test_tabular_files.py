import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.event_rows import gdelt, ucdp
from workbench.errors import ArticleRefused
from workbench.model import Article
from workbench.sources.articles.csv_files import read_csv
from workbench.sources.articles.entry import Entry
from workbench.sources.articles.fields import entry_of
from workbench.sources.articles.json_files import read_json, read_json_lines

Write = Callable[[str, bytes | str], Path]
Read = Callable[..., tuple[list[Article], list[str]]]


@pytest.mark.parametrize(
    "names",
    [
        ("text", "title", "outlet", "published", "url", "language"),
        ("body", "headline", "source", "date", "link", "lang"),
        (" Content", "TITLE", "Publisher", "publication_date", "URL", "Lang"),
    ],
)
def test_parts_go_by_several_names(names: tuple[str, ...]) -> None:
    values = dict(zip(names, ["Text.", "Title", "Wire", "2024-04-22", "https://x.org", "fr"], strict=True))
    expected = Entry("f", "Text.", "Title", "Wire", date(2024, 4, 22), "https://x.org", "fr")
    assert entry_of("f", {**values, "id": "17", "tags": ["a"]}) == expected


def test_of_several_names_the_first_that_is_not_empty_counts() -> None:
    entry = entry_of("f", {"body": "", "content": "Text.", "text": None})
    assert isinstance(entry, Entry)
    assert entry.text == "Text."


def test_a_number_is_a_fine_title_and_day() -> None:
    entry = entry_of("f", {"text": "T", "title": 1984, "date": 20240422})
    assert isinstance(entry, Entry)
    assert (entry.title, entry.published) == ("1984", date(2024, 4, 22))


@pytest.mark.parametrize(
    "values, reason",
    [
        ({"title": "T"}, "it has no text: give it one under text, body, content"),
        ({}, "it has no text"),
        ({"text": 5}, "its text is not text"),
        ({"text": ["a"]}, "its text is not text"),
        ({"text": "T", "source": {"name": "Wire"}}, "its outlet is not text"),
        ({"text": "T", "date": "22/04/2024"}, "its date '22/04/2024' cannot be read"),
    ],
)
def test_parts_that_cannot_be_read(values: dict[str, object], reason: str) -> None:
    refused = entry_of("f", values)
    assert isinstance(refused, ArticleRefused)
    assert refused.reason.startswith(reason)


def test_broken_lines_are_named_and_the_others_read(write: Write, read: Read) -> None:
    lines = ['{"text": "One."}', "{broken", "", '["no object"]', '{"text": "Two\u2028lines."}', '{"text": ""}', '{"text": "Three.'  ]  # fmt: skip
    articles, refused = read(write("a.jsonl", "\r\n".join(lines)))
    assert [one.text for one in articles] == ["One.", "Two\u2028lines."]
    assert [one.split(":")[0] for one in refused] == [f"a.jsonl, line {number}" for number in (2, 4, 6, 7)]


def test_one_object_or_a_list(write: Write, read: Read) -> None:
    articles, refused = read(
        write("one.json", '{"text": "One."}'), write("list.json", '[{"text": "Two."}, 3, {"text": "Four."}]')
    )
    assert [one.text for one in articles] == ["One.", "Two.", "Four."]
    assert [one.split(":")[0] for one in refused] == ["list.json, entry 2"]


@pytest.mark.parametrize(
    "content, reason",
    [
        ("[]", "it is an empty list"),
        ('"text"', "it is no object"),
        ('{"text": "cut', "it is not JSON"),
        ("[" * 100_000, "it is not JSON: it is nested too deeply"),
        ('{"text": "a"}\n{"text": "b"}\n', "it is not JSON: Extra data"),
        ('{"text": ' + "9" * 5000 + "}", "it is not JSON"),
    ],
)
def test_a_broken_json_file_gives_one_line(write: Write, read: Read, content: str, reason: str) -> None:
    articles, refused = read(write("a.json", content))
    assert articles == []
    assert len(refused) == 1
    assert refused[0].startswith(f"a.json: {reason}")


def test_surrogates_and_nul_written_in_json_are_left_out(write: Write, read: Read) -> None:
    (article,), _ = read(write("a.json", '{"text": "a\\ud800b\\u0000c\\ud83d\\ude00", "title": "\\udfff"}'))
    assert (article.text, article.title) == ("abc\U0001f600", "")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_tables_with_values_over_several_lines(write: Write, read: Read, delimiter: str) -> None:
    rows = [["title", "date", "text"], ["T", "2024-04-22", f'"One{delimiter}\r\n""two"""'], ["U", "", "=1+1"]]
    content = "\r\n".join(delimiter.join(row) for row in rows)
    (first, second), refused = read(write("a.csv", b"\xef\xbb\xbf" + content.encode()))
    assert refused == []
    assert (first.title, first.published, first.text) == ("T", date(2024, 4, 22), f'One{delimiter}\n"two"')
    assert (second.title, second.published, second.text) == ("U", None, "=1+1")


def test_broken_rows_are_named_as_a_spreadsheet_counts_them(write: Write, read: Read) -> None:
    content = 'title,text\nA,One.\nB\nC,"bro"ken\nD,\n,,\n\nE,Two.\nF,"never closed\nG,lost\n'
    articles, refused = read(write("a.csv", content))
    assert [one.text for one in articles] == ["One.", "Two."]
    assert [one.split(":")[0] for one in refused] == [f"a.csv, row {number}" for number in (3, 4, 5, 9)]
    assert "it has 1 values under 2 columns" in refused[0]
    assert "its quotes are broken" in refused[1]


@pytest.mark.parametrize(
    "content, reason",
    [
        ("a,b\n1,2\n", "its first line names no column text, body, content"),
        ("just words in a file\n", "its first line names no column"),
        (ucdp({}), "it is a file of events (UCDP GED): read it with `workbench import`"),
        (gdelt(), "it is a file of events (GDELT events): read it with `workbench import`"),
        ('"open\n', "its first line names no column"),
        ("title,text\n", "it has a header and no rows"),
    ],
)
def test_a_table_without_articles_gives_one_line(write: Write, read: Read, content: str, reason: str) -> None:
    articles, refused = read(write("a.csv", content))
    assert articles == []
    assert [one.startswith(f"a.csv: {reason}") for one in refused] == [True]


def test_a_value_may_be_longer_than_the_csv_module_allows(write: Write, read: Read) -> None:
    (article,), _ = read(write("a.csv", f"text\n{'word ' * 40_000}\n"))
    assert len(article.text) == 200_000


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip), min_size=1, max_size=4))
def test_any_text_comes_through_json(texts: list[str]) -> None:
    written = [{"text": text} for text in texts]
    lines = "\n".join(json.dumps(one) for one in written).encode()
    for found in (read_json("f", json.dumps(written).encode()), read_json_lines("f", lines)):
        assert [one.text for one in found if isinstance(one, Entry)] == texts


@given(st.binary(max_size=200))
def test_any_bytes_in_a_table_give_entries_or_refusals(raw: bytes) -> None:
    try:
        found = list(read_csv("f", b"title,text\n" + raw))
    except ValueError:
        return  # it is no text
    assert all(isinstance(one, Entry | ArticleRefused) for one in found)
