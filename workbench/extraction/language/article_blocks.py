"""The sentence before another, over the ends of an article's blocks: news has one sentence to a paragraph."""

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc, Span

_BEFORE = "block_before"


def note_blocks(docs: Sequence[Doc]) -> None:
    """Let each block of an article know the one before it.

    Parameters
    ----------
    docs : the blocks, parsed, in order
    """
    for before, doc in pairwise(docs):
        doc.user_data[_BEFORE] = before


def sentence_before(sentence: Span) -> Span | None:
    """Return the sentence before, of the block before where it opens its own; None at the article's first."""
    if sentence.start > 0:
        return sentence.doc[sentence.start - 1].sent
    before: Doc | None = sentence.doc.user_data.get(_BEFORE)
    return before[len(before) - 1].sent if before is not None and len(before) else None
