"""Which state "the former colonial power" is: the one that ruled the state which the article is about."""

from spacy.tokens import Token

from workbench.extraction.language.again import again_words
from workbench.extraction.mentions.names.article_names import ArticleNames

_RULERS = frozenset({"coloniser", "colonizer", "master", "power", "ruler"})
_FORMER = frozenset({"colonial", "former", "imperial", "old", "one-time", "onetime"})


def colonial_power(head: Token, names: ArticleNames) -> str:
    """Return the code of the state that once ruled the one named last; of several states, of those that the sentence names.

    Empty where the phrase is another, or where no one state, or more than one, has ruled them.
    """
    words = {child.lower_ for child in head.lefts}
    colonial = bool(words & {"colonial", "imperial"}) or head.lemma_ in ("coloniser", "colonizer")
    if head.lemma_ not in _RULERS or not colonial or not words & _FORMER:
        return ""
    here, this = names.order.position(head), names.order.sentence_at(names.order.position(head))
    ruled = {code for at, _, code in names.states if names.order.sentence_at(at) == this} | {
        code for at, _, code in names.states[-1:] if at < here
    }
    ruled = ruled or {code for _, _, code in names.states}
    rulers = {
        name.removeprefix("colonies.")
        for name, codes in again_words().items()
        if name.startswith("colonies.") and codes & ruled
    }
    return rulers.pop() if len(rulers) == 1 else ""
