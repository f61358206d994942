"""How the sides of an event were found: by a name or a pronoun, and in which place of the sentence."""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from spacy.tokens import Token

from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader
from workbench.extraction.mentions.pronouns.pronoun_words import PRONOUNS, SPEAKERS
from workbench.model import Participant

_FOR_OTHERS = PRONOUNS | SPEAKERS | {"who", "which"}
_OWNED = frozenset({"his", "her", "its", "their", "our", "my"})


class FoundSide(NamedTuple):
    """One who acts, or on whom.

    Attributes
    ----------
    participant : who it is
    head : head of the phrase; None where it stands in another sentence than the event
    """

    participant: Participant
    head: Token | None

    @property
    def is_pronoun(self) -> bool:
        """Whether a pronoun stands for it, or says whose it is: "they", "its army"."""
        words = self.participant.text.lower().split()
        return " ".join(words) in _FOR_OTHERS or (words[:1] != [] and words[0] in _OWNED)

    def is_at_home(self, reader: MentionReader) -> bool:
        """Whether it is of a state that its own words do not name, since the article is taken to be at home there."""
        one = self.participant
        if not one.id or not reader.home_reason(one.country):
            return False
        alone = reader.resolve(one.text)
        return alone is None or alone.country != one.country


def found_sides(mentions: Sequence[Mention], trigger: Token, block_start: int) -> list[FoundSide]:
    """Return one side of an event with the heads of its phrases.

    Parameters
    ----------
    mentions : who is on that side
    trigger : the word that names the event
    block_start : code point of the article at which the trigger's block begins
    """
    return [FoundSide(one.participant, _head_of(one.participant, trigger, block_start)) for one in mentions]


def _head_of(participant: Participant, trigger: Token, block_start: int) -> Token | None:
    start, end = participant.start - block_start, participant.end - block_start
    sentence = trigger.sent
    if not sentence.start_char <= start < end <= sentence.end_char:
        return None
    span = trigger.doc.char_span(start, end, alignment_mode="expand")
    return span.root if span is not None else None


def is_subject(head: Token, verb: Token) -> bool:
    """Whether a phrase is the verb's own subject, not one taken over from another verb."""
    return head.dep_ == "nsubj" and head.head == verb


def verbs_between(head: Token, trigger: Token) -> int:
    """Return how many verbs the parse has to pass from a phrase to the event: "the army that *was sent* to attack"."""
    above = [trigger, *trigger.ancestors]
    places = {token.i for token in above}
    way = [*takewhile(lambda token: token.i not in places, [head, *head.ancestors])]
    meeting = way[-1].head if way else head
    way += [*takewhile(lambda token: token != meeting, above), meeting]
    return sum(token.pos_ == "VERB" and token not in (head, trigger) for token in way)
