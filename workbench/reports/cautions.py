"""What an author should mend before a report is passed on, by the rules of ICD 203 and of the sharing label.

A key judgement is a paragraph or list item that begins with the words "Key judgement"; it leads to
its evidence by links to entries of the evidence list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workbench.model.estimates import LIKELIHOOD_WORDS
from workbench.reports.passages import Passage, Read, read_passages

_LIKELIHOOD = re.compile(
    rf"\b(?:{'|'.join(sorted(set(LIKELIHOOD_WORDS) - {'remote'}, key=len, reverse=True))}|remote (?:chance|possibility))\b",
    re.IGNORECASE,
)
_CONFIDENCE = re.compile(
    r"\b(?:low|moderate|medium|high)[ -]confidence\b|\bconfidence\b[^.!?]{0,60}\b(?:low|moderate|high)\b|\bconfident(?:ly)?\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])[\"')\u201d]*\s+(?=[\"'(\u201c]*[^\sa-z])")
_KEY_JUDGEMENT = re.compile(r"key judge?ment\b", re.IGNORECASE)
_UNGRADED = "F6"
_LONGEST = 160  # characters of a sentence that is quoted


@dataclass(frozen=True)
class Caution:
    """One thing to mend.

    Attributes
    ----------
    cell : number of the notebook's cell, from 1; 0 where it is about the whole report
    sentence : what was found, as it stands there
    problem : what is wrong with it
    remedy : what to do
    """

    cell: int
    sentence: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        where = f"cell {self.cell}: " if self.cell else ""
        quoted = f": \u201c{self.sentence}\u201d" if self.sentence else ""
        return f"{where}{self.problem}{quoted}: {self.remedy}"


def cautions_on(notebook: Any, *, labelled: bool = True) -> tuple[Caution, ...]:
    """Return what should be mended in an executed notebook; nothing where it can be passed on.

    Parameters
    ----------
    notebook : as `workbench.reports.notebook.read_notebook` returns it
    labelled : whether the author has set a TLP label; without one the page carries one that nobody chose
    """
    read = read_passages(notebook)
    label = [] if labelled else [_unlabelled()]
    return (*label, *(one for passage in read.passages for one in _on(passage, read)))


def _unlabelled() -> Caution:
    return Caution(
        0,
        "",
        "no TLP label is set, so that nobody has decided how far this may be shared",
        'write tlp = "TLP:..." into case.toml',
    )


def _on(passage: Passage, read: Read) -> Iterator[Caution]:
    for sentence in _SENTENCE.split(passage.text):
        likely, confident = _LIKELIHOOD.search(sentence), _CONFIDENCE.search(sentence)
        if likely and confident:
            yield Caution(
                passage.cell,
                _short(sentence),
                f"likelihood (\u201c{likely[0]}\u201d) and confidence (\u201c{confident[0]}\u201d) stand in one sentence",
                "write two, one about the event and one about the evidence",
            )
    if _KEY_JUDGEMENT.match(passage.text):
        yield from _on_judgement(passage, read)


def _on_judgement(passage: Passage, read: Read) -> Iterator[Caution]:
    here = [one for one in passage.links if one in read.grades]
    grades = {grade for one in here for grade in read.grades[one]}
    if not passage.links:
        problem, remedy = (
            "a key judgement names no evidence",
            "link it to entries of the evidence list, as [evidence](#event-...)",
        )
    elif not here:
        problem = f"a key judgement leads to evidence that is not on the page (#{passage.links[0]})"
        remedy = "list its events too, or correct the link"
    elif not grades - {_UNGRADED}:
        problem = "a key judgement rests on claims that nobody has graded (F6)"
        remedy = (
            "grade their outlets in sources.csv, or the claims by `workbench decide CASE CLAIM correct credibility=2`"
        )
    else:
        return
    yield Caution(passage.cell, _short(passage.text), problem, remedy)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "\u2026"
