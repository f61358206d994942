"""Join an office to the name of who holds it: "his Turkish counterpart Hakan Fidan met", "Minister A and Minister B met".

Small parsers take the name behind a second office for one more subject, and hang what is coordinated with an office on the
name behind it, where neither would be a party of what the two do together.
"""

from spacy.tokens import Doc, Token

from workbench.extraction.language.word_classes import word_classes

_SUBJECTS = ("nsubj", "nsubjpass")


def mend_named_offices(doc: Doc) -> Doc:
    """Change the parse where a name stands apart from the office before it; return it."""
    for token in doc:
        if token.pos_ != "PROPN" or token.left_edge.i == 0:
            continue
        before = token.left_edge.nbor(-1)
        if token.dep_ == "appos" and before == token.head and before.tag_ != "NNS":  # not "EU members A and B"
            for child in [one for one in token.rights if one.dep_ in ("cc", "conj")]:
                child.head = token.head
        elif token.dep_ == "conj" and before.text == "," and _explains(token):
            token.dep_ = "appos"
        elif token.dep_ in _SUBJECTS and _holds(before, token):
            token.head, token.dep_ = before, "appos"
    return doc


def _explains(name: Token) -> bool:
    """Whether a name between commas says who holds an office, and no "and" joins it: "the envoy of Chad, Ana Mora, left"."""
    office, after = name.head, name.right_edge.i + 1
    closed = after < len(name.doc) and name.doc[after].text == ","
    joined = any(child.dep_ in ("cc", "conj") for one in (office, name) for child in one.children if child != name)
    return closed and not joined and name.ent_type_ == "PERSON" and office.ent_type_ != "PERSON"


def _holds(office: Token, name: Token) -> bool:
    """Whether a word is of an office that is the last of another subject of the name's verb."""
    if office.pos_ != "NOUN" or office.lemma_.lower() not in word_classes()["person"]:
        return False
    first = office
    while first.dep_ == "conj":
        first = first.head
    return first.dep_ in _SUBJECTS and first.head == name.head
