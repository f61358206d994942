"""Reading one phrase: from its segments to the actor that it names."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from workbench.actors.agents import Agent
from workbench.actors.builtin_list import body_of_state
from workbench.actors.lexicon import Lexicon
from workbench.actors.people import PersonNames
from workbench.actors.phrase import Part, Segment
from workbench.actors.register import holds
from workbench.actors.tables import word_set
from workbench.model import Actor

_OWNERS = word_set("leads to an owner")
_OVER = word_set("out of office")
_STATE_OFFICES = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY"})
_NO_NOUNS = word_set("follows a head")
_CALLINGS = frozenset({"JUD", "EDU", "MED", "REL", "COP", "AGR", "LAB", "CRM", "JRN"})
"""Sectors whose titles no office of state shares."""
_OUTSIDERS = frozenset({"OPP", "CVL", "REF", "AGR"})
"""Sectors that are not part of the body they are named with: Kremlin critics, Hamas supporters."""


class Reading:
    """One phrase on its day and in its context.

    Parameters
    ----------
    lexicon, people : the lists
    day : the day on which the phrase is said
    context : ISO 3166-1 alpha-3 codes of the states that the article is about
    """

    def __init__(self, lexicon: Lexicon, people: PersonNames, day: date | None, context: frozenset[str] | None) -> None:
        self._lexicon = lexicon
        self._people = people
        self._day = day
        self._context = context

    def actor_of(self, segments: Sequence[Segment], at: int, *, as_owner: bool = False) -> Actor | None:
        """Return whom a segment names, with the help of the segments after it.

        As the owner of something a place stands for its state ("rebels in Darfur"); by itself a
        capital is a government, and another place nobody.
        """
        parts = segments[at].parts
        name_at = _last(parts, lambda part: part.name is not None)
        agent_at = _last(parts, lambda part: part.agent is not None)
        if name_at is None:
            return self._listed_person(parts) or self._owned(parts, segments, at)
        if agent_at is None or agent_at < name_at:
            return self._named(parts, name_at, as_owner=as_owner)
        owner = self._meant(parts[name_at])
        if owner is None:
            return None
        return self._listed_person(parts[agent_at + 1 :], owner.country) or self._body(parts, name_at, owner)

    def _named(self, parts: Sequence[Part], at: int, *, as_owner: bool) -> Actor | None:
        """The name is the head: "neighbouring Mali", "President Mohamed Bazoum", "Niamey"."""
        part, rest = parts[at], parts[at + 1 :]
        actor = self._meant(part)
        if actor is None or any(one.words[0].capital and not one.words[0].text.isupper() for one in rest):
            # "Russian Railways", "Trump's niece Jane Nobody": somebody who is not on the list.
            return None
        assert part.name is not None
        role = part.name.meaning.role
        if role in ("place", "capital") and not as_owner:
            return None if rest or role == "place" else self._of_state(actor, "GOV", actor.method)
        if actor.kind == "person" and _is_of_another_calling(parts[:at], actor):
            return None
        if actor.kind != "state":
            actor = self._of_another_state(parts, at, actor) or actor
        if not rest or role in ("place", "capital"):
            return actor
        return replace(actor, method=f"{actor.method}; doubt: head noun {rest[-1].text!r} not known")

    def _of_another_state(self, parts: Sequence[Part], at: int, actor: Actor) -> Actor | None:
        """A usual name of one state's body that another state's name stands before: "Chile's Defense Department"."""
        part, before = parts[at], parts[at - 1] if at else None
        assert part.name is not None
        if before is None or before.name is None or part.name.meaning.role != "metonym" or actor.sector is None:
            return None
        state = self._meant(before)
        if state is None or state.kind != "state" or state.country == actor.country:
            return None
        return self._of_state(state, actor.sector, f"{state.method} + {part.text!r}")

    def _body(self, parts: Sequence[Part], name_at: int, owner: Actor) -> Actor | None:
        """A name and an agent word after it: "Niger's ruling junta", "Pentagon officials", "ECOWAS troops"."""
        agent_at = _deciding_agent(parts, name_at)
        agent = parts[agent_at].agent
        assert agent is not None
        owner = self._of_another_state(parts, name_at, owner) or owner
        if agent.kind == "abroad" and owner.method.startswith("place"):
            # "the Agadez drone base": where it is, not whose.
            return None
        how = f"{owner.method} + agent {agent.words!r}{_doubtful_head(parts)}"
        over = any(word.key in _OVER for part in parts[:agent_at] for word in part.words)
        if over and agent.sector in _STATE_OFFICES and agent.kind != "abroad" and owner.country:
            return self._of_state(owner, "ELI", f"{how} (former)")
        return self._of_owner(owner, agent, how, plain_state=owner.kind == "state")

    def _owned(self, parts: Sequence[Part], segments: Sequence[Segment], at: int) -> Actor | None:
        """No name beside the agent word: look after "of", "in", "from", "for"."""
        agent_at = _deciding_agent(parts, -1) if any(part.agent for part in parts) else None
        agent = None if agent_at is None else parts[agent_at].agent
        for tail_at in range(at + 1, len(segments)):
            tail = segments[tail_at]
            if tail.opener not in _OWNERS or (agent is None and tail.opener != "of"):
                return None
            owner = self.actor_of(segments, tail_at, as_owner=True)
            if owner is not None and agent is None:
                return _under_unknown_head(owner, parts[-1])
            if owner is not None and agent is not None:
                return self._owned_by(owner, tail.opener, agent)
            if any(part.agent for part in tail.parts) and (agent is None or agent.kind == "weak"):
                # "members of parliament in Mali": what stands after "of" says more.
                agent = tail.parts[_deciding_agent(tail.parts, -1)].agent
        return None

    def _owned_by(self, owner: Actor, opener: str, agent: Agent) -> Actor | None:
        """An agent word and whose it is: "president of Chad", "members of JNIM", "leaders in Bamako"."""
        how = f"agent {agent.words!r} {opener} {owner.method}"
        plain_state = owner.kind == "state"
        if plain_state and agent.kind == "abroad" and opener not in ("of", "from"):
            return None
        if plain_state and opener == "for" and not any(sign in agent.words for sign in ("spokes", "minist")):
            return None
        if owner.kind == "body" and not plain_state and agent.kind != "weak" and "metonym" not in owner.method:
            return self._of_state(owner, agent.sector, how)
        return self._of_owner(owner, agent, how, plain_state=plain_state)

    def _of_owner(self, owner: Actor, agent: Agent, how: str, *, plain_state: bool) -> Actor | None:
        """A state's body by the agent word's sector; any other owner itself, unless an outsider is meant."""
        if plain_state or owner.kind == "person":
            if agent.sector:
                return self._of_state(owner, agent.sector, how)
            state = self._lexicon.actor(owner.country or "") if plain_state else None
            if state is None or how.startswith(("place", "capital")):
                return None
            return replace(state, method=f"{how}; doubt: {agent.words!r} says no sector")
        if agent.sector in _OUTSIDERS:
            return self._of_state(owner, agent.sector, how)
        return replace(owner, method=how)

    def _meant(self, part: Part) -> Actor | None:
        """Return whom a name stands for here; its method says by what."""
        assert part.name is not None
        role, ids, _ = part.name.meaning
        method = f"{role} {part.text!r}"
        if role == "person":
            person = self._person(ids)
            return None if person is None else replace(person, method=method)
        chosen, doubt = self._choose(ids, part.text)
        actor = self._lexicon.actor(chosen, self._day)
        if actor is None and role == "metonym":
            country, _, sector = chosen.partition(".")
            state = self._lexicon.actor(country)
            return None if state is None else self._of_state(state, sector, method)
        if actor is None:
            return None
        if self._day is not None and not holds(actor, self._day):
            doubt += f"; doubt: {actor.id} is listed for other days"
        return replace(actor, method=method + doubt)

    def _choose(self, ids: tuple[str, ...], text: str) -> tuple[str, str]:
        if len(ids) == 1:
            return ids[0], ""
        near = [one for one in ids if self._context and one in self._context]
        if len(near) == 1:
            return near[0], "" if near[0] == ids[0] else f"; doubt: {text!r} read as {near[0]} by context"
        return ids[0], f"; doubt: {text!r} may mean {' or '.join(ids[1:])}"

    def _person(self, ids: tuple[str, ...]) -> Actor | None:
        """Of persons who share a name, the one in office."""
        people = [one for one in (self._lexicon.actor(person, self._day) for person in ids) if one is not None]
        return min(
            people, key=lambda one: (one.sector in (None, "ELI"), one.valid_until is not None, one.id), default=None
        )

    def _listed_person(self, parts: Sequence[Part], country: str | None = None) -> Actor | None:
        return self._people.find(parts, country, self._day, self._context, self._lexicon)

    def _of_state(self, actor: Actor, sector: str, method: str) -> Actor | None:
        """Return the body with this sector of the state that an actor belongs to."""
        state = self._lexicon.actor(actor.country or "")
        if state is None or not sector:
            return None
        listed = self._lexicon.actor(f"{state.id}.{sector}", self._day)
        return replace(listed or body_of_state(state.id, state.name, sector), method=method)


def _is_of_another_calling(titles: Sequence[Part], person: Actor) -> bool:
    """Whether a title says that a namesake of a listed person is meant: "Judge Matthew Miller"."""
    named = {part.agent.sector for part in titles if part.agent is not None}
    return bool(named & _CALLINGS) and person.sector not in named


def _last(parts: Sequence[Part], wanted: Callable[[Part], bool]) -> int | None:
    return next((at for at in range(len(parts) - 1, -1, -1) if wanted(parts[at])), None)


def _under_unknown_head(owner: Actor, head: Part) -> Actor | None:
    """An owner, with doubt, where what it owns is not known: "the shores of Libya"; never for an unknown name."""
    if not head.words[-1].text.islower() or owner.method.startswith(("place", "capital")):
        return None
    return replace(owner, method=f"{owner.method}; doubt: head noun {head.text!r} not known")


def _doubtful_head(parts: Sequence[Part]) -> str:
    """Say where a noun follows the agent words and takes their place as the head: "the US military presence"."""
    last = parts[-1].words[-1]
    if parts[-1].agent or parts[-1].name or not last.text.islower() or last.key in _NO_NOUNS:
        return ""
    return "" if last.key.endswith(("ed", "ing", "ly")) else f"; doubt: head noun {last.text!r} not known"


def _deciding_agent(parts: Sequence[Part], after: int) -> int:
    """Where the agent word after a position stands that decides the sector.

    That is the last strong one, else the last weak one with a sector, else a rank, else any.
    """

    def weight(at: int) -> tuple[int, int]:
        agent = parts[at].agent
        assert agent is not None
        strength = {"head": 3, "abroad": 3, "weak": 2 if agent.sector else 0, "rank": 1}[agent.kind]
        return strength, at

    return max((at for at, part in enumerate(parts) if part.agent is not None and at > after), key=weight)
