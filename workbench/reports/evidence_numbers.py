"""Number the page's evidence, so that a printed reference leads to a printed entry.

An entry of evidence is any element with an id ``event-...``. Entries count from 1 in the order of the
page; tables and charts refer to them by that number.
"""

import re
from collections.abc import Sequence

from markupsafe import Markup

_TAG_WITH_ID = re.compile(r'(<[a-z][a-z0-9]*(?: [^<>]*?)?) id="((?:event|wb)-[\w.-]+)"', re.ASCII)

_REFERENCES = re.compile(r'<span class="wb-references">(.*?)</span>', re.DOTALL)
_LINKED = re.compile(r'<a href="#(event-[\w.-]+)"', re.ASCII)
_LINK = re.compile(r'<a href="#(event-[\w.-]+)"(?: rel="[^"]*")?>(.*?)</a>', re.ASCII | re.DOTALL)
_MORE = re.compile(r" and \d+ more")


class EvidenceNumbers:
    """The numbers given so far: ids -> number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._seen: set[str] = set()

    def mark(self, html: str) -> Markup:
        """Write its number beside the id of each entry; an id that the page already has is dropped."""
        return Markup(_TAG_WITH_ID.sub(self._marked, html))  # noqa: S704 - given cleaned, and only numbers added

    def _marked(self, found: re.Match[str]) -> str:
        tag, name = found[1], found[2]
        if name in self._seen:
            return tag
        self._seen.add(name)
        if not name.startswith("event-"):
            return found[0]
        self._numbers[name] = len(self._numbers) + 1
        return f'{found[0]} data-number="{self._numbers[name]}"'

    def refer(self, html: str) -> Markup:
        """Give each link to an entry its number: ``see [4]``; neighbours in a group of references are drawn together.

        Links in an element of the class ``wb-references`` become its numbers. Any other keeps its words, and has
        the number behind it. A link to what the page does not hold becomes plain text.
        """
        grouped = _REFERENCES.sub(
            lambda found: self._numbers_of(_LINKED.findall(found[1]), _MORE.search(found[1])), html
        )
        return Markup(_LINK.sub(self._referred, grouped))  # noqa: S704 - given cleaned, and only our own markup added

    def _numbers_of(self, names: Sequence[str], more: "re.Match[str] | None") -> str:
        links = [self.link(run, span) for span, run in self.runs(names)]
        rest = more[0] if more else ""
        return f'<span class="page-references">[{", ".join(links)}{rest}]</span>' if links else ""

    def _referred(self, found: re.Match[str]) -> str:
        name, words = found[1], found[2]
        if name not in self._numbers:
            return words
        number = self._numbers[name]
        return (
            f'<a class="page-evidence-link" href="#{name}" data-events="{name}">{words}</a>'
            f'\u00a0<span class="page-references">[{number}]</span>'
        )

    @staticmethod
    def link(names: Sequence[str], span: str) -> Markup:
        """A link that shows entries, by their numbers."""
        return Markup('<a href="#{}" data-events="{}" aria-label="Evidence {}">{}</a>').format(
            names[0], " ".join(names), span, span
        )

    def runs(self, ids: Sequence[str]) -> list[tuple[str, list[str]]]:
        """The entries among `ids`, neighbours drawn together: ``("3-5", [id, id, id])``."""
        known = sorted({self._numbers[name]: name for name in ids if name in self._numbers}.items())
        runs: list[list[tuple[int, str]]] = []
        for number, name in known:
            if runs and runs[-1][-1][0] == number - 1:
                runs[-1].append((number, name))
            else:
                runs.append([(number, name)])
        return [(_span(run[0][0], run[-1][0]), [name for _, name in run]) for run in runs]


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}\u2013{last}"
