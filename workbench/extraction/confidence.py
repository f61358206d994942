"""How sure a claim is, by a small rule that the analyst can recompute.

It starts at 0.5. A resolved actor adds 0.15, a resolved recipient, or a second resolved party of a
meeting, 0.15. A construction with more than a bare verb adds 0.1, a noun as trigger takes off 0.1. A
pronoun or a phrase read by context takes off 0.1, an unresolved side 0.1, and a hedge 0.1: "reportedly",
"an alleged attack", "suspected jihadists", "unconfirmed reports that", "is said to have".
"""

from spacy.tokens import Token

from workbench.extraction.events.relations import Relation
from workbench.extraction.language.subjects import surface_subjects
from workbench.extraction.status.governors import link_of

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
_SPECIFIC = 2
_DEEPEST = 4


def confidence_of(relation: Relation) -> float:
    """Return the confidence of a relation, between 0.1 and 0.95."""
    entry, trigger = relation.construction.entry, relation.construction.trigger
    actors = [one.participant for one in relation.actors]
    recipients = [one.participant for one in relation.recipients]
    resolved_sides = (any(one.id for one in actors)) + (
        any(one.id for one in recipients) or sum(bool(one.id) for one in actors) > 1
    )
    score = 0.5 + 0.15 * resolved_sides
    score += 0.1 if entry.rank > _SPECIFIC else 0.0
    score -= 0.1 if entry.noun else 0.0
    score -= 0.1 if any(one.id == "" for one in (*actors, *recipients)) else 0.0
    score -= 0.1 if any(one.text.islower() and one.id for one in (*actors, *recipients)) else 0.0
    score -= 0.1 if hedge_of(trigger) is not None else 0.0
    return round(min(max(score, 0.1), 0.95), 2)


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
