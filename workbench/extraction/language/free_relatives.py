"""What a clause with "what" stands for: the camps in "struck what the army called terrorist camps"."""

from spacy.tokens import Token

_NAMES_IT = frozenset(
    {"allege", "appear", "believe", "call", "claim", "consider", "describe", "dub", "label", "say", "seem", "suspect"}
    | {"term", "think"}
)
"""Below a verb or a preposition, and with "what", these say what it was."""
_NOUNS = frozenset({"NOUN", "NUM", "PRON", "PROPN"})
_DEEPEST = 4


def so_called(above: Token) -> tuple[Token, ...]:
    """Return the nouns in the clauses with "what" behind a verb or a preposition.

    "Struck what the army called terrorist camps", "struck what it said were camps", "fired at what appeared to be a camp".
    """
    clauses = [
        child
        for child in above.rights
        if child.dep_ in ("ccomp", "pcomp") and child.lemma_ in _NAMES_IT and child.left_edge.lower_ == "what"
    ]
    return tuple(name for clause in clauses for name in _named_in(clause))


def _named_in(clause: Token) -> list[Token]:
    """What such a clause calls the thing: below its verb, or a verb below that one."""
    for _ in range(_DEEPEST):
        names = [one for one in clause.rights if one.dep_ in ("oprd", "dobj", "attr") and one.pos_ in _NOUNS]
        names += [
            name
            for prep in clause.rights
            if prep.dep_ == "prep" and prep.lower_ == "as"
            for name in prep.rights
            if name.dep_ == "pobj"
        ]
        below = next((one for one in clause.rights if one.dep_ in ("ccomp", "xcomp")), None)
        if names or below is None:
            return names
        clause = below
    return []
