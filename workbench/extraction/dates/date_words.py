"""Words that name days: where they stand in a sentence.

Of two kinds of words at the same place the longer are taken. What days they mean is read in `dates.py` by the name of the kind.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from workbench.extraction.dates.date_patterns import MIGHT_NAME_DAYS, PATTERNS

_LEAD = re.compile(
    r"\b(?i:(?P<lead>since|by|until|till|before|after|no later than|not later than)) (?:at least |about |around |the |late |early )*$"
)


@dataclass(frozen=True)
class DateWords:
    """Words that name days.

    Attributes
    ----------
    start, end : characters of the sentence, half-open
    text : the words
    kind : name of the pattern that found them
    parts : the pattern's groups, lower-cased; without those that are empty
    lead : since, by, until, before or after, where it stands in front; else empty
    core : character at which the words without their lead begin
    """

    start: int
    end: int
    text: str
    kind: str
    parts: dict[str, str]
    lead: str = ""
    core: int = 0


@lru_cache(maxsize=64)
def find_dates(sentence: str) -> tuple[DateWords, ...]:
    """Return the words of a sentence that name days, in order; of two that overlap the longer are taken."""
    if not any(sign.isdigit() for sign in sentence) and not MIGHT_NAME_DAYS.search(sentence):
        return ()
    every = [(match, kind) for kind, pattern in PATTERNS for match in pattern.finditer(sentence)]
    found: list[DateWords] = []
    for match, kind in sorted(every, key=lambda one: one[0].start() - one[0].end()):
        if not any(match.start() < other.end and other.start < match.end() for other in found):
            found.append(_words(match, kind))
    return tuple(sorted(found, key=lambda words: words.start))


def _lead_of(text: str) -> str:
    return "by" if text.lower().startswith(("no ", "not ")) else text.split(maxsplit=1)[0].lower()


def _words(match: re.Match[str], kind: str) -> DateWords:
    parts = {name.rstrip("_"): value.strip().lower() for name, value in match.groupdict().items() if value}
    start, core, sentence = match.start(), match.start(), match.string
    lead = re.match(r"(?i:since(?! then)|by|until|till|before|after)\b", match.group())
    if lead is None:
        lead = _LEAD.search(sentence, max(0, start - 40), start)
        start = lead.start() if lead is not None else start
    return DateWords(
        start,
        match.end(),
        sentence[start : match.end()],
        kind,
        parts,
        _lead_of(lead[0]) if lead is not None else "",
        core,
    )
