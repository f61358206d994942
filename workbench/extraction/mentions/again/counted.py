"""Who "the two countries", "officials of both countries", "both sides", "the two ministers" are: those named last."""

import itertools
from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Token

from workbench.extraction.mentions.again.candidates import Candidates, candidates
from workbench.extraction.mentions.again.listed_states import points_at_states, states_listed
from workbench.extraction.mentions.mention import Resolve
from workbench.extraction.mentions.names.article_names import ArticleNames
from workbench.extraction.mentions.names.article_order import BLOCK
from workbench.model import Actor

_COUNTS = {"two": 2, "both": 2, "each": 2, "either": 2, "three": 3, "four": 4}
_KNOWN = frozenset({"both", "each", "either", "the", "these", "those"})
_STATES = frozenset({"country", "nation", "neighbour", "neighbor", "state"})
_BODIES = frozenset({"army", "government", "military", "navy", "parliament"})
_OFFICES = frozenset(
    {"ambassador", "chief", "commander", "diplomat", "envoy", "general", "leader", "minister", "negotiator", "official"}
    | {"premier", "president", "ruler", "secretary"}
)
_PARTIES = frozenset({"side", "party", "rival", "enemy", "foe", "ally", "adversary", "belligerent", "camp", "faction"})
_PEOPLE = frozenset({"leader", "man", "opponent", "politician", "ruler", "statesman", "woman"})
"""What two persons are called whatever their offices are."""
_NAMESAKES = {
    "koreas": ("North Korea", "South Korea"),
    "congos": ("Republic of the Congo", "Democratic Republic of the Congo"),
    "sudans": ("Sudan", "South Sudan"),
}
"""States of one name, which a plural takes together."""
_PAIR = 2
_FURTHEST = 4
"""Sentences back in which the sides may have been named."""
TheTwo = Callable[[Token], list[Actor]]
"""From a word to the two who met, or stand against each other, before it; empty where nobody knows."""


class Counting(NamedTuple):
    """What is known of a counted phrase.

    Attributes
    ----------
    here : where it stands
    number : how many it counts
    among : whom of the names of the article it may mean
    pair : the two who met, or stand against each other, before it; empty for other numbers
    listed : names of the states that "these countries" points at
    """

    here: int
    number: int
    among: Candidates
    pair: list[Actor]
    listed: list[str]

    @property
    def states_of_pair(self) -> list[str]:
        """Codes of the states of the two; empty where they are not of two."""
        codes = [one.country or "" for one in self.pair]
        return codes if all(codes) and len(set(codes)) == _PAIR else []


def several(head: Token, names: ArticleNames, resolve: Resolve, the_two: TheTwo) -> list[Actor]:
    """Return the actors that a counted phrase stands for; empty where they are not certain.

    Parameters
    ----------
    head : head of the phrase
    names : what the article names
    resolve : from a phrase to who it means
    the_two : who met, or stand against each other, before a word
    """
    if head.lower_ in _NAMESAKES:
        return [actor for name in _NAMESAKES[head.lower_] for actor in [resolve(name)] if actor is not None]
    count = _count_of(head)
    lemma = head.lemma_.lower()
    named = any(child.text[:1].isupper() for child in head.children if child.i > head.sent.start)
    each = any(child.lower_ in ("each", "either") for child in head.children) and lemma in _PARTIES | _STATES
    if named or not (head.tag_ == "NNS" or each):
        return []
    below = _counted_states_below(head) if not count else 0
    before = [child.text for child in head.lefts if child.dep_ in ("amod", "compound") and child.text.islower()]
    pair = the_two(head) if (count or below) == _PAIR else []
    listed = states_listed(names, head) if not count and points_at_states(head) else []
    counting = Counting(names.order.position(head), count or below, candidates(head, names), pair, listed)
    if listed and lemma in _STATES:
        return _states(counting, resolve)
    if below or listed:
        return _bodies(counting, " ".join((*before, head.text)), resolve)
    return _counted(counting, lemma, " ".join((*before, lemma)), resolve) if count else []


def _counted(counting: Counting, lemma: str, words: str, resolve: Resolve) -> list[Actor]:
    """Who the counted are: states, holders of an office or their bodies, persons, parties."""
    if lemma in _STATES:
        return _states(counting, resolve)
    holders = _holders(counting, lemma) if lemma in _OFFICES else []
    persons = counting.pair if all(one.kind == "person" for one in counting.pair) and lemma in _PEOPLE else []
    if holders or persons or lemma in _OFFICES | _BODIES:
        return holders or persons or _bodies(counting, words, resolve)
    return (counting.pair or _parties(counting, resolve)) if lemma in _PARTIES else []


def _count_of(head: Token) -> int:
    """How many are counted; 0 where new ones are: "impeached two presidents"."""
    before = {child.lower_ for child in head.children}
    known = before & _KNOWN or any(child.dep_ == "poss" for child in head.children)
    return next((_COUNTS[word] for word in before if word in _COUNTS), 0) if known else 0


