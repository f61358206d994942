"""From a phrase to who is meant by it.

The head noun decides what part of a society acts, the nearest name before it (or after "of", "in",
"from") decides of which state. Every answer says in `Actor.method` how it was found, and after
"doubt:" what speaks against it.
"""

from collections.abc import Sequence
from datetime import date

from workbench.actors.agents import AgentWords
from workbench.actors.lexicon import Lexicon
from workbench.actors.names import Match
from workbench.actors.people import PersonNames
from workbench.actors.phrase import Segment, segments_of
from workbench.actors.reading import Reading
from workbench.actors.spelling import Word, split_words
from workbench.actors.tables import word_set
from workbench.model import Actor

_LONGEST_PHRASE = 60
_LONGEST_AGENT = 3
_BESIDE_NAMES = word_set("beside a name")
"""Words that may have a capital and are no part of a personal name."""


class Resolver:
    """Resolves phrases against a lexicon and the agent words."""

    def __init__(self, lexicon: Lexicon, agents: AgentWords, people: PersonNames) -> None:
        self._lexicon = lexicon
        self._agents = agents
        self._people = people

    def resolve(self, phrase: str, day: date | None, context: frozenset[str] | None) -> Actor | None:
        """Return who is meant on a day, in an article about the states of `context`; None where nobody known is."""
        words = split_words(phrase)[:_LONGEST_PHRASE]
        segments = segments_of(words, lambda all_words, at: self.name_at(all_words, at, day), self._agents)
        if not segments:
            return None
        reading = Reading(self._lexicon, self._people, day, context)
        head = reading.actor_of(segments, 0)
        apposed = next((at for at, one in enumerate(segments) if at and one.opener == ","), None)
        if apposed is None or (head is not None and head.kind != "body") or not _may_be_explained(segments[0]):
            return head
        explained = reading.actor_of(segments, apposed)
        if head is None or explained is None:
            return head or explained
        same = explained.kind == "person" and explained.country == head.country
        return explained if same else head

    def name_at(self, words: Sequence[Word], at: int, day: date | None = None) -> Match | None:
        """Return the longest name that begins at this word, unless it is part of an unknown person's."""
        found = self._lexicon.name_at(words, at, day)
        if found is None:
            return None
        short = (
            (found.length == 1 or words[at].text.islower())
            and found.meaning.role in ("person", "metonym")
            and not words[at].text.isupper()
        )
        if (short or found.meaning.person) and self._is_anothers(words, at, at + found.length):
            return None
        return found

    def _is_anothers(self, words: Sequence[Word], start: int, end: int) -> bool:
        """Whether a name is part of an unknown person's: "Michael Jordan", "Hunter Biden"."""
        if start and not words[start].after_comma and not words[start - 1].possessive:
            before = words[start - 1]
            if before.key not in _BESIDE_NAMES and self._is_unknown_name(words, start - 1):
                return True
        if end == len(words) or words[end].after_comma or words[end - 1].possessive:
            return False
        return self._is_unknown_name(words, end)

    def _is_unknown_name(self, words: Sequence[Word], at: int) -> bool:
        word = words[at]
        if len(word.key) == 1 and word.capital and word.key not in ("a", "i"):
            return True  # an initial: "Cyrus R. Vance"
        if not word.capital or word.text.isupper() or self._lexicon.name_at(words, at) is not None:
            return False
        for start in range(max(0, at - _LONGEST_AGENT), at + 1):
            agent = self._agents.at(words, start)
            if agent is not None and start + agent.length > at:
                return False
        return True


def _may_be_explained(segment: Segment) -> bool:
    """Whether what follows a comma may say who this is: a personal name, or an office."""
    if any(part.agent is not None for part in segment.parts):
        return True
    return all(part.words[0].capital or part.text in ("the", "its") for part in segment.parts)
