"""Who does what an infinitive or a participle tells where it is not the subject of the verb above.

Those who are invited to do it, given a chance to do it, helped in doing it, or punished for doing it.
"""

from spacy.tokens import Token

from workbench.extraction.language.phrases import NOMINAL, objects_of
from workbench.extraction.language.word_classes import word_classes

_HELPS = frozenset(
    {"aid", "assist", "back", "bolster", "equip", "help", "join", "praise", "reinforce", "support", "train"}
)
_GIVES = frozenset({"allow", "give", "grant", "hand", "leave", "offer"})
_OCCASIONS = frozenset({"chance", "day", "deadline", "hour", "opportunity", "order", "time", "ultimatum", "week"})
"""What is given to who shall do something with it."""


def asked_or_given(noun: Token) -> tuple[Token, ...]:
    """Return who shall do what stands behind a noun: "invitation to his counterpart to visit", "gave the rebels a week to leave"."""
    if noun.lemma_ == "invitation":
        return tuple(pobj for prep in noun.rights if prep.lower_ in ("to", "for") for pobj in objects_of(prep))[:1]
    if noun.dep_ == "dobj" and noun.lemma_ in _OCCASIONS and noun.head.lemma_ in _GIVES:
        return tuple(child for child in noun.head.rights if child.dep_ == "dative" and child.pos_ in NOMINAL)
    return ()


def helped_in(noun: Token) -> tuple[Token, ...]:
    """The forces in "supports Somali forces in their struggle to destroy it": theirs, unless the pronoun is of another number."""
    owner = next((child for child in noun.lefts if child.lower_ in ("its", "their")), None)
    if owner is None or noun.dep_ != "pobj" or noun.head.lower_ != "in":
        return ()
    above = noun.head.head
    verb = above.head if above.dep_ == "dobj" else above
    objects = [child for child in verb.children if child.dep_ == "dobj"] if verb.lemma_ in _HELPS else []
    several = bool(objects) and objects[0].tag_ in ("NNS", "NNPS")
    return (objects[0],) if objects and several == (owner.lower_ == "their") else ()


def punished_for(preposition: Token, objects: tuple[Token, ...]) -> tuple[Token, ...]:
    """Iran in "imposed sanctions on Iran for refusing", wherever the parser hangs the phrase; empty for other phrases.

    Parameters
    ----------
    preposition : that of the phrase, behind a verb
    objects : heads of the verb's objects
    """
    measures = (
        [one for one in objects if one.lemma_ in word_classes()["measure"]] if preposition.lower_ == "for" else []
    )
    preps = [
        prep
        for noun in measures
        for one in (noun, noun.head)
        for prep in one.rights
        if prep.lower_ in ("on", "against")
    ]
    return tuple(head for prep in preps for head in objects_of(prep))[:1]