def _counted_states_below(head: Token) -> int:
    """Read "officials from both countries": how many states they are of; 0 where no such phrase stands below."""
    below = [pobj for prep in head.rights if prep.lower_ in ("of", "from") for pobj in prep.rights]
    below += [child for child in head.lefts if child.dep_ == "poss"]  # "the two countries' leaders"
    return next((_count_of(pobj) for pobj in below if pobj.tag_ == "NNS" and pobj.lemma_.lower() in _STATES), 0)


def _names_of_states(counting: Counting) -> list[str]:
    names, here, count = counting.among, counting.here, counting.number
    if counting.listed:
        return counting.listed
    if counting.states_of_pair:
        called = {code: name for _, name, code in names.states}
        return [called[code] for code in counting.states_of_pair if code in called]
    joined = _joined_before(names, here) if count == _PAIR else []
    if joined:
        return joined
    if _named_last(names, here) > count:
        return []
    every: dict[str, str] = {}
    found: dict[str, str] = {}
    for at, name, code in reversed(names.states):
        if at < here:
            every.setdefault(code, name)
        if at < here and here // BLOCK - at // BLOCK <= 1 and len(found) < count:
            found.setdefault(code, name)
    found = every if len(every) == count else found
    return list(reversed(found.values())) if len(found) == count else []


def _named_last(names: Candidates, here: int) -> int:
    """How many states the last sentence names that names any."""
    this = names.order.sentence_at(here)
    earlier = [(names.order.sentence_at(at), code) for at, _, code in names.states if at < here]
    before = [(sentence, code) for sentence, code in earlier if sentence < this]
    return len({code for sentence, code in before if sentence == before[-1][0]})


def _joined_before(names: Candidates, here: int) -> list[str]:
    """Read "Peru and Chile expelled Bolivia's envoys ... The two countries": those joined by "and", of three or more."""
    this = names.order.sentence_at(here)
    for sentence in range(this - 1, this - _FURTHEST - 1, -1):
        named = [(at, name, code) for at, name, code in names.states if names.order.sentence_at(at) == sentence]
        if len({code for _, _, code in named}) > _PAIR:
            pairs = [
                [first, second]
                for (at, first, code), (after, second, other) in itertools.pairwise(named)
                if code != other and names.order.text(at + len(first), after).strip() in ("and", "and the", "& ")
            ]
            # "Peru, Chile and Bolivia" are no two, whatever stands before "and".
            listed = any(
                pairs and names.order.text(at + len(name), after).strip() == "," and second == pairs[0][0]
                for (at, name, _), (after, second, _) in itertools.pairwise(named)
            )
            return pairs[0] if len(pairs) == 1 and not listed else []
        if len({code for _, _, code in named}) > 1:
            return []
    return []


def _states(counting: Counting, resolve: Resolve) -> list[Actor]:
    actors = [resolve(name) for name in _names_of_states(counting)]
    return [actor for actor in actors if actor is not None]


def _bodies(counting: Counting, words: str, resolve: Resolve) -> list[Actor]:
    """Read "the two armies": of each state, its army."""
    actors = [resolve(f"{name}'s {words}") for name in _names_of_states(counting)]
    return [actor for actor in actors if actor is not None]


def _holders(counting: Counting, lemma: str) -> list[Actor]:
    """Read "both leaders", "the two ministers": who was given such an office last; a counterpart has the same."""
    names, here = counting.among, counting.here
    found: dict[str, Actor] = {}
    for role in reversed(names.roles):
        near = role.at < here and names.order.sentence_at(here) - names.order.sentence_at(role.at) <= _FURTHEST
        fits = role.head in (lemma, "counterpart") or (lemma in ("leader", "ruler") and role.head in _OFFICES)
        countries = {one.country for one in found.values()}
        if near and fits and len(found) < counting.number and role.actor.country not in countries:
            found.setdefault(role.actor.id, role.actor)
    return list(reversed(found.values())) if len(found) == counting.number else []


def _parties(counting: Counting, resolve: Resolve) -> list[Actor]:
    """Read "both sides": who is named in the last sentence that names as many, and no more."""
    names, here = counting.among, counting.here
    this = names.order.sentence_at(here)
    for sentence in range(this, this - _FURTHEST, -1):
        found: dict[str, Actor] = {}
        for at, name, code in names.states:
            near = at < here and names.order.sentence_at(at) == sentence
            actor = resolve(name) if near else None
            if actor is not None:
                found.setdefault(code, actor)
        for at, one in names.named:
            near = at < here and names.order.sentence_at(at) == sentence
            if one is not None and near and one.kind != "media":
                found.setdefault(one.id, one)
        if len(found) == counting.number:
            return list(found.values())
        if len(found) > 1:
            return []
    return []
