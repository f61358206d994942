import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from workbench.errors import ArticleRefused
from workbench.model import Article, article_identity
from workbench.sources import read_articles
from workbench.sources.articles.article_files import MOST_BYTES

Write = Callable[[str, bytes | str], Path]
Read = Callable[..., tuple[list[Article], list[str]]]
SHARED = Path(__file__).parents[3] / ".." / "shared"


def test_an_article_gets_a_stable_id_and_its_files_name(write: Write, read: Read) -> None:
    path = write("talks.txt", "Talks begin in Niamey today\n\nThe envoy arrived.")
    (first,), _ = read(path)
    (second,), _ = read(path)
    assert first == second
    assert first.article_id == article_identity(first.text, first.title, "", None)
    assert (first.source_file, first.title, first.language) == ("talks.txt", "Talks begin in Niamey today", "en")


def test_day_and_outlet_stand_in_only_where_the_file_says_nothing(write: Write) -> None:
    path = write("two.jsonl", '{"text": "A", "date": "2024-01-02", "outlet": "Own"}\n{"text": "B"}\n')
    own, filled = read_articles([path], published=date(2024, 4, 22), outlet="Given")
    assert isinstance(own, Article)
    assert isinstance(filled, Article)
    assert (own.published, own.outlet) == (date(2024, 1, 2), "Own")
    assert (filled.published, filled.outlet) == (date(2024, 4, 22), "Given")


@pytest.mark.parametrize(
    "name, content, reason",
    [
        ("empty.txt", "", "it is empty"),
        ("blank.md", " \n\t\r\n ", "it is empty"),
        ("empty.html", "", "it is empty"),
        ("empty.jsonl", "\n\n", "it is empty"),
        ("pdf.txt", b"%PDF-1.7 ...", "it is a PDF file, not text"),
        ("office.html", b"PK\x03\x04....", "it is a ZIP archive"),
        ("noise.txt", bytes(range(256)) * 40, "it is binary, not text"),
        ("noise.csv", bytes(range(256)) * 40, "it is binary, not text"),
        ("letter.docx", b"PK\x03\x04", "it is none of .txt, .md"),
        ("README", "text", "it is none of .txt, .md"),
    ],
)
def test_what_holds_no_text_gives_one_line(
    write: Write, read: Read, name: str, content: bytes | str, reason: str
) -> None:
    articles, refused = read(write(name, content), write("good.txt", "Good."))
    assert [one.text for one in articles] == ["Good."]
    assert len(refused) == 1
    assert refused[0].startswith(f"{name}: {reason}")


@pytest.mark.parametrize("suffix", [".txt", ".html", ".jsonl", ".xml"])
def test_a_file_of_50_mb_gives_one_line(tmp_path: Path, read: Read, suffix: str) -> None:
    path = tmp_path / f"large{suffix}"
    with path.open("wb") as file:
        file.truncate(50 * 2**20)
    assert read(path) == ([], [f"large{suffix}: it is too large, 50 MB of at most 20: split it into smaller files"])


def test_the_largest_file_is_still_read(write: Write, read: Read) -> None:
    (article,), refused = read(write("full.txt", "word " * (MOST_BYTES // 5)))
    assert len(article.text) == MOST_BYTES
    assert refused == []


def test_paths_that_lead_nowhere(tmp_path: Path, read: Read) -> None:
    odd = [tmp_path / "missing.txt", tmp_path / "nul\0.txt", tmp_path / ("long" * 100 + ".txt")]
    articles, refused = read(*odd)
    assert articles == []
    assert [one.split(": ", 1)[1] for one in refused] == [
        "there is no such file: check the path",
        "there is no such file: check the path",
        "it cannot be opened: File name too long",
    ]


def test_a_file_that_fails_on_reading(tmp_path: Path, read: Read) -> None:
    # A file of Linux that opens and then gives an input error.
    (tmp_path / "failing.txt").symlink_to("/proc/self/mem")
    if not (tmp_path / "failing.txt").exists():
        pytest.skip("needs /proc")
    assert read(tmp_path / "failing.txt") == ([], ["failing.txt: it cannot be opened: Input/output error"])


def test_a_file_that_may_not_be_read(write: Write, read: Read) -> None:
    path = write("secret.txt", "text")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert read(path) == ([], ["secret.txt: it cannot be opened: Permission denied"])


def test_a_pipe_is_not_waited_for(tmp_path: Path, read: Read) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert read(tmp_path / "pipe.txt") == ([], ["pipe.txt: it is no regular file: save its text to a file first"])


def test_reading_is_one_article_at_a_time(write: Write) -> None:
    path = write("many.jsonl", '{"text": "one"}\n' * 280)
    found = read_articles([path, Path("missing.txt")])
    assert isinstance(next(found), Article)
    rest = list(found)
    assert len(rest) == 280
    assert isinstance(rest[-1], ArticleRefused)


def test_the_real_article_keeps_its_text_and_gets_its_headline(read: Read) -> None:
    path = SHARED / "articles" / "niger-us-withdrawal-talks.txt"
    if not path.exists():
        pytest.skip("the shared articles are not beside this checkout")
    (article,), _ = read(path)
    assert article.title == "The Pentagon confirms talks to withdraw US troops from Niger"
    assert article.text == path.read_text("utf-8")
    assert article.text.startswith("close\nclose\n\n")


def test_the_real_collection_is_read_whole(read: Read) -> None:
    path = SHARED / "data" / "wikinews" / "wikinews_clean.jsonl"
    if not path.exists():
        pytest.skip("the shared data are not beside this checkout")
    articles, refused = read(path)
    assert (len(articles), refused) == (280, [])
    assert all(one.published and one.title and one.url for one in articles)
    assert len({one.article_id for one in articles}) == 280
