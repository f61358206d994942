"""Names joined by a hyphen before a noun: the pair in "India-China talks", who leads a "Saudi-led coalition"."""

from spacy.tokens import Span, Token

from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

HYPHENS = frozenset({"-", "\u2010", "\u2011", "\u2013"})
_OWNED = frozenset({"flagged", "owned", "operated", "registered", "linked", "run", "managed", "chartered"})
_LONGEST_STATE = 3
"""Words of a state's name before the hyphen or after it: "United Arab Emirates"."""


def leaders_before(noun: Token) -> list[Token]:
    """Return the names in "Saudi-led", "NATO-led" before a noun: a force acts for who leads it."""
    led = [child for child in noun.lefts if child.lower_ == "led" and child.dep_ == "amod"]
    names = [one.nbor(-2) for one in led if one.i > noun.sent.start + 1 and one.nbor(-1).text in HYPHENS]
    return [name for name in names if name.text[:1].isupper()]


def owners_before(noun: Token) -> list[Token]:
    """Return the names in "Portuguese-flagged", "US-owned" before a noun: a thing stands for whose it is."""
    owned = [child for child in noun.lefts if child.lower_ in _OWNED and child.dep_ in ("amod", "compound", "nmod")]
    names = [one.nbor(-2) for one in owned if one.i > noun.sent.start + 1 and one.nbor(-1).text in HYPHENS]
    return [name for name in names if name.text[:1].isupper()]


def pair_before(noun: Token, reader: MentionReader, block_start: int) -> list[Mention]:
    """Return the two states in "Japan-Philippines talks", "US-South Korean drills"; empty where there are not two.

    Words are read as they stand, since parsers take such pairs for anything.
    """
    sentence = noun.sent
    hyphens = [at for at in range(noun.i - 1, sentence.start, -1) if noun.doc[at].text in HYPHENS]
    for at in hyphens[:1]:
        left = _state_in([noun.doc[first:at] for first in range(at - 1, at - 1 - _LONGEST_STATE, -1)], sentence, reader)
        right = _state_in([noun.doc[at + 1 : last] for last in range(noun.i, at + 1, -1)], sentence, reader)
        if left is not None and right is not None:
            pair = [(span, reader.resolve(span.text)) for span in (left, right)]
            return [reader.mention(span, actor, block_start) for span, actor in pair if actor is not None]
    return []


def _state_in(spans: list[Span], sentence: Span, reader: MentionReader) -> Span | None:
    """Return the longest span that is a state's name or adjective."""
    fitting = [
        span
        for span in spans
        if 0 < len(span) <= _LONGEST_STATE and span.start >= sentence.start and span.text[:1].isupper()
    ]
    for span in sorted(fitting, key=len, reverse=True):
        actor = reader.resolve(span.text)
        if actor is not None and actor.kind in ("state", "organisation"):
            return span
    return None
