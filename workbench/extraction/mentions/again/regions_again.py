"""Which state "the Gulf emirate", "the West African nation" and "its northern neighbour" are, after it was named."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from spacy.tokens import Span, Token

from workbench.extraction.mentions.again.last_state import acting_state
from workbench.extraction.mentions.names.article_names import ArticleNames
from workbench.model import Actor

_NEIGHBOURS = frozenset({"neighbor", "neighbour"})
_RIVALS = frozenset({"adversary", "archrival", "foe", "rival"})
"""A state's only where it is "its": "his rival" is mostly a person."""
_STATES = frozenset({"country", "emirate", "island", "kingdom", "monarchy", "nation", "neighbor", "neighbour", "principality", "republic", "state", "sultanate"})  # fmt: skip
_DEFINITE = frozenset({"the", "this", "that"})


def _kind_of_state(core: Span, lemma: str) -> str:
    """What kind of state a phrase says it is, where not all are: "kingdom", "island" also of "the island nation"; else nothing."""
    return "island" if any(token.lower_ == "island" for token in core[:-1]) else lemma


@cache
def states_by_region() -> Mapping[str, frozenset[str]]:
    """ISO 3166-1 alpha-3 codes of the states of a region, by the words for it."""
    with (files(__package__) / "regions.csv").open(encoding="utf-8") as file:
        rows = [(row["region"].split("|"), frozenset(row["states"].split("|"))) for row in csv.DictReader(file)]
    return {word: states for words, states in rows for word in words}


def of_region(names: ArticleNames, head: Token, core: Span) -> Actor | None:
    """Return the one state that is named before, lies in the region, and does not itself act; None where there is no one.

    Parameters
    ----------
    names : what the article names
    head : of the phrase, "nation"
    core : the phrase, "the West African nation"
    """
    lemma = head.lemma_.lower()
    if head.tag_ not in ("NN", "NNP") or lemma not in _STATES | _NEIGHBOURS | _RIVALS:
        return None
    whose = {child.lower_ for child in head.lefts if child.tag_ == "PRP$"}
    others = bool(whose and lemma in _NEIGHBOURS) or ("its" in whose and lemma in _RIVALS)
    words = " ".join(token.lower_ for token in core[:-1] if token.text[:1].isupper() and token.lower_ not in _DEFINITE)
    region = states_by_region().get(words or _kind_of_state(core, lemma))
    if not (others or (region and core[0].lower_ in _DEFINITE)) or (words and region is None):
        return None
    acting = acting_state(names, head)
    if others and acting is None:
        return None
    here = names.order.position(head)
    sentence = names.order.sentence_at(here)
    named = [
        (at, name, code)
        for at, name, code in names.states
        if code != acting and (region is None or code in region) and names.order.sentence_at(at) <= sentence
    ]
    near = [one for one in named if sentence - names.order.sentence_at(one[0]) <= 1 and one[0] < here]
    for some in (named, near):
        if len({code for _, _, code in some}) == 1:
            return names.resolve(some[0][1])
    return None
