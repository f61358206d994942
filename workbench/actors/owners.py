"""What an agent word makes of its owner: "Niger's junta", "Savimbi's troops", "Tuareg fighters", "the BJP government"."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.actors.agents import Agent
from workbench.actors.heads import deciding_agent, is_former, is_place
from workbench.actors.phrase import Part
from workbench.actors.referents import Referents
from workbench.actors.tables import word_set
from workbench.model import Actor

RULERS = frozenset({"government", "administration", "cabinet", "regime"})
"""What is a state's by whoever rules it."""
FORCES = frozenset({"fighter", "force", "troop", "army", "commander", "warrior"})
"""What a people without a state of its own has in arms."""
_OWNERS = word_set("leads to an owner")
_SITES = _OWNERS | word_set("lies at a place")
_OUTSIDERS = frozenset({"OPP", "CVL", "REF", "AGR"})
"""Sectors that are not part of the body they are named with: Kremlin critics, Hamas supporters."""
_NOT_OF_THE_STATE = frozenset({"REB", "PRM", "OPP", "PTY", "PRE"})
"""Sectors of leaders whose armed men and spokesmen are theirs, and not the state's."""


def of_owner(referents: Referents, owner: Actor, agent: Agent, how: str) -> Actor | None:
    """Return whom an agent word and its owner name.

    Parameters
    ----------
    referents : whom names stand for
    owner : whose the agent word is
    agent : the agent word
    how : by what both were found
    """
    if owner.method.startswith("people"):
        return referents.of_state(owner, _sector_of_people(owner, agent), how)
    if owner.kind == "person" and agent.sector:
        own = agent.sector in ("GOV", "MIL") and owner.sector in _NOT_OF_THE_STATE
        return referents.of_state(owner, (owner.sector if own else None) or agent.sector, how)
    if owner.kind in ("state", "person"):
        return _of_state(referents, owner, agent, how)
    sector = _sector_of_body(owner, agent)
    return referents.of_state(owner, sector, how) if sector else replace(owner, method=how)


def _sector_of_body(owner: Actor, agent: Agent) -> str:
    """The sector of those who are not the body itself: outsiders, rebels' dissidents and party, a party's government."""
    if owner.kind == "group" and owner.sector == "REB" and agent.sector == "OPP":
        return "REB"
    if owner.kind == "group" and agent.words == "political wing":
        return "PTY"
    if owner.sector == "PTY" and agent.words in RULERS:
        return "GOV"
    return agent.sector if agent.sector in _OUTSIDERS else ""


def _sector_of_people(owner: Actor, agent: Agent) -> str:
    """The leaders of a people are not its government, and "Tuareg fighters" are in no army."""
    if agent.words in FORCES:
        return "REB"
    led = agent.kind == "weak" and agent.sector == "GOV"
    sector = ("REL" if owner.sector == "REL" else "SOC") if led else agent.sector
    return sector or owner.sector or "CVL"


def _of_state(referents: Referents, owner: Actor, agent: Agent, how: str) -> Actor | None:
    if agent.sector:
        return referents.of_state(owner, agent.sector, how)
    state = referents.state(owner.country) if owner.kind == "state" else None
    if state is None or how.startswith(("place", "capital")):
        return None
    return replace(state, method=f"{how}; doubt: {agent.words!r} says no sector")


def leads_to_owner(opener: str, agent: Agent | None, head: Part) -> bool:
    """Whether what follows a preposition may own the head: "advisers to the king", "villages near Goma"."""
    if agent is None:
        return opener == "of" or (opener in _SITES and is_place(head))
    if opener == "to":  # "advisers to the king", "troops loyal to the president"
        return head.words[-1].key == "loyal" or any(sign in agent.words for sign in ("advis", "aide", "counsel"))
    return opener in _OWNERS


def in_office_told(before: Sequence[Part], person: Actor) -> Actor:
    """Read "rebel leader Riek Machar", "opposition leader Aung San Suu Kyi", where the list has no office for the day."""
    told = deciding_agent(before)
    agent = before[told].agent if told is not None else None
    if agent is None or not agent.sector or told is None or is_former(before, told):
        return person
    # Presidents are called so all their lives, but rebels and lawmakers only while they are.
    told_so = person.sector in (None, "ELI") and agent.sector in _NOT_OF_THE_STATE | {"LEG"}
    return replace(person, sector=agent.sector) if told_so else person
