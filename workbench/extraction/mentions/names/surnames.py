"""Surnames of the persons in an article."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

_DIGITS_OF_AGE = 2


def surnames_in(docs: Iterable[Doc]) -> frozenset[str]:
    """Return the last words of all names of persons in the article, also of those that only an age shows to be persons."""
    names = (name for doc in docs for name in doc.ents if name.label_ == "PERSON" and len(name) > 1)
    aged = (token.text for doc in docs for token in doc[1:-2] if _has_age(token))
    return frozenset(name[-1].text for name in names) | frozenset(aged)


def _has_age(name: Token) -> bool:
    """Read "Sudesh Amman, 20"."""
    before, comma, age = name.nbor(-1), name.nbor(1), name.nbor(2)
    called = name.pos_ == before.pos_ == "PROPN" and before.head == name
    return called and comma.text == "," and age.text.isdigit() and len(age.text) == _DIGITS_OF_AGE
