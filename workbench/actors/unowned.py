"""Agent words that name no state: "gunmen", "opposition lawmakers", "the police".

In an article about one state they are that state's, with doubt. Otherwise they are described and not identified: an
`Actor` of kind ``unknown`` with a sector, without state and without id, so that the rebels of two wars never
become one actor.
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from workbench.actors.agents import Agent
from workbench.actors.heads import deciding_agent, doubtful_head, is_former, is_title, sector_when_former
from workbench.actors.phrase import Part, Segment
from workbench.actors.referents import Referents
from workbench.actors.tables import word_set
from workbench.model import Actor

_AT_HOME: Final = frozenset(
    {
        "GOV",
        "MIL",
        "PRM",
        "COP",
        "SPY",
        "LEG",
        "JUD",
        "OPP",
        "PTY",
        "REB",
        "UAF",
        "CRM",
        "CVL",
        "ELI",
        "AGR",
        "SOC",
        "REL",
    }
)
"""Sectors that are a state's own in an article about it; its journalists, aid workers, refugees may be from elsewhere."""
_UNKNOWN: Final = word_set("nobody knows who")
_LISTED_OFFICES: Final = frozenset({"president", "prime minister", "premier", "king", "queen", "emir", "chancellor"})
_LISTED_SINCE: Final = date(2010, 1, 1)
"""From this day on the list has those who hold these offices: one who is not on it is no state's, or another's."""


def without_state(
    segments: Sequence[Segment], phrase: str, referents: Referents, day: date | None, home: Actor | None
) -> Actor | None:
    """Return who agent words without a state describe; None for a thing, a listed name, an unknown name alone.

    Parameters
    ----------
    segments, phrase : the phrase, taken apart and as written
    referents : whom names stand for
    day : the day on which it is said
    home : the state whose they are, if any state's; None where that is not known
    """
    parts = _described(segments)
    at = deciding_agent(parts)
    if at is None or any(part.name is not None and part.name.meaning.role != "people" for part in parts):
        return None
    agent = parts[at].agent
    assert agent is not None
    if not agent.sector or agent.words == "state" or doubtful_head(parts) or not _may_name_a_person(parts):
        return None
    former = is_former(parts, at)
    sector = sector_when_former(agent) if former else agent.sector
    if agent.words in _UNKNOWN:
        sector = "UNK"
    how = f"{agent.words!r}{' (former)' if former else ''}"
    elsewhere = any(part.name is not None for segment in segments[1:] for part in segment.parts)
    foreign = agent.kind == "guest" or _is_no_office_holder(parts, agent, day)
    if home is not None and sector in _AT_HOME and not foreign and not elsewhere:
        doubt = f"doubt: no state named, {home.id} by context"
        return referents.of_state(home, sector, f"agent {how}; {doubt}")
    return Actor("", phrase.strip(), "unknown", None, sector, method=f"head noun {how}, no state named")


def _described(segments: Sequence[Segment]) -> tuple[Part, ...]:
    """The parts that say who it is, after "of" where the first noun does not: "dozens of villagers", "leaders of the mutiny"."""
    parts = segments[0].parts
    at = deciding_agent(parts)
    agent = parts[at].agent if at is not None else None
    if len(segments) > 1 and segments[1].opener == "of" and agent is not None and agent.kind == "weak":
        more_at = deciding_agent(segments[1].parts)
        more = segments[1].parts[more_at].agent if more_at is not None else None
        if not agent.sector or (more is not None and more.sector):
            return segments[1].parts
    return parts


def _may_name_a_person(parts: Sequence[Part]) -> bool:
    """Whether unknown capitalised words after the agent words may be a name: "Judge Rivera", never "Union Carbide"."""
    for before, part in pairwise(parts):
        if part.agent is None and part.name is None and part.words[0].capital and before.agent is not None:
            return is_title(before)
    return True


def _is_no_office_holder(parts: Sequence[Part], agent: Agent, day: date | None) -> bool:
    """Whether this is a president with a name that the list does not know."""
    named = parts[-1].agent is None and parts[-1].name is None and parts[-1].words[0].capital
    return named and agent.words in _LISTED_OFFICES and day is not None and day >= _LISTED_SINCE
