"""The signs by which a claim is more or less likely to be read right: what tells the event, how it is told, who is on its sides.

What the rules read best is a verb beside its own subject, two states, and what an article tells twice; what they get wrong is
mostly a party that another verb, a pronoun or a guess had to supply, and a word deep in the sentence that is meant otherwise or
not said to be so. That a phrase is understood by its context alone, that only one party is known, how long the sentence is,
and who is said to say so, turned out to tell nothing beside these.
"""

from collections.abc import Mapping
from functools import cache

from spacy.tokens import Token

from workbench.extraction.confidence.found_sides import FoundSide, found_sides, is_subject, verbs_between
from workbench.extraction.events.relation import Relation
from workbench.extraction.language.lexicon import noun_entries, verb_entries
from workbench.extraction.mentions.mentions import MentionReader
from workbench.model import Status

TOLD_AGAIN = "told_again"
_OFTEN_MEANT_OTHERWISE = frozenset({"AGREE", "COERCE", "CONCEDE", "COOPERATE", "RETREAT", "SUPPORT"})
_OPEN = frozenset({Status.HYPOTHETICAL, Status.NEGATED, Status.DEMANDED})
_DEEPEST, _FAR, _MANY = 5, 10, 4
"""Words of the parse above the event that are counted; words between it and who acts; event types of one word."""

Signs = Mapping[str, int]
"""How often each sign stands on a claim; those that do not are left out."""


def signs_of(relation: Relation, status: Status, reader: MentionReader, block_start: int) -> Signs:
    """Return the signs of one relation.

    Parameters
    ----------
    relation : the event with its sides
    status : whether it is said to be so
    reader : of the article's phrases
    block_start : code point of the article at which the relation's block begins
    """
    trigger = relation.construction.trigger
    actors = found_sides(relation.actors, trigger, block_start)
    recipients = found_sides(relation.recipients, trigger, block_start)
    signs = {
        **_of_event(relation, status),
        **_of_sides([*actors, *recipients], reader),
        **_of_actors(actors, trigger),
        **_of_states(actors, recipients),
    }
    return {name: int(count) for name, count in signs.items() if count}


def _of_event(relation: Relation, status: Status) -> Signs:
    entry, trigger = relation.construction.entry, relation.construction.trigger
    return {
        "noun": entry.noun and not entry.is_stance,
        "many_senses": senses_of(trigger.lemma_, noun=entry.noun) >= _MANY,
        "meant_otherwise": entry.event in _OFTEN_MEANT_OTHERWISE,
        "open": status in _OPEN,
        "depth": min(sum(1 for _ in trigger.ancestors), _DEEPEST),
    }


def _of_sides(sides: list[FoundSide], reader: MentionReader) -> Signs:
    return {
        "pronoun": any(one.is_pronoun for one in sides),
        "unlisted": any(not one.participant.id for one in sides),
        "at_home": any(one.is_at_home(reader) for one in sides),
    }


def _of_actors(actors: list[FoundSide], trigger: Token) -> Signs:
    acting = [one.head for one in actors if one.head is not None]
    return {
        "subject": any(is_subject(head, trigger) for head in acting),
        "verb_between": any(verbs_between(head, trigger) for head in acting),
        "far_actor": any(abs(head.i - trigger.i) > _FAR for head in acting),
    }


def _of_states(actors: list[FoundSide], recipients: list[FoundSide]) -> Signs:
    acting, others = _states(actors), _states(recipients)
    return {
        "between_states": len(acting | others) > 1,
        "one_state": bool(acting and others) and len(acting | others) == 1,
    }


def _states(sides: list[FoundSide]) -> set[str]:
    return {one.participant.country or one.participant.id for one in sides if one.participant.id}


@cache
def senses_of(lemma: str, *, noun: bool) -> int:
    """Return how many types of events the lexicon knows for one word, "no event" among them."""
    rows = (noun_entries() if noun else verb_entries()).get(lemma, ())
    return len({row.event for row in rows})
