"""Is it a crime between private persons, and its trial, of which no analyst of states takes note?

A man who is jailed for murder at home is no event; a journalist, a politician or a foreigner is. In a report that is about
a crime as a whole, whoever is nobody of public life is such a person, a foreigner too, and no sentence need name the crime again.
"""

from spacy.tokens import Token

from workbench.extraction.events.relation import Relation
from workbench.extraction.language.article_subject import subject_of
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mention import Mention

_OF_COURTS = frozenset({("SANCTION", "convict"), ("COERCE", "arrest"), ("ACCUSE", "allege"), ("ACCUSE", "investigate")})
_JUSTICE = frozenset({"COP", "GOV", "JUD", None})
_A_FEW = frozenset({"a", "an", "the", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
_OF_NO_OFFICE = frozenset({"BUS", "CRM", "CVL", "EDU", "MED", "UNK", None})


def is_private_crime(relation: Relation) -> bool:
    """Whether those who are tried, or who fall out, are private persons of one country and nothing political is told."""
    trigger = relation.construction.trigger
    kind = relation.construction.entry.event, relation.construction.mode
    official = kind in _OF_COURTS and all(one.participant.sector in _JUSTICE for one in relation.actors)
    if _is_political(trigger):
        return False
    if _is_step_in_a_case(relation, official=official) and subject_of(trigger).is_crime_report:
        return True
    states = {one.participant.country for one in (*relation.actors, *relation.recipients)} - {None}
    if not relation.recipients or len(states) > 1 or not all(map(_is_private, relation.recipients)):
        return False
    if kind in _OF_COURTS:
        return official and (_is_alone(relation.recipients) or _names_a_crime(trigger))
    return kind[0] == "ASSAULT" and all(map(_is_private, relation.actors)) and _names_a_crime(trigger)


def _is_step_in_a_case(relation: Relation, *, official: bool) -> bool:
    """Whether nobody of public life is tried, hurt or told by a court what to do, foreigners included."""
    event = relation.construction.entry.event
    if event == "REQUEST":
        by_court = bool(relation.actors) and all(one.participant.sector in ("COP", "JUD") for one in relation.actors)
        return by_court and not any(one.participant.id for one in relation.recipients)
    if not relation.recipients or not all(map(_is_of_no_office, relation.recipients)):
        return False
    return official or (event == "ASSAULT" and all(map(_is_of_no_office, relation.actors)))


def _is_of_no_office(mention: Mention) -> bool:
    """Whether somebody is nobody of public life: no person, party or body of the list, and called by no such word."""
    one = mention.participant
    if _words_of(mention) & word_classes()["private.public"]:
        return False
    foreigner = one.kind == "state" and one.text.partition(" ")[0].lower() in _A_FEW  # "an Egyptian", "two Emiratis"
    return not one.id or foreigner or (one.kind == "body" and one.sector in _OF_NO_OFFICE)


def _is_private(mention: Mention) -> bool:
    """Whether somebody is only "a man", "two women", "a Dutch teenager", or a name that is on no list."""
    one, words = mention.participant, _words_of(mention)
    if words & word_classes()["private.public"]:
        return False
    return bool(words & word_classes()["private.persons"]) and (not one.id or one.sector in ("CVL", "EDU", "MED", None))


def _words_of(mention: Mention) -> set[str]:
    return {word.lower().strip(".,") for word in mention.participant.text.split()}


def _is_alone(recipients: list[Mention]) -> bool:
    words = {word.lower() for one in recipients for word in one.participant.text.split()}
    return bool(words & {"man", "woman", "boy", "girl", "teenager", "youth"})


def _names_a_crime(trigger: Token) -> bool:
    return any(token.lemma_.lower() in word_classes()["private.crimes"] for token in trigger.sent)


def _is_political(trigger: Token) -> bool:
    return any(token.lemma_.lower() in word_classes()["private.political"] for token in trigger.sent)
