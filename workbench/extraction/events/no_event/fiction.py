"""Is it told in a film, a novel or a game, where nobody in the world does anything to anybody?

Documentaries, footage and videos show what happened, and are no fiction; a film that is banned is an event outside it.
"""

from spacy.tokens import Token

_FICTION = frozenset(
    {"film", "movie", "novel", "thriller", "drama", "comedy", "sitcom", "opera", "musical", "cartoon", "tale", "fable",
     "ballet", "blockbuster", "sequel", "trilogy", "screenplay", "plot", "videogame", "poem", "epic", "legend", "myth", "trailer"}
)  # fmt: skip
_GAMES = frozenset({"video", "computer", "board", "role-playing"})
_TELLS = frozenset(
    {"follow", "tell", "depict", "portray", "star", "centre", "center", "chronicle", "imagine", "recount", "narrate",
     "feature", "revolve", "explore", "describe", "dramatise", "dramatize", "relate", "see", "begin", "open", "end", "have"}
)  # fmt: skip
_LEADS_IN = frozenset({"about", "of", "on"})
_DEEPEST = 8


def is_of_fiction(trigger: Token) -> bool:
    """Whether a happening is one of a plot: "The film follows a spy who is ordered to kill", "In the novel, Russia invades"."""
    below = trigger
    for _ in range(_DEEPEST):
        if _is_set_in_fiction(below):
            return True
        above = below.head
        if above == below:
            return False
        if above.lemma_ in _TELLS and any(child.dep_ == "nsubj" and _is_work(child) for child in above.lefts):
            return True
        if above.dep_ == "prep" and above.lower_ in _LEADS_IN and below.dep_ == "pobj" and _is_work(above.head):
            return below != trigger
        below = above
    return False


def _is_work(noun: Token) -> bool:
    if noun.lemma_.lower() == "game":
        return any(child.dep_ == "compound" and child.lower_ in _GAMES for child in noun.lefts)
    return noun.pos_ in ("NOUN", "PROPN") and noun.lemma_.lower() in _FICTION


def _is_set_in_fiction(verb: Token) -> bool:
    """Whether a clause begins "in the novel", or hangs on one: "a thriller in which Indian commandos raid a camp"."""
    for prep in verb.children:
        if prep.dep_ == "prep" and prep.lower_ == "in" and prep.i < verb.i:
            led = [child for child in prep.children if child.dep_ == "pobj"]
            if any(_is_work(one) for one in led):
                return prep.i == verb.sent.start
            if any(one.tag_ == "WDT" for one in led):
                return verb.dep_ == "relcl" and _is_work(verb.head)
    return False
