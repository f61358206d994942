"""How sure it is that a claim reads its sentence right: a sum of named parts that the analyst can recompute.

The points were set on claims of real articles that were read by hand (docs/extraction.md), so that of claims with 0.8 about
four in five have their type, direction and parties right. The points say nothing of whether the sentence is true; only a
hedge of the text itself ("reportedly", "suspected jihadists", "is said to have") is taken off at the end.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from workbench.extraction.events.relation import Relation
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.status.governors import link_of
from workbench.model import Status

_ADVERBS = frozenset(
    {
        "reportedly",
        "allegedly",
        "apparently",
        "possibly",
        "perhaps",
        "supposedly",
        "purportedly",
        "probably",
        "presumably",
    }
    | {"ostensibly", "seemingly", "likely"}
)
_ADJECTIVES = frozenset(
    {"alleged", "suspected", "unconfirmed", "apparent", "purported", "supposed", "reported", "unverified", "presumed"}
    | {"rumoured", "rumored", "probable", "conflicting", "contradictory", "anonymous", "disputed"}
)
_SAID = frozenset(
    {"say", "allege", "believe", "report", "think", "rumour", "rumor", "suspect", "presume", "understand"}
)
_CLAIMED = frozenset({"claim", "appear", "seem", "purport", "profess"})
_UNCERTAIN = frozenset({"unconfirmed", "unverified", "unclear"})
_DEEPEST = 4
START = 0.8
"""Where it starts, before any of the parts."""
_LEAST, _MOST = 0.1, 0.95
_BOTH, _SEVERAL = 2, 2
_SHORT, _LONG = 15, 45
"""Tokens of a sentence: fewer than the first, or no fewer than the second."""
_MAIN = frozenset({"ROOT", "conj", "ccomp", "xcomp"})
_OPEN = frozenset({Status.HYPOTHETICAL, Status.NEGATED, Status.DENIED})
_OFTEN_MEANT_OTHERWISE = frozenset({"AGREE", "COERCE", "CONCEDE", "COOPERATE", "RETREAT", "SUPPORT"})


@dataclass(frozen=True)
class Part:
    """One thing that makes a claim more or less sure.

    Attributes
    ----------
    points : added to the confidence
    why : what it is, in words
    """

    points: float
    why: str


def parts_of(relation: Relation, status: Status, *, spoken: bool) -> tuple[Part, ...]:
    """Return what bears on a relation's confidence, beside the 0.8 from which it starts.

    Parameters
    ----------
    relation : the event with its sides
    status : whether it is said to be so
    spoken : whether somebody other than the outlet says so
    """
    entry, trigger = relation.construction.entry, relation.construction.trigger
    actors = [one.participant for one in relation.actors]
    everybody = [*actors, *(one.participant for one in relation.recipients)]
    sides = any(one.id for one in actors) + (
        any(one.participant.id for one in relation.recipients) or sum(bool(one.id) for one in actors) > 1
    )
    length = len(trigger.sent)
    every = (
        (0.06, "between two states", len({one.country or one.id for one in everybody if one.id}) > 1),
        (0.08, "both sides are on the list", sides == _BOTH),
        (0.04, "a state or a person by name", any(one.kind in ("state", "person") for one in everybody)),
        (0.03, "a construction of several words", entry.rank > _SEVERAL),
        (0.05, "a short sentence", length < _SHORT),
        (-0.04, "a long sentence", length >= _LONG),
        (-0.04, "nobody is named who did it", not actors),
        (-0.05, "in somebody's words", spoken),
        (-0.06, "not in the main clause", trigger.dep_ not in _MAIN),
        (-0.06, "a side taken, without a verb that tells an event", entry.is_stance),
        (-0.05, "a type whose words often mean something else", entry.event in _OFTEN_MEANT_OTHERWISE),
        (-0.04, "it is open or denied whether it is so", status in _OPEN),
    )
    return tuple(Part(points, why) for points, why, holds in every if holds)


def confidence_of(parts: tuple[Part, ...], *, hedged: bool) -> float:
    """Return the confidence that parts add up to, between 0.1 and 0.95; a hedge takes off another tenth."""
    score = min(START + sum(part.points for part in parts), _MOST) - (0.1 if hedged else 0.0)
    return round(max(score, _LEAST), 2)


def hedge_of(trigger: Token) -> Token | None:
    """Return the word that says that a happening, or who did it, is not certain; None where none does.

    It stands beside the trigger and its subjects, or beside or in a word that the trigger depends on.
    """
    beside = [trigger, *surface_subjects(trigger)]
    token = trigger
    for _ in range(_DEEPEST):
        link = link_of(token)
        if link is None:
            break
        token = link.above
        beside.append(token)
        if _is_hedging(token, link.kind):
            return token
    return next((child for one in beside for child in one.children if _is_hedge(child)), None)


def _is_hedge(word: Token) -> bool:
    as_adverb = word.dep_ == "advmod" and word.lower_ in _ADVERBS
    return as_adverb or (word.dep_ in ("amod", "acomp") and word.lower_ in _ADJECTIVES)


def _is_hedging(word: Token, kind: str) -> bool:
    """Whether a word above leaves it open: "is said to have", "claims to have", "it is unconfirmed that"."""
    if word.lower_ in _UNCERTAIN:
        return True
    passive = any(child.dep_ == "auxpass" for child in word.children)
    return (word.lemma_ in _SAID and passive) or (word.lemma_ in _CLAIMED and kind == "to")
