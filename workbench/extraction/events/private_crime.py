"""Is it a crime between private persons, and its trial, of which no analyst of states takes note?

A man who is jailed for murder at home is no event; a journalist, a politician or a foreigner is.
"""

from spacy.tokens import Token

from workbench.extraction.events.relations import Relation
from workbench.extraction.language.lexicon import word_classes
from workbench.extraction.mentions.mention import Mention

_OF_COURTS = frozenset({("SANCTION", "convict"), ("COERCE", "arrest"), ("ACCUSE", "allege"), ("ACCUSE", "investigate")})
_JUSTICE = frozenset({"COP", "GOV", "JUD", None})


def is_private_crime(relation: Relation) -> bool:
    """Whether those who are tried, or who fall out, are private persons of one country and nothing political is told."""
    entry, trigger = relation.construction.entry, relation.construction.trigger
    if not relation.recipients or not all(map(_is_private, relation.recipients)):
        return False
    states = {one.participant.country for one in (*relation.actors, *relation.recipients)} - {None}
    if len(states) > 1 or _is_political(trigger):
        return False
    if (entry.event, relation.construction.mode) in _OF_COURTS:
        official = all(one.participant.sector in _JUSTICE for one in relation.actors)
        return official and (_is_alone(relation.recipients) or _names_a_crime(trigger))
    return entry.event == "ASSAULT" and all(map(_is_private, relation.actors)) and _names_a_crime(trigger)


def _is_private(mention: Mention) -> bool:
    """Whether somebody is only "a man", "two women", "a Dutch teenager", or a name that is on no list."""
    one = mention.participant
    words = {word.lower().strip(".,") for word in one.text.split()}
    if words & word_classes()["private.public"]:
        return False
    return bool(words & word_classes()["private.persons"]) and (not one.id or one.sector in ("CVL", "EDU", "MED", None))


def _is_alone(recipients: list[Mention]) -> bool:
    words = {word.lower() for one in recipients for word in one.participant.text.split()}
    return bool(words & {"man", "woman", "boy", "girl", "teenager", "youth"})


def _names_a_crime(trigger: Token) -> bool:
    return any(token.lemma_.lower() in word_classes()["private.crimes"] for token in trigger.sent)


def _is_political(trigger: Token) -> bool:
    return any(token.lemma_.lower() in word_classes()["private.political"] for token in trigger.sent)
