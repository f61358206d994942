"""Patterns of being against somebody: "its dispute with", "X's attacks on", "pressure on", "at the hands of"."""

from spacy.tokens import Token

from workbench.extraction.events.stances.stance_sides import Sides, doers_of, holders_of, joined_to
from workbench.extraction.events.stances.stance_table import Stance
from workbench.extraction.events.stances.stances_of_fights import NOT_OF_ARMS
from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.phrases import antecedent, coordinated, governing_verb, objects_of, prepositional
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

_OVERCOMES = frozenset(
    {"arbitrate", "bury", "calm", "defuse", "discuss", "ease", "end", "mediate", "negotiate", "overcome", "patch", "resolve",
     "settle", "solve"}
)  # fmt: skip
_PRESSES = frozenset(
    {"apply", "exert", "increase", "intensify", "keep", "maintain", "mount", "pile", "put", "raise", "step"}
)


def read_dispute(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "its territorial dispute with X", "tensions between X and Y", unless they are said to be settled."""
    verb = governing_verb(noun)
    if noun.pos_ != "NOUN" or (verb is not None and verb.lemma_ in _OVERCOMES):
        return None
    parties = [
        one
        for prep in noun.children
        if prep.lower_ == "between"
        for head in objects_of(prep)
        for one in reader.mentions(head, start)
    ]
    others = [one for one in joined_to(noun, stance, reader, start) if one.participant.id]
    if not others:
        return parties[:1], parties[1:]
    owned = holders_of(noun, reader, start)
    if owned or verb is None:
        return owned, others
    # "Chad's death toll rose in the dispute with Libya"
    owners = [one for head in surface_subjects(verb) for one in reader.owners(head, start)]
    return [one for one in owners if one.participant.id], others


def read_cruelty(noun: Token, _: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "protect civilians from the brutality of X", "united against X's terrorism": who is against it is against X."""
    first = noun
    while first.dep_ == "conj":
        first = first.head
    if noun.pos_ != "NOUN" or first.dep_ != "pobj" or first.head.lower_ not in ("from", "against"):
        return None
    of = [head for prep in noun.children if prep.lower_ in ("of", "by") for head in objects_of(prep)]
    cruel = [*reader.owners(noun, start), *(one for head in of for one in reader.mentions(head, start))]
    verb = governing_verb(first)
    return (doers_of(verb, reader, start) if verb is not None else []), [one for one in cruel if one.participant.id]


def read_attack(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "X's attacks on Y", "X airstrikes against Y", where the phrase says whose they are."""
    if noun.pos_ != "NOUN" or any(one.lower_ in NOT_OF_ARMS | {"verbal", "personal"} for one in noun.lefts):
        return None
    owned = any(child.dep_ == "poss" for child in noun.children) or reader.owners(noun, start)
    by = [one for name, head in prepositional(noun) if name == "by" for one in reader.mentions(head, start)]
    if not owned and not any(one.participant.id for one in by):
        return None
    return (holders_of(noun, reader, start) if owned else by), joined_to(noun, stance, reader, start) or _places(
        noun, stance, reader, start
    )


def _places(noun: Token, stance: Stance, reader: MentionReader, start: int) -> list[Mention]:
    """The state of the towns that attacks are on: "on Aleppo and Daraya"."""
    heads = [one for name, head in prepositional(noun) if name in stance.joined for one in coordinated(head)]
    found = [(head, reader.state_of(head.text)) for head in heads if head.pos_ == "PROPN"]
    return [reader.mention(head.doc[head.i : head.i + 1], state, start) for head, state in found if state is not None]


def read_pressure(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "keeps applying pressure on X", "put pressure on X"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_ not in _PRESSES:
        return None
    pressed = joined_to(noun, stance, reader, start) or joined_to(verb, stance, reader, start)
    return doers_of(verb, reader, start), [one for one in pressed if one.participant.id or one.clear]


def read_hands(noun: Token, stance: Stance, reader: MentionReader, start: int) -> Sides | None:
    """Read "who suffered at the hands of X"."""
    doers = joined_to(noun, stance, reader, start)
    if noun.head.lower_ != "at" or not doers:
        return None
    above = noun.head.head
    heads = [above] if above.pos_ in ("NOUN", "PROPN") else [_sufferer(head) for head in surface_subjects(above)]
    found = [one for head in heads for one in reader.mentions(head, start)]
    # "the plight of the Rohingya at the hands of"
    of = [below for head in heads for name, below in prepositional(head) if name == "of"]
    owned = [one for head in heads for one in reader.owners(head, start)]
    return doers, found or owned or [one for head in of for one in reader.mentions(head, start)]


def _sufferer(relative: Token) -> Token:
    """Who is meant in "the rights of citizens in Tikrit who suffered": the nearest who can be somebody."""
    noun = antecedent(relative)
    if noun == relative or can_act(noun):
        return noun
    near = [token for token in noun.subtree if noun.i < token.i < relative.i and can_act(token)]
    return near[0] if near and relative.lower_ == "who" else noun
