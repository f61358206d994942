"""Is it a game that a sentence tells of? There sides attack, strike and beat one another, and nobody is hurt.

Boycotts, bans and protests of sportsmen stay claims: they are political.
"""

import re

from spacy.tokens import Span, Token

from workbench.extraction.events.relation import Relation
from workbench.extraction.language.article_subject import subject_of
from workbench.extraction.language.word_classes import word_classes

_TOLD_OF_GAMES = frozenset(
    {"AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "RETREAT", "SANCTION", "THREATEN"}
)  # fmt: skip
_WORDS = frozenset({"ACCUSE", "REJECT", "REQUEST", "SUPPORT"})
"""What players and coaches say of one another; only a report that is about a game as a whole makes sure of it."""
_POLITICAL = frozenset({"COP", "GOV", "JUD", "LEG", "OPP", "PTY"})
_ALSO_OF_GAMES = frozenset({"attack", "foreign", "state", "strike", "war"})
_ARMED = frozenset({"gunman", "police", "kill", "wound", "bomb", "shell", "militia", "weapon"})
_STAGES = re.compile(
    r"\b(group stage|knockout stage|extra time|own goal|clean sheet|penalty shoot-?out|before the break)\b",
    re.IGNORECASE,
)
_SCORE = re.compile(r"\b\d{1,3}\s?[-\u2013]\s?\d{1,3}\b")
_ENOUGH = 2


def is_of_sport(relation: Relation) -> bool:
    """Whether a relation is one of players and teams."""
    entry, trigger = relation.construction.entry, relation.construction.trigger
    if entry.event in _WORDS and subject_of(trigger).is_sports_report:
        return not any(one.participant.sector in _POLITICAL for one in (*relation.actors, *relation.recipients))
    if entry.event not in _TOLD_OF_GAMES or entry.mode in ("boycott", "arrest", "expel", "deport"):
        return False
    return tells_of_sport(trigger.sent) or (_is_team(trigger) and not _is_of_arms(trigger.sent))


def tells_of_sport(sentence: Span) -> bool:
    """Whether the words of a sentence are those of a report on a game."""
    if _is_of_arms(sentence):
        return False
    words = {token.lemma_.lower() for token in sentence}
    if words & word_classes()["sport.sure"] or _STAGES.search(sentence.text):
        return True
    hints = len(words & word_classes()["sport.hints"]) + bool(_SCORE.search(sentence.text))
    return hints >= _ENOUGH


def _is_of_arms(sentence: Span) -> bool:
    words = {token.lemma_.lower() for token in sentence}
    armed = word_classes()["force"] | _ARMED
    return bool(words & (armed | (word_classes()["private.political"] - _ALSO_OF_GAMES)))


def _is_team(verb: Token) -> bool:
    """Whether a state's name has a verb in the plural, as teams have: "Uganda were punished"."""
    plural = any(child.lower_ in ("were", "are") and child.dep_ in ("aux", "auxpass") for child in verb.children)
    return plural and any(
        child.ent_type_ == "GPE"
        and child.dep_ in ("nsubj", "nsubjpass")
        and not child.text.endswith("s")
        and not any(one.dep_ in ("conj", "compound", "cc") for one in child.children)
        for child in verb.children
    )
