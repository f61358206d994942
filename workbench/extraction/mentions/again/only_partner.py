"""Which states a sentence names only as somebody's other side: "freed the men after mediation by Togo"."""

from spacy.tokens import Token

from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.names.article_names import ArticleNames

_BESIDE_NOUNS = frozenset({"from", "to", "with"})
"""What puts the other side behind a noun: "talks with", "pressure from", "aid to"; behind a verb it may be a place."""
_FAVOURS = frozenset({"approval", "assistance", "auspices", "behest", "help", "invitation", "mediation", "request"})


def is_only_partner(names: ArticleNames, head: Token, state: str) -> bool:
    """Whether an article names a state nowhere but behind `head`, in its sentence, and there as the other side of a deed.

    "The junta" of "The junta freed the men at the request of Qatar" is not Qatar's.
    """
    code = next((code for _, name, code in names.states if name == state), None)
    base, sentence = names.order.base(head.doc), head.sent
    places = [at - base for at, _, one in names.states if one == code]
    tokens = {token.idx: token for token in sentence if token.i > head.i}
    return bool(places) and all(at in tokens and _is_apart(tokens[at], head) for at in places)


def _is_apart(name: Token, head: Token) -> bool:
    # "the junta American troops ordered to leave", an order of words that translation leaves
    return name.i == head.i + 1 or _is_other_side(name)


def _is_other_side(name: Token) -> bool:
    while name.dep_ in ("compound", "det", "nmod") and name.head.i > name.i:
        name = name.head
    if name.dep_ == "amod":
        # "freed nine Ghanaian sailors"; but soldiers who are sent are one's own: "sent Kenyan police".
        return name.head.dep_ == "dobj" and not word_classes()["force"] & {name.head.lemma_, name.head.lower_}
    if name.dep_ != "pobj":
        return False
    preposition = name.head
    if preposition.lower_ == "by":
        return True
    if preposition.head.pos_ != "NOUN":
        return False
    favours = _FAVOURS | word_classes()["support"]
    return preposition.lower_ in _BESIDE_NOUNS or (preposition.lower_ == "of" and preposition.head.lemma_ in favours)
