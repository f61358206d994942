"""Give a preposition its phrase back: "met on Monday with opposition leaders to discuss it", "called on Nepal's Prime Minister Ana Mora".

Parsers make of whom somebody met the subject of what they met for, and of a long name behind a preposition another part of
the clause; whoever was met is lost so.
"""

from spacy.tokens import Doc, Token

_BESIDE = frozenset({"attr", "dobj", "npadvmod", "oprd"})
_NOMINAL = frozenset({"NOUN", "PRON", "PROPN"})


def mend_lost_parties(doc: Doc) -> Doc:
    """Change the parse where a preposition that stands before a phrase does not lead to it; return it."""
    for token in doc:
        if token.dep_ == "mark" and token.lower_ == "with":
            _mend_purpose(token)
        elif token.dep_ == "prep" and token.lower_ == "ex-":
            _mend_former(token)
        elif token.dep_ == "prep" and token.i + 1 < len(doc) and next(token.children, None) is None:
            _mend_empty(token)
    return doc


def _mend_purpose(preposition: Token) -> None:
    """Read "met with the leaders to discuss it" as a meeting with them."""
    purpose = preposition.head
    above = purpose.head
    party = next((one for one in purpose.lefts if one.dep_ == "nsubj" and one.i > preposition.i), None)
    aimed = purpose.tag_ == "VB" and any(one.tag_ == "TO" for one in purpose.lefts)
    if party is not None and aimed and above.pos_ == "VERB" and above.i < preposition.i:
        preposition.head, preposition.dep_ = above, "prep"
        party.head, party.dep_ = preposition, "pobj"


def _mend_former(ex: Token) -> None:
    """Read "a court jailed ex-minister Ana Mora" as jailing her: "ex-" leads to nobody."""
    party = next((one for one in ex.rights if one.dep_ == "pobj"), None)
    if party is not None and ex.head.pos_ == "VERB" and not any(one.dep_ == "dobj" for one in ex.head.rights):
        party.head, party.dep_ = ex.head, "dobj"
        ex.head, ex.dep_ = party, "amod"


def _mend_empty(preposition: Token) -> None:
    """Read "called on Prime Minister Ana Mora" as a call on her, whatever part of the clause she is taken for."""
    beside = (one for one in preposition.head.rights if one.dep_ in _BESIDE and one.pos_ in _NOMINAL)
    party = next((one for one in beside if one.left_edge.i == preposition.i + 1), None)
    if party is not None:
        party.head, party.dep_ = preposition, "pobj"
