import socket
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from workbench.model import Article
from workbench.sources.articles.markup import text_of

Write = Callable[[str, bytes | str], Path]
Read = Callable[..., tuple[list[Article], list[str]]]

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Talks on the base begin | Sahel Courier</title>
<meta property="og:title" content="Talks on the base begin">
<meta property="og:site_name" content="Sahel Courier">
<meta property="article:published_time" content="2024-04-22T23:30:00-04:00">
<link rel="canonical" href="https://courier.example/talks">
<script>document.write("<p>tracked</p>")</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Talks on the base begin</h1>
<p>The two governments opened talks on the air base in Niamey on Monday, officials in both capitals said.</p>
<p>A spokesman wrote &lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;img src=x onerror=alert(1)&gt; in his note to the press.</p>
<img src="https://tracker.example/pixel.gif"></article>
<footer>Copyright 2019 Sahel Courier</footer></body></html>"""


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a page was loaded from the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_the_article_is_taken_out_of_its_page(write: Write, read: Read) -> None:
    (article,), _ = read(write("talks.html", PAGE))
    assert article.title == "Talks on the base begin"
    assert article.outlet == "Sahel Courier"
    assert article.published == date(2024, 4, 22)
    assert article.url == "https://courier.example/talks"
    assert article.language == "en"
    assert "officials in both capitals said.\n\nA spokesman wrote" in article.text
    assert "<script>alert(1)</script> & <img src=x onerror=alert(1)>" in article.text
    for residue in ("Home", "World", "Copyright", "tracked"):
        assert residue not in article.text


def test_a_page_that_states_no_day_has_none(write: Write, read: Read) -> None:
    page = "<html><body><p>On 3 May 2021 something happened in Niamey.</p><footer>Copyright 2019</footer></body></html>"
    (article,), _ = read(write("a.htm", page))
    assert article.published is None


def test_a_day_that_cannot_be_is_refused(write: Write, read: Read) -> None:
    _, refused = read(write("a.html", PAGE.replace("2024-04-22T", "2024-04-31T")))
    assert refused == ["a.html: its date '2024-04-31T23:30:00-04:00' cannot be read: write it as 2024-04-22"]


def test_a_page_in_latin_1(write: Write, read: Read) -> None:
    page = '<html lang="fr"><head><meta charset="iso-8859-1"><title>Café</title></head><body><p>Le café est ouvert.</p></body></html>'
    (article,), _ = read(write("a.html", page.encode("latin-1")))
    assert (article.title, article.text, article.language) == ("Café", "Le café est ouvert.", "fr")


def test_a_page_without_a_title_is_called_by_its_file(write: Write, read: Read) -> None:
    (article,), _ = read(write("niamey.html", "<p>Short text.</p>"))
    assert (article.title, article.text) == ("niamey", "Short text.")


@pytest.mark.parametrize(
    "page", ["<script>alert(1)</script>", "<html><head><title>T</title></head></html>", "<!-- x -->"]
)
def test_a_page_without_text_gives_one_line(write: Write, read: Read, page: str) -> None:
    assert read(write("a.html", page)) == ([], ["a.html: it holds no text: give it a text, or leave it out"])


def test_a_page_that_no_parser_likes_is_still_read(write: Write, read: Read) -> None:
    deep = "<div>" * 5000 + "Deep <![CDATA[ text <![x below" + "</div>" * 5000
    (article,), _ = read(write("deep.html", deep))
    assert article.text.startswith("Deep")


def test_entities_do_not_multiply(write: Write, read: Read) -> None:
    levels = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    bomb = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "boom">{levels}]><html><body><p>Text &e9; here.</p></body></html>'
    (article,), _ = read(write("bomb.html", bomb))
    assert len(article.text) < 2000


@pytest.mark.parametrize(
    "markup, text",
    [
        ("<p>One</p><p>Two<br>three</p>", "One\n\nTwo\nthree"),
        ("A &amp; B &lt;b&gt; &#x41;", "A & B <b> A"),
        ("<style>p{}</style>Seen<script>if (a<b) {}</script>", "Seen"),
        ("<ul><li>one</li><li>two</li></ul>", "one\n\ntwo"),
        ("  spaced \n\n out  ", "spaced out"),
        ("<svg><text>x</text></svg>y", "y"),
        ("a<![if x]>b", "ab"),
    ],
)
def test_markup_as_text(markup: str, text: str) -> None:
    assert text_of(markup) == text
