"""Talks that one party has with each of several others: "bilateral meetings between Oman and envoys of Iran, Iraq and Kuwait".

All who meet are actors of one claim, so that each is tied to each. Where the talks are said to be held apart, the first
party meets the others, who do not meet each other: each has a claim of his own.
"""

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.relation import Relation
from workbench.extraction.events.sides.company import PARTIES
from workbench.extraction.mentions.mention import Mention

_APART = frozenset({"bilateral", "separate", "individual", "one-on-one", "face-to-face", "two-way", "tête-à-tête"})
_SEPARATELY = frozenset({"separately", "individually", "bilaterally"})
_BEFORE_NOUN = ("amod", "compound", "nmod")
_PLURAL = frozenset({"NNS", "NNPS"})


def each_apart(relation: Relation, block_start: int) -> list[Relation]:
    """Return one relation for each pair that meets; the relation alone where all sit at one table.

    Parameters
    ----------
    relation : an event with its sides
    block_start : code point of the article at which the block begins
    """
    construction = relation.construction
    met = construction.entry.event == "CONSULT" and not relation.recipients and len(relation.actors) > PARTIES
    if not met or not _is_apart(construction):
        return [relation]
    first, others = _first_and_others(relation.actors, block_start + construction.trigger.idx)
    if not others:
        return [relation]
    return [Relation(construction, [*first, other], []) for other in others]


def _is_apart(construction: Construction) -> bool:
    """Whether the words say that there were several talks of two: "separate meetings", "met separately with"."""
    trigger = construction.trigger
    if any(child.lower_ in _SEPARATELY for child in trigger.children):
        return True
    nouns = [trigger, *construction.objects, *construction.roles.agents, *construction.roles.patients]
    nouns += [below for noun in nouns for prep in noun.rights if prep.lower_ == "of" for below in prep.children]
    return any(noun.tag_ in _PLURAL and _is_called_apart(noun) for noun in nouns)


def _is_called_apart(noun: Token) -> bool:
    return any(child.dep_ in _BEFORE_NOUN and child.lower_ in _APART for child in noun.lefts)


def _first_and_others(parties: list[Mention], trigger: int) -> tuple[list[Mention], list[Mention]]:
    """Who has the talks, and with whom: those before the verb and those behind it, of a list "between" the first and the rest."""
    ordered = sorted(parties, key=lambda one: one.participant.start)
    before = [one for one in ordered if one.participant.start < trigger]
    if len(before) in (0, len(ordered)):
        before = ordered[:1]
    return before, ordered[len(before) :]
