from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import ArticleRefused
from workbench.model import Article
from workbench.sources.articles.entry import Entry, article_of, one_line, storable


def test_only_line_ends_and_what_no_table_holds_are_changed() -> None:
    assert storable("\ufeffa\r\nb\rc\n\0d\ud800e \t\n") == "a\nb\nc\nde \t\n"


@given(st.text())
def test_what_is_storable_stays_so_and_is_utf8(text: str) -> None:
    clean = storable(text)
    clean.encode()
    assert storable(clean).removeprefix("\ufeff") == clean.removeprefix("\ufeff")
    assert "\r" not in clean
    assert "\0" not in clean


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\0\ufeff")))
def test_all_other_text_is_untouched(text: str) -> None:
    assert storable(text) == text


def test_names_are_on_one_line() -> None:
    assert one_line("  Sahel\r\n  Wire\t ") == "Sahel Wire"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "JavaScript:x", "//x.org"]
)
def test_only_addresses_of_pages_are_kept(url: str) -> None:
    made = article_of(Entry("f", "Text.", url=url), "f", None, "")
    kept = article_of(Entry("f", "Text.", url="HTTPS://x.org/a?b=c"), "f", None, "")
    assert isinstance(made, Article)
    assert isinstance(kept, Article)
    assert (made.url, kept.url) == ("", "HTTPS://x.org/a?b=c")


@pytest.mark.parametrize("given_language, language", [("", "en"), ("EN", "en"), ("fr-FR", "fr"), ("pt_BR", "pt")])
def test_languages_are_written_shortly(given_language: str, language: str) -> None:
    made = article_of(Entry("f", "Text.", language=given_language), "f", None, "")
    assert isinstance(made, Article)
    assert made.language == language


def test_markup_in_plain_fields_stays_text() -> None:
    made = article_of(Entry("f", "A </script><img onerror=x>", title="<b>T</b>"), "f", date(2024, 4, 22), "O")
    assert isinstance(made, Article)
    assert (made.text, made.title) == ("A </script><img onerror=x>", "<b>T</b>")


@pytest.mark.parametrize("text", ["", " \n", "\0\0", "\ufeff", "\u00a0\u2003"])
def test_no_text_is_refused(text: str) -> None:
    refused = article_of(Entry("f, line 3", text, title="T"), "f", None, "")
    assert isinstance(refused, ArticleRefused)
    assert str(refused) == "f, line 3: it holds no text: give it a text, or leave it out"
