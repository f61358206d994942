"""Forms of a verb that the rules ask for: infinitive with "to", modal auxiliary."""

from spacy.tokens import Token


def has_to(verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def modal_of(verb: Token) -> str:
    """Return the verb's modal auxiliary in lower case, its own or that of the verb it is coordinated with; else empty."""
    own = next((child.lower_ for child in verb.children if child.dep_ == "aux" and child.tag_ == "MD"), "")
    if own or verb.dep_ != "conj" or verb.head.pos_ != "VERB" or verb.tag_ not in ("VB", "VBP"):
        return own
    return modal_of(verb.head)


def auxiliaries(verb: Token) -> set[str]:
    """The verb's auxiliaries in lower case."""
    return {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
