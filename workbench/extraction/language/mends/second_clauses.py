"""Give a second clause its subject back: "planes bombed Qom and artillery shelled Basra".

Parsers take the artillery for bombed, too, and leave the second verb without a subject; but nothing joins that verb to
the first one, since the "and" stands before the noun.
"""

from spacy.tokens import Doc, Token

_TENSES = frozenset({"VBD", "VBZ", "VBP"})


def mend_second_clauses(doc: Doc) -> Doc:
    """Change the parse where the noun before a verb was taken for an object of the verb above; return it."""
    for verb in doc:
        if verb.dep_ in ("conj", "advcl") and verb.tag_ in _TENSES and verb.i and verb.left_edge == verb:
            noun = _subject_before(verb)
            if noun is not None:
                noun.head, noun.dep_ = verb, "nsubj"
                verb.dep_ = "conj"
    return doc


def _subject_before(verb: Token) -> Token | None:
    """The noun that ends where the verb begins, joined by "and" to an object of the verb above."""
    above = verb.head
    noun = verb.nbor(-1)
    has_object = any(child.dep_ in ("dobj", "prep") for child in verb.rights)
    if noun.dep_ != "conj" or noun.pos_ not in ("NOUN", "PROPN") or not has_object or above.i >= noun.i:
        return None
    first = noun.head
    joined = first.dep_ in ("dobj", "pobj") and above.is_ancestor(first)
    begins = noun.left_edge.i
    return noun if joined and noun.right_edge == noun and noun.doc[begins - 1].lower_ == "and" else None
