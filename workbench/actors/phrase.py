"""A phrase taken apart: its segments, and in each the names, agent words and other words in order."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from workbench.actors.agents import Agent, AgentWords
from workbench.actors.names import Match, Meaning
from workbench.actors.spelling import Word
from workbench.actors.tables import word_set

_OPENERS = word_set("opens a segment")
_SIDES = word_set("takes sides")
_PARTICIPLES = word_set("only describes")
_ELSEWHERE = Meaning("people", (".CVL",))


class Part(NamedTuple):
    """One name, agent word or other word of a phrase; at most one of `name` and `agent` is set.

    Attributes
    ----------
    words : its words
    name : the name that they are
    agent : the agent words that they are
    """

    words: tuple[Word, ...]
    name: Match | None = None
    agent: Agent | None = None

    @property
    def text(self) -> str:
        """The words as written, parted by spaces."""
        return " ".join(word.text for word in self.words)


class Segment(NamedTuple):
    """Parts between two openers; `opener` is the preposition, conjunction or comma that begins it."""

    opener: str
    parts: tuple[Part, ...]


def segments_of(
    words: Sequence[Word], name_at: Callable[[Sequence[Word], int], Match | None], agents: AgentWords
) -> list[Segment]:
    """Take a phrase apart. Names go before agent words, longer before shorter.

    A name in a compound that only describes is no actor: "French" in "French-backed", "Russian" in
    "pro-Russian". "Somalia-based" keeps its name, since it says whose the group is. "Ethnic Albanians"
    are a people at home in no state that the phrase names.
    """
    segments: list[Segment] = []
    opener, parts = "", list[Part]()
    position = 0
    while position < len(words):
        word = words[position]
        if word.after_comma and parts:
            segments.append(Segment(opener, tuple(parts)))
            opener, parts = ",", []
        name = name_at(words, position)
        agent = None if name else agents.at(words, position)
        count = name.length if name else agent.length if agent else 1
        here = tuple(words[position : position + count])
        following = words[position + count] if position + count < len(words) else None
        if name or agent:
            describes = following is not None and following.joined and following.key in _PARTICIPLES
            sided = word.joined and position > 0 and words[position - 1].key in _SIDES
            given = (
                agent is not None and agent.kind == "faith" and _is_given_name(words, position + count, name_at, agents)
            )
            if describes or sided or given or (name is not None and name.meaning.role == "other"):
                name = agent = None
            if name is not None and name.meaning.role == "demonym" and position and words[position - 1].key == "ethnic":
                name = name._replace(meaning=_ELSEWHERE)
            parts.append(Part(here, name, agent))
        elif word.key in _OPENERS and not word.joined:
            if parts:
                segments.append(Segment(opener, tuple(parts)))
            opener, parts = word.key, []
        elif parts and word.text.islower() and word.key.endswith("ing") and following is not None and parts[-1].agent:
            # "the general overseeing forces in Africa": a clause begins.
            segments.append(Segment(opener, tuple(parts)))
            opener, parts = "who", []
        else:
            parts.append(Part(here))
        position += count
    segments.append(Segment(opener, tuple(parts)))
    return _with_joined_adjectives([segment for segment in segments if segment.parts])


def _with_joined_adjectives(segments: list[Segment]) -> list[Segment]:
    """Join what "and" parts before one noun: "Sudan's political and military leaders" are one group."""
    joined: list[Segment] = []
    for segment in segments:
        if joined and segment.opener == "and" and _ends_in_adjective(joined[-1]) and _begins_common(segment):
            joined[-1] = joined[-1]._replace(parts=(*joined[-1].parts, *segment.parts))
        else:
            joined.append(segment)
    return joined


def _ends_in_adjective(segment: Segment) -> bool:
    last = segment.parts[-1]
    return last.name is None and last.agent is None and last.text.islower() and not last.text.endswith("s")


def _begins_common(segment: Segment) -> bool:
    """Whether a segment has agent words and no name: "military leaders"."""
    return all(part.name is None for part in segment.parts) and any(part.agent is not None for part in segment.parts)


def _is_given_name(
    words: Sequence[Word], following: int, name_at: Callable[[Sequence[Word], int], Match | None], agents: AgentWords
) -> bool:
    """Whether a faith is a given name, since an unknown name follows: "Christian Nobody"."""
    if following == len(words) or not words[following].capital or words[following].after_comma:
        return False
    return name_at(words, following) is None and agents.at(words, following) is None
