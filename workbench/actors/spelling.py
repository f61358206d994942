"""Words of a phrase, and when two spellings are one."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(
    r"\d+(?:[.,]\d+)+|(?:[^\W\d_]\.){2,}|[^\W\d_](?:\.[^\W\d_])+(?!\w)|\w+(?:['\u2019\u02bc\u02bf\u02be`]\w+)*"
)
_APOSTROPHES = "'\u2019\u02bc`"
_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "\u0131": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a"}
)
_HYPHENS = "-\u2010\u2011"
_BREAKS = ",;:()[]\u2013\u2014"


class Word(NamedTuple):
    """One word of a phrase.

    Attributes
    ----------
    text : as written, without a possessive ending
    key : folded, see `fold`
    start, end : code points in the phrase, half-open, without the possessive ending
    possessive : whether 's or a bare apostrophe follows
    joined : whether a hyphen ties it to the word before
    after_comma : whether a comma, bracket, dash, colon or semicolon stands before it
    """

    text: str
    key: str
    start: int
    end: int
    possessive: bool
    joined: bool
    after_comma: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def split_words(phrase: str) -> list[Word]:
    """Split a phrase into its words; acronyms with dots, inner apostrophes and accents stay inside a word."""
    found: list[Word] = []
    before = 0
    for match in _WORD.finditer(phrase):
        start, end = match.span()
        text = match[0]
        gap = phrase[before:start]
        if text in ("s", "S") and gap[-1:] in _APOSTROPHES and gap and found:
            # A tokeniser's "Niger 's": the ending belongs to the word before.
            found[-1] = found[-1]._replace(possessive=True)
            before = end
            continue
        before = end
        if phrase[end : end + 1] == "$":
            # "US$2 million" is money.
            continue
        possessive = text[-2:-1] in _APOSTROPHES and text[-1:] in "sS" and len(text) > 2  # noqa: PLR2004 - 's
        if possessive:
            text, end = text[:-2], end - 2
        elif phrase[end : end + 1] in _APOSTROPHES and end < len(phrase):
            possessive = text[-1] in "sS"
        joined = gap in _HYPHENS and bool(gap)
        after_comma = gap != " " and any(mark in _BREAKS for mark in gap)
        found.append(Word(text, fold(text), start, end, possessive, joined, after_comma))
    return found


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Return a word in the spelling that comparisons use: lower case, no accents, apostrophes or dots."""
    if text.isascii() and text.isalpha():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_UNDECOMPOSED))
    return "".join(mark for mark in plain if mark.isalnum())


def unaccented(text: str) -> str:
    """Return a word without its accents, in its own case."""
    return "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))
