"""Patterns of two who are for or against each other: "are bitter rivals", "at odds with", "fights alongside"."""

from spacy.tokens import Token

from workbench.extraction.events.sides.companions import led_to
from workbench.extraction.events.stances.stance_sides import NO_LONGER, Sides, doers_of, joined_to
from workbench.extraction.events.stances.stance_table import Stance
from workbench.extraction.language.phrases import governing_verb, prepositional
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

_COPULAS = frozenset({"be", "become", "remain", "stay"})
_JOINT = frozenset(
    {"act", "advance", "attack", "battle", "bomb", "capture", "carry", "clash", "combat", "conduct", "cooperate", "defeat",
     "defend", "deploy", "drive", "expel", "fight", "intervene", "kill", "launch", "liberate", "march", "operate", "oust",
     "patrol", "push", "raid", "recapture", "repel", "retake", "seize", "serve", "shell", "stand", "storm", "strike",
     "struggle", "train", "work"}
)  # fmt: skip
"""What is done alongside somebody and is done with him; one may also speak, or be listed, alongside an enemy."""
_PAIR = 2


def read_together(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "in coalition with X, Y attacked Z": Y is with X."""
    verb = governing_verb(noun)
    if noun.pos_ != "NOUN" or noun.head.lower_ != "in" or verb is None:
        return None
    return doers_of(verb, reader, start), _listed(joined_to(noun, stance, reader, start))


def read_alongside(word: Token, _: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "fights alongside X", "X, together with Y, struck Z", "at the side of X"."""
    verb = governing_verb(word)
    if verb is None or verb.lemma_ not in _JOINT:
        return None
    beside = _listed([one for head in led_to(word) for one in reader.mentions(head, start)])
    # A list at the head of a sentence is read as a whole: who stands after the word is beside the others.
    beside = [one for one in beside if one.participant.start > start + word.idx]
    with_them = {one.participant.id for one in beside}
    doers = [one for one in doers_of(verb, reader, start) if one.participant.id not in with_them]
    return (doers, beside) if beside else None


def read_odds(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "X is at odds with Y", "X and Y are at loggerheads"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "at":
        return None
    above = noun.head.head
    others = joined_to(noun, stance, reader, start) or joined_to(above, stance, reader, start)
    phrases = [head for one in (noun, above) for name, head in prepositional(one) if name in stance.joined]
    if any(child.lower_ == "own" for head in phrases for child in head.lefts):
        return None  # "at war with his own party"
    if above.pos_ in ("NOUN", "PROPN"):
        return reader.mentions(above, start), others
    doers = doers_of(above, reader, start)
    return (doers, others) if others else _pair(doers)


def read_mutual(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "X and Y are bitter rivals", "X and Y, long-standing allies, met"."""
    owned = any(one.dep_ == "poss" or one.lower_ in NO_LONGER for one in noun.lefts)
    if noun.tag_ != "NNS" or owned or joined_to(noun, stance, reader, start):
        return None
    if noun.dep_ == "attr" and noun.head.lemma_ in _COPULAS:
        heads = list(surface_subjects(noun.head))
    elif noun.dep_ == "appos":
        first = noun.head
        while first.dep_ == "conj" and first.head.pos_ in ("NOUN", "PROPN"):
            first = first.head
        heads = [first]
    else:
        return None
    return _pair([one for head in heads for one in reader.mentions(head, start)])


def _pair(parties: list[Mention]) -> Sides | None:
    """Two who stand beside each other; of three nobody says who is against whom."""
    listed = _listed(parties)
    return (listed[:1], listed[1:]) if len(listed) == len(parties) == _PAIR else None


def _listed(mentions: list[Mention]) -> list[Mention]:
    return [one for one in mentions if one.participant.id]
