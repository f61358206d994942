import socket
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from workbench.model import Article

Write = Callable[[str, bytes | str], Path]
Read = Callable[..., tuple[list[Article], list[str]]]

RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Courrier &amp; café</title><link>https://wire.example/</link><language>en-us</language>
<item><title>Talks &lt;b&gt; begin</title><link>https://wire.example/1</link><pubDate>Mon, 22 Apr 2024 23:00:00 -0500</pubDate>
<description>Short.</description>
<content:encoded><![CDATA[<p>First paragraph, é.</p><p>Second<script>alert(1)</script> one.</p>]]></content:encoded></item>
<item><title>Only a headline</title><link>https://wire.example/2</link></item>
<item><title>Bad day</title><pubDate>soon</pubDate><description>Text.</description></item>
<item><title>Bad link</title><link>javascript:alert(1)</link><description>Plain text.</description></item>
</channel></rss>"""

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Le Fil</title>
<entry><title type="html">A &lt;em&gt;title&lt;/em&gt;</title><link href="https://fil.example/1"/>
<updated>2024-04-22T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry>
<entry><title>Plain</title><published>2024-04-21T10:00:00Z</published><updated>2024-05-01T10:00:00Z</updated>
<content type="text">a &lt;b&gt; c</content></entry></feed>"""


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something was loaded from the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "utf-16"])
def test_rss(write: Write, read: Read, encoding: str) -> None:
    articles, refused = read(write("wire.rss", RSS.format(encoding=encoding).encode(encoding)))
    first, last = articles
    assert first.title == "Talks <b> begin"
    assert first.text == "First paragraph, é.\n\nSecond one."
    assert first.outlet == "Courrier & café"
    assert first.published == date(2024, 4, 22)
    assert (first.url, first.language, first.source_file) == ("https://wire.example/1", "en", "wire.rss")
    assert (last.text, last.url) == ("Plain text.", "")
    assert [one.split(":")[0] for one in refused] == ["wire.rss, entry 2", "wire.rss, entry 3"]
    assert "it has a title and no text" in refused[0]
    assert "its date 'soon' cannot be read" in refused[1]


def test_atom(write: Write, read: Read) -> None:
    (first, second), refused = read(write("fil.atom", ATOM))
    assert refused == []
    assert (first.title, first.text, first.published) == ("A title", "One.\n\nTwo.", date(2024, 4, 22))
    assert (first.outlet, first.url) == ("Le Fil", "https://fil.example/1")
    assert (second.text, second.published) == ("a <b> c", date(2024, 4, 21))


def test_a_cut_feed_gives_its_entries_and_one_line(write: Write, read: Read) -> None:
    cut = RSS.format(encoding="utf-8").split("<item><title>Only")[0] + "<item><titl"
    articles, refused = read(write("cut.xml", cut))
    assert [one.title for one in articles] == ["Talks <b> begin"]
    assert refused[-1].startswith("cut.xml: its XML is broken")


@pytest.mark.parametrize(
    "content, reason",
    [
        ("<a>b</a>", "it is no RSS or Atom feed"),
        ("words", "it is no RSS or Atom feed"),
        ("https://wire.example/feed.xml", "it is no RSS or Atom feed"),
        ("/etc/passwd", "it is no RSS or Atom feed"),
        ('<rss version="2.0"><channel><title>T</title></channel></rss>', "it is a feed without entries"),
    ],
)
def test_what_is_no_feed_gives_one_line(write: Write, read: Read, content: str, reason: str) -> None:
    articles, refused = read(write("a.xml", content))
    assert articles == []
    assert [one.startswith(f"a.xml: {reason}") for one in refused] == [True]


def test_entities_neither_multiply_nor_load_files(write: Write, read: Read) -> None:
    levels = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    secret = write("secret.txt", "the secret")
    doctype = f'<!DOCTYPE r [<!ENTITY e0 "boom">{levels}<!ENTITY file SYSTEM "{secret.as_uri()}">]>'
    item = "<item><title>A</title><description>x &e9; &file; y</description></item>"
    feed = f'<?xml version="1.0"?>{doctype}<rss version="2.0"><channel><title>T</title>{item}</channel></rss>'
    articles, _ = read(write("bomb.xml", feed))
    assert all(len(one.text) < 2000 and "the secret" not in one.text for one in articles)
