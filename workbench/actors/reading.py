"""Reading one phrase: from its segments to the actor that it names."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from workbench.actors.agents import Agent
from workbench.actors.heads import (
    STATE_OFFICES,
    deciding_agent,
    doubtful_head,
    is_former,
    is_place,
    last,
    under_unknown_head,
)
from workbench.actors.lexicon import Lexicon
from workbench.actors.owners import FORCES, RULERS, in_office_told, leads_to_owner, of_owner
from workbench.actors.people import PersonNames
from workbench.actors.phrase import Part, Segment
from workbench.actors.referents import Referents
from workbench.model import Actor

_CALLINGS = frozenset({"JUD", "EDU", "MED", "REL", "COP", "AGR", "LAB", "CRM", "JRN"})
"""Sectors whose titles no office of state shares."""
_ENVOYS = frozenset({"ambassador", "diplomat", "envoy", "permanent representative", "representative"})
_PARTS_OF_PLACES = frozenset(
    part.capitalize()
    for part in ("the", "northern", "southern", "eastern", "western", "central", "greater", "upper", "lower", "both")
)


class Reading:
    """One phrase on its day and in its context.

    Parameters
    ----------
    lexicon, people : the lists
    referents : whom names stand for on the day and in the article
    day : the day on which the phrase is said
    at_home : whether a lone place stands for its state
    """

    def __init__(
        self, lexicon: Lexicon, people: PersonNames, referents: Referents, day: date | None, *, at_home: bool
    ) -> None:
        self._lexicon = lexicon
        self._people = people
        self._referents = referents
        self._day = day
        self._at_home = at_home

    def actor_of(self, segments: Sequence[Segment], at: int, *, as_owner: bool = False) -> Actor | None:
        """Return whom a segment names, with the help of the segments after it.

        As the owner of something a place stands for its state ("rebels in Darfur"); by itself a
        capital is a government, and another place its state with doubt.
        """
        parts = segments[at].parts
        name_at = last(parts, lambda part: part.name is not None)
        agent_at = last(parts, lambda part: part.agent is not None)
        if name_at is None:
            return self._listed_person(parts) or self._led(parts) or self._owned(parts, segments, at)
        if agent_at is None or agent_at < name_at:
            named = self._named(parts, name_at, as_owner=as_owner)
            return named or (self._owned(parts, segments, at) if _is_people(parts[name_at]) else None)
        owner = self._referents.meant(parts[name_at])
        if owner is None:
            return self._owned(parts, segments, at) if _is_people(parts[name_at]) else None
        return self._listed_person(parts[agent_at + 1 :], owner.country) or self._body(parts, name_at, owner)

    def _named(self, parts: Sequence[Part], at: int, *, as_owner: bool) -> Actor | None:
        """The name is the head: "neighbouring Mali", "President Mohamed Bazoum", "Niamey"."""
        part, rest = parts[at], parts[at + 1 :]
        titled = at > 0 and parts[at - 1].agent is not None
        actor = self._referents.meant(part, former=is_former(parts, at), titled=titled)
        if actor is None or any(one.words[0].capital and not one.words[0].text.isupper() for one in rest):
            # "Russian Railways", "Trump's niece Jane Nobody": somebody who is not on the list.
            return None
        assert part.name is not None
        role = part.name.meaning.role
        if role in ("place", "capital"):
            return actor if as_owner else self._lone_place(parts, at, actor)
        if _is_somebody_else(parts, at, actor):
            return None
        if actor.kind == "state":
            actor = self._holding_office(parts, at, actor) or actor
        elif actor.kind == "person":
            actor = in_office_told(parts[:at], actor)
        else:
            actor = self._of_another_state(parts, at, actor) or actor
        return replace(actor, method=f"{actor.method}; doubt: head noun {rest[-1].text!r} not known") if rest else actor

    def _lone_place(self, parts: Sequence[Part], at: int, state: Actor) -> Actor | None:
        """A capital is a government, another place its state with doubt; a part of a longer name is nobody."""
        part = parts[at]
        assert part.name is not None
        if parts[at + 1 :]:
            return None
        if part.name.meaning.role == "capital":
            return self._referents.of_state(state, "GOV", state.method)
        if not self._at_home or _is_surname(parts, at):
            return None
        return replace(state, method=f"{state.method}; doubt: a place, {state.id} by where it lies")

    def _holding_office(self, parts: Sequence[Part], at: int, state: Actor) -> Actor | None:
        """Read "Kenya's foreign minister Mudavadi", where an analyst lists him as a name of a state: who holds the office."""
        before = parts[at - 1] if at else None
        if before is None or before.agent is None or before.agent.sector not in STATE_OFFICES:
            return None
        owner_at = last(parts[:at], lambda part: part.name is not None)
        owner = self._referents.meant(parts[owner_at]) if owner_at is not None else state
        if owner is None or owner.kind != "state":
            return None
        return self._referents.of_state(owner, before.agent.sector, f"{owner.method} + agent {before.agent.words!r}")

    def _of_another_state(self, parts: Sequence[Part], at: int, actor: Actor) -> Actor | None:
        """Read "Chile's Defense Department", "Syrian Druze": a name of one state's that another's stands before."""
        part, before = parts[at], parts[at - 1] if at else None
        assert part.name is not None
        if before is None or before.name is None or actor.sector is None:
            return None
        if part.name.meaning.role not in ("metonym", "people"):
            return None
        state = self._referents.meant(before)
        if state is None or state.kind != "state" or state.country == actor.country:
            return None
        # Abroad the Pentagon's usual name is that of a ministry.
        sector = "GOV" if part.words[-1].key in ("department", "ministry") else actor.sector
        return self._referents.of_state(state, sector, f"{state.method} + {part.text!r}")

    def _body(self, parts: Sequence[Part], name_at: int, owner: Actor) -> Actor | None:
        """A name and an agent word after it: "Niger's ruling junta", "Pentagon officials", "ECOWAS troops"."""
        agent_at = deciding_agent(parts, name_at)
        assert agent_at is not None
        agent = parts[agent_at].agent
        assert agent is not None
        owner = self._of_another_state(parts, name_at, owner) or self._sender(parts, name_at, owner, agent) or owner
        if agent.kind == "abroad" and owner.method.startswith("place"):
            # "the Agadez drone base": where it is, not whose.
            return None
        how = f"{owner.method} + agent {agent.words!r}{doubtful_head(parts)}"
        found = of_owner(self._referents, owner, agent, how)
        return self._former(found, agent) if is_former(parts, agent_at) else found

    def _sender(self, parts: Sequence[Part], name_at: int, owner: Actor, agent: Agent) -> Actor | None:
        """Read "Chad's UN ambassador", "Niger's African Union envoy": whose envoy somebody is at an organisation."""
        before = parts[name_at - 1] if name_at else None
        if owner.kind != "organisation" or agent.words not in _ENVOYS or before is None or before.name is None:
            return None
        # "Libya UN envoy Ana Mora" is the envoy to Libya.
        if not (before.words[-1].possessive or before.name.meaning.role == "demonym" or before.text.isupper()):
            return None
        state = self._referents.meant(before)
        return state if state is not None and state.kind == "state" else None

    def _owned(self, parts: Sequence[Part], segments: Sequence[Segment], at: int) -> Actor | None:
        """No name beside the agent word: look after "of", "in", "from", "for"."""
        agent_at = deciding_agent(parts)
        agent = None if agent_at is None else parts[agent_at].agent
        if agent is None and _is_people(parts[-1]):
            agent = Agent(len(parts[-1].words), "CVL", "head", parts[-1].text)
        if agent is not None and agent.words in FORCES and any(_is_people(part) for part in parts):
            agent = agent._replace(sector="REB")  # "Kurdish fighters in Syria"
        former = agent_at is not None and is_former(parts, agent_at)
        for tail_at in range(at + 1, len(segments)):
            tail = segments[tail_at]
            if not leads_to_owner(tail.opener, agent, parts[-1]):
                return None
            owner = self.actor_of(segments, tail_at, as_owner=True)
            if owner is not None and agent is None:
                return _at_place(owner, parts[-1]) if is_place(parts[-1]) else under_unknown_head(owner, parts[-1])
            if owner is not None and agent is not None:
                found = self._owned_by(owner, tail.opener, agent)
                return self._former(found, agent) if former else found
            more_at = deciding_agent(tail.parts)
            if more_at is not None and (agent is None or agent.kind == "weak"):
                # "members of parliament in Mali": what stands after "of" says more.
                agent = tail.parts[more_at].agent
        return None

    def _owned_by(self, owner: Actor, opener: str, agent: Agent) -> Actor | None:
        """An agent word and whose it is: "president of Chad", "members of JNIM", "leaders in Bamako"."""
        how = f"agent {agent.words!r} {opener} {owner.method}"
        plain_state = owner.kind == "state"
        if plain_state and agent.kind in ("abroad", "guest") and opener not in ("of", "from"):
            return None
        if plain_state and opener == "for" and not any(sign in agent.words for sign in ("spokes", "minist")):
            return None
        if owner.kind == "body" and agent.kind != "weak" and "metonym" not in owner.method:
            return self._referents.of_state(owner, agent.sector, how)
        return of_owner(self._referents, owner, agent, how)

    def _former(self, found: Actor | None, agent: Agent) -> Actor | None:
        """Former officials of a state are its former elite; former soldiers, rebels, farmers stay what they are."""
        if found is None or found.kind != "body" or agent.kind == "abroad":
            return found
        if not (agent.sector in STATE_OFFICES or (agent.kind == "weak" and found.sector in STATE_OFFICES)):
            return found
        return self._referents.of_state(found, "ELI", f"{found.method} (former)")

    def _led(self, parts: Sequence[Part]) -> Actor | None:
        """Read "the Clinton administration": the government of the state that somebody of this name governs."""
        last_agent = parts[-1].agent
        if last_agent is None or last_agent.words not in RULERS or len(parts) < 2:  # noqa: PLR2004 - a name and the noun
            return None
        leader = self._people.who_governs(parts[-2], self._day, self._lexicon)
        how = f"surname {parts[-2].text!r} + agent {last_agent.words!r}"
        return self._referents.of_state(leader, "GOV", how) if leader is not None else None

    def _listed_person(self, parts: Sequence[Part], country: str | None = None) -> Actor | None:
        return self._people.find(parts, country, self._day, self._referents.context, self._lexicon)


def _at_place(owner: Actor, head: Part) -> Actor | None:
    return replace(owner, method=f"{owner.method}; doubt: head noun {head.text!r} is a place")


def _is_people(part: Part) -> bool:
    return part.name is not None and part.name.meaning.role == "people"


def _is_surname(parts: Sequence[Part], at: int) -> bool:
    """Whether a title or an unknown name before a place says that it is a surname: "Senator Houston"."""
    before = parts[at - 1] if at else None
    if before is None or parts[at].words[0].after_comma or before.words[-1].possessive:
        return False
    return before.agent is not None or (
        before.name is None and before.words[0].capital and before.text not in _PARTS_OF_PLACES
    )


def _is_somebody_else(parts: Sequence[Part], at: int, actor: Actor) -> bool:
    """Whether a name is a namesake's by calling ("Judge Matthew Miller"), or a people's name a given name ("Karen")."""
    if actor.kind == "person":
        named = {part.agent.sector for part in parts[:at] if part.agent is not None}
        return bool(named & _CALLINGS) and actor.sector not in named
    name = parts[at].name
    if actor.sector == "PTY" and at and parts[at - 1].agent is None and _is_surname(parts, at):
        return True  # "Basutoland Congress Party", and not "the opposition Congress Party"
    if name is not None and name.meaning.role == "people" and _is_surname(parts, at):
        return True  # "Qandeel Baloch"
    lone = name is not None and name.meaning.role == "people" and name.meaning.person
    return lone and not parts[at].words[-1].key.endswith("s")
