"""From a phrase to who is meant by it.

The head noun decides what part of a society acts, the nearest name before it (or after "of", "in",
"from") decides of which state. Every answer says in `Actor.method` how it was found, and after
"doubt:" what speaks against it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from workbench.actors.agents import AgentWords
from workbench.actors.coordination import each_of
from workbench.actors.lexicon import Lexicon
from workbench.actors.misspelt import Spellings
from workbench.actors.names import Match
from workbench.actors.namesakes import told_apart
from workbench.actors.people import PersonNames
from workbench.actors.phrase import Segment, segments_of
from workbench.actors.reading import Reading
from workbench.actors.referents import Referents
from workbench.actors.spelling import Word, split_words
from workbench.actors.tables import word_set
from workbench.actors.unowned import without_state
from workbench.model import Actor

_LONGEST_PHRASE = 60
_LONGEST_AGENT = 3
_BESIDE_NAMES = word_set("beside a name")
"""Words that may have a capital and are no part of a personal name."""


class Resolver:
    """Resolves phrases against a lexicon and the agent words."""

    def __init__(self, lexicon: Lexicon, agents: AgentWords, people: PersonNames, spellings: Spellings) -> None:
        self._lexicon = lexicon
        self._agents = agents
        self._people = people
        self._spellings = spellings

    def resolve(self, phrase: str, day: date | None, context: frozenset[str] | None, *, at_home: bool) -> Actor | None:
        """Return who is meant on a day, in an article about the states of `context`; None where nobody known is.

        Names as they are written go first, then names as they may have been meant, then agent words without a name.
        """
        words = split_words(phrase)[:_LONGEST_PHRASE]
        referents = Referents(self._lexicon, day, context)
        if len(words) == 1 and self._is_unheard_of(words):
            return self._read_as_meant(words, referents, day, at_home=at_home)
        segments = self.segments(words, day)
        if not segments:
            return None
        found = self._read(segments, referents, day, at_home=at_home)
        found = found or self._read_as_meant(words, referents, day, at_home=at_home)
        return found or without_state(segments, phrase, referents, day, referents.only_state() if at_home else None)

    def _is_unheard_of(self, words: Sequence[Word]) -> bool:
        """Whether a lone word is neither a name nor an agent word, as most words of a text: at best it is misspelt."""
        return self._lexicon.name_at(words, 0) is None and self._agents.at(words, 0) is None

    def _read_as_meant(
        self, words: Sequence[Word], referents: Referents, day: date | None, *, at_home: bool
    ) -> Actor | None:
        """Return who is meant if one name is misspelt."""
        known = self._known(words)
        right = self._spellings.correct(words, known, referents.context) if not all(known) else None
        if right is None:
            return None
        found = self._read(self.segments(right.words, day), referents, day, at_home=at_home)
        return replace(found, method=found.method + right.doubt) if found is not None else None

    def each(self, phrase: str, day: date | None) -> list[str]:
        """Return a phrase for each of those that a phrase names, see `coordination.each_of`."""
        words = split_words(phrase)[:_LONGEST_PHRASE]
        segments = self.segments(words, day)
        return each_of(phrase, segments) if segments else []

    def segments(self, words: Sequence[Word], day: date | None) -> Sequence[Segment]:
        """Take a phrase apart, with names that its own words tell apart."""
        return told_apart(segments_of(words, lambda all_words, at: self.name_at(all_words, at, day), self._agents))

    def _read(
        self, segments: Sequence[Segment], referents: Referents, day: date | None, *, at_home: bool
    ) -> Actor | None:
        reading = Reading(self._lexicon, self._people, referents, day, at_home=at_home)
        head = reading.actor_of(segments, 0)
        apposed = next((at for at, one in enumerate(segments) if at and one.opener == ","), None)
        if apposed is None or (head is not None and head.kind != "body") or not _may_be_explained(segments[0]):
            return head
        explained = reading.actor_of(segments, apposed)
        if head is None or explained is None:
            return head or explained
        same = explained.kind == "person" and explained.country == head.country
        return explained if same else head

    def _known(self, words: Sequence[Word]) -> list[bool]:
        """For each word, whether it needs no correction: names, agent words, words without a capital."""
        known = [not word.capital or word.key in _BESIDE_NAMES for word in words]
        for at in range(len(words)):
            name, agent = self._lexicon.name_at(words, at), self._agents.at(words, at)
            length = max(name.length if name else 0, agent.length if agent else 0)
            known[at : at + length] = [True] * length
        return known

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
