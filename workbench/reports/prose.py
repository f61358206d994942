"""Markdown to HTML, with headings that the contents list can lead to."""

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from markupsafe import Markup
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from workbench.reports.sanitise import sanitise

_HEADING = re.compile(r"<h([1-6])[^>]*>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_DEEPEST_LISTED = 3


@dataclass(frozen=True)
class Heading:
    """One line of the contents list.

    Attributes
    ----------
    id : of the heading's element
    level : 2 or 3
    text : without markup
    """

    id: str
    level: int
    text: str


@dataclass
class Headings:
    """The headings of one page, in order: each gets an id of its own."""

    listed: list[Heading] = field(default_factory=list)
    title_seen: bool = False
    _ids: set[str] = field(default_factory=set)

    def mark(self, html: str) -> str:
        """Give each heading of cleaned HTML an id, and leave the notebook's title out.

        The page's header shows the title, so the first heading of level 1 goes; the page has one such
        heading only, so any other becomes one of level 2.
        """
        return _HEADING.sub(self._marked, html)

    def _marked(self, found: re.Match[str]) -> str:
        level, inner = int(found[1]), found[2]
        if level == 1 and not self.title_seen:
            self.title_seen = True
            return ""
        level = max(level, 2)
        text = unescape(_TAG.sub("", inner)).strip()
        slug = self._free("wb-" + (re.sub(r"\W+", "-", text.lower(), flags=re.ASCII).strip("-") or "section"))
        if level <= _DEEPEST_LISTED:
            self.listed.append(Heading(slug, level, text))
        return f'<h{level} id="{slug}">{inner}</h{level}>'

    def _free(self, slug: str) -> str:
        free, count = slug, 1
        while free in self._ids:
            count += 1
            free = f"{slug}-{count}"
        self._ids.add(free)
        return free


def prose(markdown: str, headings: Headings) -> Markup:
    """Render markdown, clean it, and add its headings to the page's."""
    renderer: Any = IPythonRenderer(escape=False, exclude_anchor_links=True)
    html = sanitise(str(MarkdownWithMath(renderer=renderer).render(markdown)))
    return Markup(headings.mark(html))  # noqa: S704 - cleaned just above
