"""Cut a text into blocks that a parser can read, without moving a single character.

A block is a paragraph, or a line that is not hard-wrapped into the next one. Headlines, datelines and
page residue so end up in blocks of their own and cannot spoil the parse of the sentence beside them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.extraction.cleaning.capitals import in_small_letters, is_capitals, words_as_written
from workbench.extraction.cleaning.datelines import dateline_end
from workbench.extraction.cleaning.repeated import without_repeats
from workbench.extraction.cleaning.residue import heads_pointers, is_residue, is_teaser
from workbench.extraction.cleaning.title_case import in_sentence_case, is_title_case, words_inside
from workbench.extraction.language.picture_credits import is_credit
from workbench.extraction.language.turns import turns_of

LONGEST_BLOCK = 4000
"""Code points. Longer paragraphs are cut at a blank, so a text of any length is read in linear time."""

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BULLET = re.compile(
    r"\s*(?:[\u2022\u2023\u25aa\u25cf\u25e6\u00b7*>]|[-\u2013\u2014](?=\s)|\(?\d{1,2}[.)](?=\s+[A-Z]))+\s*"
)
_POINTER = re.compile(
    r"\s(?=(?:(?i:read more|read also|also read|see also|related(?: stor(?:y|ies)| articles?)?)\s*:|ADVERTISEMENT\b))"
)
_SHORTEST_LINE = 45
"""Code points. Shorter lines are headings, unless the next goes on in small letters."""
_SHORTEST_WRAPPED = 12
_LONGEST_WRAPPED = 120
"""Code points. Beside a longer line nothing is wrapped: its neighbour is a heading or a paragraph of its own."""
_FEWEST_TEASERS = 2
"""One line that breaks off may be the article's own, cut short; several are the beginnings of others."""
_ENDS_SENTENCE = re.compile(r"[.!?:;\"'\u201d\u2019)\]]\s*$")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_LETTER_OF_TURN = re.compile(r"\s*[QA]:\s*")

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
    """Cut `text` into blocks, in order; what holds no word, and what stands twice, is left out."""
    text = without_repeats(text)
    readable = text.translate(_SAME_LENGTH)
    blocks = []
    below_heading = False
    breaks_off = sum(is_teaser(line.group()) for line in _LINE.finditer(text)) >= _FEWEST_TEASERS
    for start, end in (piece for first, last in _paragraphs(text) for piece in _cut(readable, first, last)):
        block = readable[start:end]
        if not _LETTERS.search(block) and not _LETTER_OF_TURN.fullmatch(block):
            continue
        # Under "Most read" stand the headlines of other articles, up to the first sentence.
        below_heading = heads_pointers(block) or (below_heading and not _ENDS_SENTENCE.search(block))
        if not below_heading and _is_read(block) and not (breaks_off and is_teaser(block)):
            blocks.append(Block(block, start))
    return _without_needless_capitals(blocks)


def _without_needless_capitals(blocks: list[Block]) -> list[Block]:
    """Headlines in capitals, or with capitals on most words, as the rest of the article writes their words."""
    headlines = [is_capitals(block.text) or is_title_case(block.text) for block in blocks]
    if not any(headlines):
        return blocks
    texts = [block.text for block, is_one in zip(blocks, headlines, strict=True) if not is_one]
    words, inside = words_as_written(texts), words_inside(texts)
    return [Block(_as_elsewhere(block.text, words, inside), block.start) for block in blocks]


def _as_elsewhere(line: str, words: frozenset[str], inside: frozenset[str]) -> str:
    return in_sentence_case(line, inside) if is_title_case(line) else in_small_letters(line, words)


def _is_read(line: str) -> bool:
    """Whether a line is text, or names who vouches for the picture above it."""
    if not _LETTERS.search(line):
        return _LETTER_OF_TURN.fullmatch(line) is not None
    return not is_residue(line) or is_credit(line)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = end = -1
    turns = turns_of(text)
    for match in _LINE.finditer(text):
        turn = turns.get(match.start())
        if turn is not None:
            if start >= 0:
                yield from _without_pointers(text, start, end)
            yield match.start(), turn
            start, end = turn, match.end()
            continue
        if start >= 0 and _continues(text, start, end, match.start(), match.end()):
            end = match.end()
            continue
        if start >= 0:
            yield from _without_pointers(text, start, end)
        start, end = _after_bullet(text, match.start(), match.end()), match.end()
        if not is_residue(text[start:end]):  # "WATCH: Egypt bombs Sudan"
            start = dateline_end(text, start, end)
    if start >= 0:
        yield from _without_pointers(text, start, end)


def _after_bullet(text: str, start: int, end: int) -> int:
    bullet = _BULLET.match(text, start, min(end, start + 10))
    return bullet.end() if bullet is not None else start


def _without_pointers(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut "... on Friday. Read more: Egypt bombs Libya" before the pointer to another article."""
    for match in _POINTER.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _continues(text: str, start: int, end: int, following: int, last: int) -> bool:
    """Whether the line at `following` goes on with the sentence of the block [start, end)."""
    one_break = text[end:following] in {"\n", "\r\n", "\r"}
    line = text.rfind("\n", start, end) + 1 or start
    for pointer in _POINTER.finditer(text, line, end):
        line = pointer.end()
    if not one_break or _ENDS_SENTENCE.search(text, max(start, end - 5), end) or _BULLET.match(text, following, last):
        return False
    goes_on = text[following].islower() and end - line >= _SHORTEST_WRAPPED
    wrapped = end - line >= _SHORTEST_LINE and max(end - line, last - following) <= _LONGEST_WRAPPED
    if (not goes_on and not wrapped) or is_residue(text[line:end]) or is_residue(text[following:last]):
        return False
    return dateline_end(text, following, last) == following


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_BLOCK:
        blank = max(text.rfind(mark, start + 1, start + LONGEST_BLOCK) for mark in (". ", "! ", "? "))
        if blank < 0:
            blank = text.rfind(" ", start + 1, start + LONGEST_BLOCK)
        cut = blank + 1 if blank > 0 else start + LONGEST_BLOCK
        yield start, cut
        start = cut
    yield start, end
