"""Cut a text into blocks that a parser can read, without moving a single character.

A block is a paragraph, or a line that is not hard-wrapped into the next one. Headlines, datelines and
page residue so end up in blocks of their own and cannot spoil the parse of the sentence beside them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_BLOCK = 4000
"""Code points. Longer paragraphs are cut at a blank, so a text of any length is read in linear time."""

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Z.'-]+(?:[ ,/]+[A-Z][A-Za-z.'-]*)*)(?:\s*,\s*[A-Z][a-z]+\.? \d{1,2})?(?:\s*\([^()]{1,30}\))?\s*(?:[\u2013\u2014]|--|-)\s+(?=\S)"
)
_ENDS_SENTENCE = re.compile(r"[.!?:;\"'\u201d\u2019)\]]\s*$")
_LETTERS = re.compile(r"[^\W\d_]{2}")

# One for one, so that offsets stay: typographic quotes and blanks that the parser knows less well.
_SAME_LENGTH = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u201e": '"',
        "`": "'",
        "\u00b4": "'",
        "\u200b": " ",
        "\ufeff": " ",
        "[": "(",
        "]": ")",
        **{chr(code): " " for code in (*range(32), *range(0x7F, 0xA1), *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)},
        **{chr(code): " " for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000))},
    }
)


@dataclass(frozen=True)
class Block:
    """A stretch of an article as the parser gets it.

    Attributes
    ----------
    text : as long as the stretch of the article; typographic signs and blanks replaced one for one
    start : code point of the article at which it begins
    """

    text: str
    start: int


def blocks_of(text: str) -> list[Block]:
    """Cut `text` into blocks, in order; what holds no word is left out."""
    readable = text.translate(_SAME_LENGTH)
    return [
        Block(readable[start:end], start)
        for first, last in _paragraphs(text)
        for start, end in _cut(readable, first, last)
        if _LETTERS.search(readable, start, end)
    ]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = end = -1
    for match in _LINE.finditer(text):
        if start >= 0 and _continues(text, start, end, match.start(), match.end()):
            end = match.end()
            continue
        if start >= 0:
            yield start, end
        start, end = match.start(), match.end()
        if dateline := _DATELINE.match(text, start, min(end, start + 80)):
            start = dateline.end()
    if start >= 0:
        yield start, end


def _continues(text: str, start: int, end: int, following: int, last: int) -> bool:
    """Whether the line at `following` goes on with the sentence of the block [start, end)."""
    one_break = text[end:following] in {"\n", "\r\n", "\r"}
    line = text.rfind("\n", start, end) + 1 or start
    if not one_break or end - line < 45 or _ENDS_SENTENCE.search(text, max(start, end - 5), end):  # noqa: PLR2004 - shorter lines are headings
        return False
    return not _DATELINE.match(text, following, min(last, following + 80))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_BLOCK:
        blank = max(text.rfind(mark, start + 1, start + LONGEST_BLOCK) for mark in (". ", "! ", "? "))
        if blank < 0:
            blank = text.rfind(" ", start + 1, start + LONGEST_BLOCK)
        cut = blank + 1 if blank > 0 else start + LONGEST_BLOCK
        yield start, cut
        start = cut
    yield start, end
