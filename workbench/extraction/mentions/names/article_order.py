"""Where words and sentences stand in an article, over the ends of its blocks."""

from bisect import bisect_right
from collections.abc import Iterable

from spacy.tokens import Doc, Span, Token

BLOCK = 1_000_000
"""Distance of two blocks in the positions of names; longer than any block."""


class ArticleOrder:
    """The blocks of an article, one after the other.

    Parameters
    ----------
    docs : the blocks
    """

    def __init__(self, docs: Iterable[Doc] = ()) -> None:
        self.docs = list(docs)
        self._bases = {id(doc): number * BLOCK for number, doc in enumerate(self.docs)}
        self._sentences = [self.base(doc) + sent.start_char for doc in self.docs for sent in doc.sents]

    def base(self, doc: Doc) -> int:
        """Return the position at which a block begins."""
        return self._bases.get(id(doc), 0)

    def position(self, token: Token) -> int:
        """Where a token stands in the article; comparable over its blocks."""
        return self.base(token.doc) + token.idx

    def text(self, start: int, end: int) -> str:
        """The words between two positions of one block; empty where there are none."""
        doc = self.docs[start // BLOCK] if start // BLOCK < len(self.docs) else None
        return doc.text[start % BLOCK : end % BLOCK] if doc is not None and start // BLOCK == end // BLOCK else ""

    def sentence_at(self, position: int) -> int:
        """The ordinal of the sentence in which a position lies."""
        return bisect_right(self._sentences, position)

    def sentence_before(self, sentence: Span) -> Span | None:
        """Return the sentence before, over the end of a block; None at the first."""
        if sentence.start > 0:
            return sentence.doc[sentence.start - 1].sent
        number = self.base(sentence.doc) // BLOCK
        before = self.docs[number - 1] if number else None
        return before[len(before) - 1].sent if before is not None and len(before) else None
