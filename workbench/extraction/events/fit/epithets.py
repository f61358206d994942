"""What somebody is called where parsers see no object for it: "called the raid "brutal" and "illegal"", "an illegal act"."""

from spacy.tokens import Token

from workbench.extraction.language.phrases import prepositional

_CALLS = frozenset({"brand", "call", "characterise", "characterize", "consider", "declare", "deem", "describe", "dub"})
_CALLS |= {"find", "label", "regard", "style", "term"}
_OPENS = frozenset({'"', "\u201c", "\u2018", "``", "''"})
_CLOSES = frozenset({'"', "\u201d", "\u2019", "''"})
_ACTS = frozenset({"act", "campaign", "form", "piece"})
_FARTHEST = 25
_LONGEST = 8
"""Words of a quotation that only calls somebody something."""


def epithets(verb: Token) -> list[Token]:
    """Return what stands in the quotations behind a verb of calling, where they are no whole clause, and a noun with "a" there.

    Parsers hang the first on the noun before, and take the second for its other name.
    """
    if verb.lemma_ not in _CALLS:
        return []
    found = [
        name
        for called in verb.rights
        if called.dep_ == "dobj"
        for name in called.rights
        if name.dep_ == "appos" and any(child.lower_ in ("a", "an") for child in name.lefts)
    ]
    # "an act of aggression"
    found += [head for act in found if act.lemma_ in _ACTS for name, head in prepositional(act) if name == "of"]
    opened = -1
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + _FARTHEST)]:
        if opened < 0 and token.text in _OPENS:
            opened = token.i
        elif opened >= 0 and token.text in _CLOSES:
            inside = list(verb.doc[opened + 1 : token.i])
            if len(inside) <= _LONGEST and not any(one.tag_ in ("VBD", "VBZ", "VBP", "MD") for one in inside):
                found += [one for one in inside if one.pos_ in ("ADJ", "NOUN", "PROPN", "VERB")]
            opened = -1
        elif opened < 0 and token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            break
    return found
