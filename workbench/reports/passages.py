"""What the author of a notebook says in it, passage by passage, and the evidence that it holds."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from workbench.reports.notebook import joined
from workbench.reports.prose import Headings, prose
from workbench.reports.sanitise import sanitise

_BLOCKS = frozenset((
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section", "article", "td", "th", "dt", "dd", "figcaption", "summary",
))  # fmt: skip
_QUOTED = frozenset(("blockquote", "pre", "code", "cite", "table"))
_NOT_THE_AUTHORS = ("wb-evidence", "wb-statements", "wb-event")
_VOID = frozenset(("br", "hr", "img", "wbr", "input", "col"))


@dataclass
class Passage:
    """A paragraph, list item or heading.

    Attributes
    ----------
    cell : number of its cell in the notebook, from 1
    text : without markup, on one line
    links : ids of the evidence that it leads to
    """

    cell: int
    text: str
    links: list[str] = field(default_factory=list)


@dataclass
class Read:
    """What was read of a notebook.

    Attributes
    ----------
    passages : in order; quotes of sources, tables and code are nobody's opinion and left out
    grades : grades of the claims of each entry of evidence, by its id
    """

    passages: list[Passage] = field(default_factory=list)
    grades: dict[str, set[str]] = field(default_factory=dict)


def read_passages(notebook: Any) -> Read:
    """Read the markdown of a notebook, and what its cells put out as HTML or markdown.

    Parameters
    ----------
    notebook : executed, as `workbench.reports.notebook.read_notebook` returns it
    """
    found = Read()
    for number, cell in enumerate(notebook.cells, 1):
        if cell.cell_type == "markdown":
            _feed(found, number, str(prose(cell.source, Headings(title_seen=True))))
        for output in cell.get("outputs", []):
            data = output.get("data") or {}
            if "application/vnd.workbench.network+json" in data or "application/vnd.plotly.v1+json" in data:
                continue
            if "text/html" in data:
                _feed(found, number, sanitise(joined(data["text/html"])))
            elif "text/markdown" in data:
                _feed(found, number, str(prose(joined(data["text/markdown"]), Headings(title_seen=True))))
    return found


def _feed(found: Read, cell: int, html: str) -> None:
    reader = _Reader(found, cell)
    reader.feed(html)
    reader.close()
    reader.end_passage()


class _Reader(HTMLParser):
    """Takes cleaned HTML apart: every tag of it is closed."""

    def __init__(self, found: Read, cell: int) -> None:
        super().__init__()
        self._found, self._cell = found, cell
        self._open: list[tuple[str, bool, str]] = []  # tag, whether its text is not the author's, its entry's id
        self._text: list[str] = []
        self._links: list[str] = []
        self._grade: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS:
            self.end_passage()
        classes = facts.get("class", "").split()
        foreign = tag in _QUOTED or any(one in _NOT_THE_AUTHORS for one in classes) or self._is_foreign
        entry = facts["id"] if facts.get("id", "").startswith("event-") else self._entry
        if tag == "a" and facts.get("href", "").startswith("#event-") and not foreign:
            self._links.append(facts["href"][1:])
        if entry:
            self._found.grades.setdefault(entry, set())
        if "wb-grade" in classes:
            self._grade = []
        if tag not in _VOID:
            self._open.append((tag, foreign, entry))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_passage()
        if self._grade is not None:
            if self._entry:
                self._found.grades[self._entry].add("".join(self._grade).strip())
            self._grade = None
        if self._open and tag == self._open[-1][0]:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._grade is not None:
            self._grade.append(data)
        if not self._is_foreign:
            self._text.append(data)

    def end_passage(self) -> None:
        """Keep what was read since the last passage ended, if it says anything."""
        text = " ".join("".join(self._text).split())
        if text:
            self._found.passages.append(Passage(self._cell, text, self._links))
        self._text, self._links = [], []

    @property
    def _is_foreign(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    @property
    def _entry(self) -> str:
        return self._open[-1][2] if self._open else ""
