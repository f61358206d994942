"""Who says what in one article, read once and kept beside its parsed blocks."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from spacy.tokens import Doc, Token

from workbench.extraction.attribution.reported import Reported
from workbench.extraction.attribution.reported_speech import reported_speech

_SPEECH = "reported_speech"
BLOCK_START = "block_start"
"""Under which a block keeps the code point of the article at which it begins."""


class Speech:
    """Who says what in one article, read once somebody asks: most articles make no claim.

    Parameters
    ----------
    docs : its blocks, parsed, in order
    """

    def __init__(self, docs: Sequence[Doc]) -> None:
        self._docs = docs

    @cached_property
    def found(self) -> list[Reported]:
        """What others are reported to have said, over all blocks, so that a quotation may run over paragraphs."""
        return reported_speech(self._docs)

    @cached_property
    def _of_block(self) -> dict[int, list[Reported]]:
        of_block: dict[int, list[Reported]] = defaultdict(list)
        for one in self.found:
            for block in {id(part.doc) for part in one.content}:
                of_block[block].append(one)
        return of_block

    def around(self, token: Token) -> list[Reported]:
        """Return the attributions whose words hold a token, in the order of their cues."""
        return [one for one in self._of_block.get(id(token.doc), ()) if one.holds(token)]


def note_speech(docs: Sequence[Doc], starts: Sequence[int]) -> None:
    """Let each block know the article that it is part of.

    Parameters
    ----------
    docs : the blocks of an article, parsed, in order
    starts : code points of the article at which the blocks begin
    """
    speech = Speech(docs)
    for doc, start in zip(docs, starts, strict=True):
        doc.user_data[_SPEECH] = speech
        doc.user_data[BLOCK_START] = start


def speech_of(doc: Doc) -> Speech:
    """Return who says what in the article of a block; in the block alone where no article is noted."""
    speech: Speech = doc.user_data.setdefault(_SPEECH, Speech([doc]))
    return speech
