"""What a verb is done to where the parser has no object for it: taken for a clause or a subject, or above a relative clause."""

from spacy.tokens import Token

from workbench.extraction.language.free_relatives import so_called
from workbench.extraction.language.phrases import NOMINAL, RELATIVE

_OF_MIND = frozenset(
    {"admit", "agree", "announce", "believe", "claim", "confirm", "declare", "deny", "ensure", "feel", "hope", "know",
     "let", "make", "mean", "prove", "say", "see", "show", "suggest", "think", "warn"}
)  # fmt: skip
"""What may have a clause without "that" in place of an object."""


def objects_at(verb: Token) -> tuple[Token, ...]:
    """Return the heads of a verb's objects, those included that the parser takes for something else."""
    objects = tuple(
        child
        for child in verb.children
        if child.dep_ in ("dobj", "attr") and (child.pos_ in NOMINAL or _stands_for_people(child))
    )
    return objects or _taken_for_a_clause(verb) or _taken_for_a_subject(verb) or so_called(verb) or _about_so_many(verb)


def _stands_for_people(participle: Token) -> bool:
    """Whether a participle with an article is a noun: "evacuated the wounded", "armed the displaced"."""
    return participle.tag_ == "VBN" and any(child.dep_ == "det" for child in participle.lefts)


def _about_so_many(verb: Token) -> tuple[Token, ...]:
    """The ten in "arrested around ten of them", where "around" is taken for a preposition of place."""
    return tuple(
        number
        for prep in verb.rights
        if prep.dep_ == "prep" and prep.lower_ in ("about", "around") and prep.i == verb.i + 1
        for number in prep.children
        if number.tag_ == "CD" and any(child.lower_ == "of" for child in number.rights)
    )


def relative_object(verb: Token) -> tuple[Token, ...]:
    """Return the noun in "the pact that Niger signed": there the subject is another one, and no "in which"."""
    led_in = any(child.tag_ in RELATIVE for prep in verb.children if prep.dep_ == "prep" for child in prep.children)
    if led_in:
        return ()
    has_subject = any(child.dep_ == "nsubj" and child.tag_ not in RELATIVE for child in verb.children)
    return (verb.head,) if has_subject and verb.head.pos_ in NOMINAL else ()


def _taken_for_a_clause(verb: Token) -> tuple[Token, ...]:
    """The ban in the headline "UN condemns Taliban ban on women", which parsers may take for a clause."""
    return tuple(
        child
        for child in verb.rights
        if child.dep_ == "ccomp"
        and child.pos_ in ("NOUN", "PROPN")
        and not any(below.dep_ in ("nsubj", "nsubjpass", "aux", "cop", "mark") for below in child.children)
    )


def _taken_for_a_subject(verb: Token) -> tuple[Token, ...]:
    """The group in "its plan to defeat the group is working", which parsers may take for the subject of what follows.

    And the cabinet in "dismissed the cabinet led by Ana Mora", where they take the participle for a clause.
    """
    if verb.lemma_ in _OF_MIND:
        return ()
    clauses = [child for child in verb.rights if child.dep_ == "ccomp" and child.left_edge.i == verb.i + 1]
    if verb.tag_ != "VB" or verb.dep_ not in ("acl", "relcl"):
        clauses = [child for child in clauses if _is_bare_participle(child)]
    return tuple(
        child
        for clause in clauses
        if not any(one.dep_ == "mark" for one in clause.lefts)
        for child in clause.lefts
        if child.dep_ in ("nsubj", "nsubjpass") and child.left_edge.i == verb.i + 1
    )


def _is_bare_participle(clause: Token) -> bool:
    """Whether a clause is a participle with "by" and no auxiliary: "the cabinet led by Ana Mora"."""
    helped = any(child.dep_ in ("aux", "auxpass", "mark") for child in clause.lefts)
    by = any(child.dep_ in ("agent", "prep") and child.lower_ == "by" for child in clause.rights)
    return clause.tag_ in ("VBN", "VBD") and by and not helped
