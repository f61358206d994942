"""Where an article quotes: stretches between quotation marks, also over several sentences and paragraphs.

Which way a mark looks is told by the blanks around it. A paragraph inside a long quotation opens with a mark of its own
while the one before did not close; such stretches belong to one quotation.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

_MARKS = frozenset({'"', "``", "''", "\u201c", "\u201d"})
_BEFORE_OPENING = frozenset({"(", "[", "-", "--", "\u2014", "\u2013", "'"})
_LONGEST = 12
"""Blocks. A quotation that has not closed by then has lost its mark."""


@dataclass(frozen=True)
class Quotation:
    """Words between quotation marks.

    Attributes
    ----------
    parts : the words, without the marks; one stretch for each block of the article that it runs through
    """

    parts: tuple[Span, ...]

    def holds(self, token: Token) -> bool:
        """Whether a token stands in it."""
        return any(part.doc is token.doc and part.start <= token.i < part.end for part in self.parts)


def quotations_of(docs: Sequence[Doc]) -> list[Quotation]:
    """Return the quotations of an article, whose blocks are parsed one by one, in order."""
    found: list[Quotation] = []
    parts: list[Span] = []
    is_open = False
    for number, doc in enumerate(docs):
        start = 0
        if is_open and not _goes_on(docs, number, len(parts)):
            found.append(Quotation(tuple(parts)))
            parts, is_open = [], False
        for token in doc:
            if token.text not in _MARKS:
                continue
            if not is_open:
                if _opens(token) or not _closes(token):
                    start, is_open = token.i + 1, True
            elif _opens(token) and not _closes(token):
                start = token.i + 1 if token.i == 0 else start  # a paragraph inside it begins anew
            else:
                parts.append(doc[start : token.i])
                found.append(Quotation(tuple(part for part in parts if len(part))))
                parts, is_open = [], False
        if is_open:
            parts.append(doc[start:])
    if parts:
        found.append(Quotation(tuple(parts)))
    return [one for one in found if one.parts]


def _goes_on(docs: Sequence[Doc], number: int, length: int) -> bool:
    """Whether a quotation that is open at the end of the block before goes on in this one."""
    if length >= _LONGEST:
        return False
    if len(docs[number]) and docs[number][0].text in _MARKS:
        return True
    for doc in docs[number : number + _LONGEST - length]:
        for token in doc:
            if token.text in _MARKS:
                return _closes(token) and not _opens(token)
    return False


def _opens(mark: Token) -> bool:
    """Whether a mark looks like an opening one: a blank before it and none after."""
    before = mark.nbor(-1) if mark.i > 0 else None
    free = before is None or bool(before.whitespace_) or before.text in _BEFORE_OPENING
    return free and not mark.whitespace_ and mark.i + 1 < len(mark.doc)


def _closes(mark: Token) -> bool:
    before = mark.nbor(-1) if mark.i > 0 else None
    return before is not None and not before.whitespace_
