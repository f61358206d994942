"""HTML as plain text, for fragments and for pages in which no article can be told apart."""

import re
from html.parser import HTMLParser

_UNSEEN = {"script", "style", "head", "template", "noscript", "svg", "math", "iframe", "object"}
# fmt: off
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol",
    "p", "pre", "section", "table", "td", "th", "tr", "ul",
}
# fmt: on


def text_of(markup: str) -> str:
    """Give the text of HTML: blank lines between blocks, nothing of scripts and styles."""
    reader = _TextReader()
    reader.feed(markup)
    reader.close()
    return reader.text()


class TagReader(HTMLParser):
    """A parser that no page stops, however broken."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Pass over ``<![...]>``, on which some versions of the base class fail."""
        del report
        return self.parse_bogus_comment(i)


class _TextReader(TagReader):
    def __init__(self) -> None:
        super().__init__()
        self._parts: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _UNSEEN:
            self._unseen.append(tag)
        self._break(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            del self._unseen[self._unseen.index(tag) :]
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._parts.append(re.sub(r"\s+", " ", data))

    def text(self) -> str:
        lines = [" ".join(line.split()) for line in "".join(self._parts).split("\n")]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()

    def _break(self, tag: str) -> None:
        if tag == "br":
            self._parts.append("\n")
        elif tag in _BLOCKS:
            self._parts.append("\n\n")
