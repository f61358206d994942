"""Is it a game that a sentence tells of? There sides attack, strike and beat one another, and nobody is hurt.

Boycotts, bans and protests of sportsmen stay claims: they are political.
"""

import re

from spacy.tokens import Span

from workbench.extraction.events.relations import Relation
from workbench.extraction.language.lexicon import word_classes

_TOLD_OF_GAMES = frozenset(
    {"AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "RETREAT", "SANCTION", "THREATEN"}
)  # fmt: skip
_ALSO_OF_GAMES = frozenset({"attack", "foreign", "state", "strike", "war"})
_ARMED = frozenset({"gunman", "police", "kill", "wound", "bomb", "shell", "militia", "weapon"})
_SCORE = re.compile(r"\b\d{1,3}\s?[-\u2013]\s?\d{1,3}\b")
_ENOUGH = 2


def is_of_sport(relation: Relation) -> bool:
    """Whether a relation is one of players and teams."""
    entry, trigger = relation.construction.entry, relation.construction.trigger
    if entry.event not in _TOLD_OF_GAMES or entry.mode in ("boycott", "arrest", "expel", "deport"):
        return False
    return tells_of_sport(trigger.sent)


def tells_of_sport(sentence: Span) -> bool:
    """Whether the words of a sentence are those of a report on a game."""
    words = {token.lemma_.lower() for token in sentence}
    armed = word_classes()["force"] | _ARMED
    if words & (armed | (word_classes()["private.political"] - _ALSO_OF_GAMES)):
        return False
    if words & word_classes()["sport.sure"]:
        return True
    hints = len(words & word_classes()["sport.hints"]) + bool(_SCORE.search(sentence.text))
    return hints >= _ENOUGH
