"""Give a verb the object that stands behind a phrase: "denounced as a crime the raid by Chad", "condemned as barbaric the attack".

A long object may follow what the verb says of it. Parsers then make one phrase of the two; but an adjective never stands
before the article or the owner of its own noun, and no second noun behind another without a comma.
"""

from spacy.tokens import Doc, Token

_BEGINS = frozenset({"det", "poss"})


def mend_shifted_objects(doc: Doc) -> Doc:
    """Change the parse where an object is taken for a part of the phrase with "as" before it; return it."""
    for phrase in doc:
        if (
            phrase.lower_ == "as"
            and phrase.dep_ == "prep"
            and phrase.head.pos_ == "VERB"
            and _lacks_object(phrase.head)
        ):
            for noun in list(phrase.subtree):
                if noun.pos_ in ("NOUN", "PROPN") and (_part_quality(noun, phrase) or _part_name(noun, phrase)):
                    break
    return doc


def _lacks_object(verb: Token) -> bool:
    return not any(child.dep_ in ("dobj", "nsubjpass", "auxpass", "ccomp") for child in verb.children)


def _part_quality(noun: Token, phrase: Token) -> bool:
    """Read "condemned as barbaric | the attack", "as an act of piracy | Chad's raid"."""
    before = list(noun.lefts)
    quality = before[0] if before else noun
    begins = any(child.dep_ in _BEGINS and child.left_edge.i == quality.i + 1 for child in before[1:])
    if quality.dep_ not in ("amod", "nmod", "compound") or noun.dep_ != "pobj" or not begins:
        return False
    quality.head, quality.dep_ = noun.head, "pobj"
    noun.head, noun.dep_ = phrase.head, "dobj"
    return True


def _part_name(noun: Token, phrase: Token) -> bool:
    """Read "denounced as a crime | Chad's raid", where the raid is taken for another word for the crime."""
    begins = noun.dep_ in ("appos", "npadvmod") and any(child.dep_ in _BEGINS for child in noun.lefts)
    if not begins or noun.left_edge.i != noun.head.i + 1:
        return False
    noun.head, noun.dep_ = phrase.head, "dobj"
    return True
