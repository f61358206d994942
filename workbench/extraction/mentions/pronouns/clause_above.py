"""Whom "them" and "it" mean below another's verb: "France withdrew its troops after Niamey ordered them to leave"."""

from spacy.tokens import Token

from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.control_verbs import OBJECT_CONTROLS
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.pronouns.agreement import Agreement
from workbench.extraction.mentions.pronouns.pronoun_words import AS_SUBJECT

_TO_PARTIES = frozenset({"with", "against", "on", "from", "to", "by"})
_OF_PARTIES = OBJECT_CONTROLS | {"accuse", "arm", "blame", "sue", "suspect", "threaten", "warn"}
"""Verbs whose object is somebody: in "criticised it" it may be a decision."""


def of_clause_above(pronoun: Token, verb: Token, fits_with: Agreement) -> Token | None:
    """Return who of the clause above is meant, its object before its subject; None where both or neither may be.

    Parameters
    ----------
    pronoun : "it" or "them", as an object or in a phrase
    verb : the nearest above it, of a clause behind the one above: "after it accused", "after accusing"
    fits_with : what nouns it may stand for
    """
    word = AS_SUBJECT.get(pronoun.lower_, pronoun.lower_)
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if word not in ("it", "they") or verb.dep_ not in ("advcl", "pcomp") or above.pos_ != "VERB" or verb.i < above.i:
        return None
    if word == "it" and not _is_party(pronoun, verb):
        return None
    acting = surface_subjects(verb)
    objects = [child for child in above.rights if child.dep_ == "dobj" and child.i < verb.i and _is_somebody(child)]
    subjects = [one for one in surface_subjects(above) if one.pos_ in ("NOUN", "PROPN")]
    meant = [one for one in (*objects, *subjects) if one not in acting and fits_with.agrees(word, one)]
    return meant[0] if len(meant) == 1 and acting else None


def _is_party(pronoun: Token, verb: Token) -> bool:
    if pronoun.dep_ == "pobj":
        return pronoun.head.lower_ in _TO_PARTIES
    return pronoun.head == verb and verb.lemma_ in _OF_PARTIES


def _is_somebody(head: Token) -> bool:
    return can_act(head) or head.lemma_ in word_classes()["force"]
