"""Read "told Reuters gunmen attacked it", where the parser takes who was told for a part of the name of who did it."""

from spacy.tokens import Doc, Token

_OWN = frozenset({"mark", "nsubj", "nsubjpass"})
"""What a clause has that needs no subject from before it."""


def mend_listeners(doc: Doc) -> Doc:
    """Change the parse where an agency is told something; return it."""
    for token in doc[:-1]:
        if token.lower_ in ("told", "tells") and token.nbor().ent_type_ == "ORG":
            _part(token)
    return doc


def _part(verb: Token) -> None:
    """Hang who is told on the verb, and the noun after it on the clause that lacks a subject."""
    listener, noun = verb.nbor(), verb.nbor().head
    clause = next((one for one in verb.rights if one.dep_ == "ccomp" and one.i > noun.i), None)
    if listener.dep_ != "compound" or noun.pos_ != "NOUN" or noun.dep_ != "dobj" or noun.head != verb:
        return
    if clause is None or clause.tag_ not in ("VBD", "VBP", "VBZ") or any(one.dep_ in _OWN for one in clause.lefts):
        return
    listener.head, listener.dep_ = verb, "dobj"
    noun.head, noun.dep_ = clause, "nsubj"
