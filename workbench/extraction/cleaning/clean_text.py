"""Read claims from a text cleaned of what no parser can read, and point them into the stored text all the same.

The stored text never changes: of every code point of the clean text it is known where it stands in the stored one, so
spans are moved back and each quote is verbatim in what is stored.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from workbench.extraction.cleaning.dirt import DIRT
from workbench.model import Attribution, Claim, Participant, claim_identity

Phrase = TypeVar("Phrase", Participant, Attribution)


@dataclass(frozen=True)
class CleanText:
    """A text as it is read.

    Attributes
    ----------
    text : what is read
    starts, ends : for each code point of it, the span of the stored text in whose place it stands, half-open
    """

    text: str
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, stored: str) -> "CleanText":
        """Clean a stored text by every row of `DIRT`."""
        clean = cls(stored, list(range(len(stored))), list(range(1, len(stored) + 1)))
        for pattern, read in DIRT:
            clean = clean.replaced(pattern, read)
        return clean

    def replaced(self, pattern: re.Pattern[str], read: Callable[[re.Match[str]], str]) -> "CleanText":
        """Return the text with what `read` makes of each match, or of the match's group ``out``."""
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        group = "out" if "out" in pattern.groupindex else 0
        for match in pattern.finditer(self.text):
            first, last = match.span(group)
            pieces += self.text[done:first], (new := read(match))
            starts += self.starts[done:first]
            ends += self.ends[done:first]
            begin = self.starts[first] if first < len(self.starts) else self.ends[-1]
            end = self.ends[last - 1] if last > first else begin
            starts += [begin] * len(new)
            ends += [end] * len(new)
            done = last
        if done == 0 and not pieces:
            return self
        return CleanText("".join([*pieces, self.text[done:]]), starts + self.starts[done:], ends + self.ends[done:])

    def stored(self, start: int, end: int) -> tuple[int, int]:
        """Return where the span [start, end) of the clean text stands in the stored text."""
        return (self.starts[start], self.ends[end - 1]) if end > start else (0, 0)


def in_stored(claim: Claim, clean: CleanText, stored: str) -> Claim:
    """Return a claim of the clean text with its spans, its quote and its id as the stored text has them."""
    start, end = clean.stored(claim.start, claim.end)
    actors = tuple(_in_place(one, clean, stored) for one in claim.actors)
    recipients = tuple(_in_place(one, clean, stored) for one in claim.recipients)
    said, said_on = claim.attributed_to, claim.date
    trigger = clean.stored(claim.trigger_start, claim.trigger_end)
    return replace(
        claim,
        claim_id=claim_identity(
            article_id=claim.article_id,
            start=start,
            end=end,
            trigger=trigger,
            event=claim.event,
            mode=claim.mode,
            actors=[one.text for one in actors],
            recipients=[one.text for one in recipients],
        ),
        start=start,
        end=end,
        quote=stored[start:end],
        actors=actors,
        recipients=recipients,
        attributed_to=_in_place(said, clean, stored) if said is not None else None,
        place=_as_stored(claim.place, claim, clean, stored),
        date=replace(said_on, text=_as_stored(said_on.text, claim, clean, stored)) if said_on is not None else None,
        relayed_by=tuple(_in_place(one, clean, stored) for one in claim.relayed_by),
        trigger_start=trigger[0],
        trigger_end=trigger[1],
    )


def _as_stored(words: str, claim: Claim, clean: CleanText, stored: str) -> str:
    """Words of a claim's sentence as the stored text has them."""
    at = clean.text.find(words, claim.start, claim.end) if words else -1
    if at < 0:
        return words
    start, end = clean.stored(at, at + len(words))
    return stored[start:end]


def _in_place(phrase: Phrase, clean: CleanText, stored: str) -> Phrase:
    start, end = clean.stored(phrase.start, phrase.end)
    return replace(phrase, start=start, end=end, text=stored[start:end])
