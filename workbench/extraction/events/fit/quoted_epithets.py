"""What somebody is called in quotation marks: "called the raid "brutal" and "illegal"", which parsers hang on the noun before."""

from spacy.tokens import Token

_CALLS = frozenset({"brand", "call", "characterise", "characterize", "consider", "declare", "deem", "describe", "dub"})
_CALLS |= {"find", "label", "regard", "style", "term"}
_OPENS = frozenset({'"', "\u201c", "\u2018", "``", "''"})
_CLOSES = frozenset({'"', "\u201d", "\u2019", "''"})
_FARTHEST = 25
_LONGEST = 8
"""Words of a quotation that only calls somebody something."""


def epithets(verb: Token) -> list[Token]:
    """Return the adjectives and nouns in the quotations behind a verb of calling, where they are no whole clause."""
    if verb.lemma_ not in _CALLS:
        return []
    found: list[Token] = []
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
