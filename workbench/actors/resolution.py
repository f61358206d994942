"""From a phrase to who is meant by it.

The head noun decides what part of a society acts, the nearest name before it (or after "of", "in",
"from") decides of which state. Every answer says in `Actor.method` how it was found, and after
"doubt:" what speaks against it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from workbench.actors.agents import AgentWords
from workbench.actors.builtin_list import body_of_state
from workbench.actors.lexicon import Lexicon
from workbench.actors.names import Match
from workbench.actors.people import PersonNames
from workbench.actors.phrase import Part, Segment, segments_of
from workbench.actors.spelling import Word, split_words
from workbench.model import Actor

Context = frozenset[str] | None

_OWNERS = frozenset(["of", "in", "from", "for", "at", "inside", "within", "across"])
_OVER = frozenset(["former", "ex", "retired", "ousted", "deposed", "toppled", "exiled", "onetime"])
_OFFICES = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY"})
_NOT_OF_THE_BODY = frozenset({"OPP", "CVL", "REF", "AGR"})
_BESIDE_STATES = frozenset(
    ["neighbouring", "neighboring", "northern", "southern", "eastern", "western", "central", "greater", "nearby"]
)
_LONGEST_PHRASE = 60


class Resolver:
    """Resolves phrases against a lexicon and the agent words."""

    def __init__(self, lexicon: Lexicon, agents: AgentWords, people: PersonNames) -> None:
        self._lexicon = lexicon
        self._agents = agents
        self._people = people

    def resolve(self, phrase: str, day: date | None, context: Context) -> Actor | None:
        """Return who is meant, or None."""
        words = split_words(phrase)[:_LONGEST_PHRASE]
        if not words:
            return None
        segments = segments_of(words, lambda all_words, at: self._name_at(all_words, at, day), self._agents)
        if not segments:
            return None
        reading = _Reading(self._lexicon, self._people, day, context)
        head = reading.actor_of(segments, 0)
        apposed = next((at for at, one in enumerate(segments) if at and one.opener == ","), None)
        if apposed is None or (head is not None and head.kind != "body"):
            return head
        if head is None and not _may_be_explained(segments[0]):
            return None
        explained = reading.actor_of(segments, apposed)
        if head is None:
            return explained
        same_state = explained is not None and explained.kind == "person" and explained.country == head.country
        return explained if same_state else head

    def _name_at(self, words: Sequence[Word], at: int, day: date | None) -> Match | None:
        found = self._lexicon.name_at(words, at, day)
        if found is not None and found.meaning.person and self._is_personal(words, at, found.length):
            return None
        return found

    def _is_personal(self, words: Sequence[Word], at: int, count: int) -> bool:
        """Whether a name that is also a given name or surname has another unknown name beside it."""
        before = words[at - 1] if at else None
        after = words[at + count] if at + count < len(words) and not words[at + count - 1].possessive else None
        return (
            before is not None
            and before.key not in _BESIDE_STATES
            and not words[at].after_comma
            and not before.possessive
            and self._unknown_name(words, at - 1)
        ) or (after is not None and not after.after_comma and self._unknown_name(words, at + count))

    def _unknown_name(self, words: Sequence[Word], at: int) -> bool:
        word = words[at]
        return (
            word.capital
            and not word.text.isupper()
            and self._agents.at(words, at) is None
            and self._lexicon.name_at(words, at) is None
            and not any(self._agents.at(words, at - back) for back in range(1, min(at, 3) + 1))
        )


class _Reading:
    """One phrase's answer: its day and context at hand."""

    def __init__(self, lexicon: Lexicon, people: PersonNames, day: date | None, context: Context) -> None:
        self._lexicon = lexicon
        self._people = people
        self._day = day
        self._context = context

    def actor_of(self, segments: Sequence[Segment], at: int) -> Actor | None:
        """Who a segment names, with the help of the segments after it."""
        parts = segments[at].parts
        name_at = _last(parts, lambda part: part.name is not None)
        agent_at = _deciding_agent(parts)
        if name_at is None:
            person = self._listed_person(parts)
            if person is not None:
                return person
            return self._from_tails(parts, agent_at, segments, at)
        last_agent = _last(parts, lambda part: part.agent is not None)
        if last_agent is not None and last_agent > name_at:
            assert agent_at is not None
            person = self._listed_person(parts[last_agent + 1 :], self._state_of(parts[name_at]))
            if person is not None:
                return person
            if agent_at > name_at:
                return self._body(parts, name_at, agent_at, segments, at)
            return self._body(parts, name_at, last_agent, segments, at)
        return self._named(parts, name_at)

    def _named(self, parts: Sequence[Part], at: int) -> Actor | None:
        """The name is the head: "neighbouring Mali", "President Mohamed Bazoum", "Niamey"."""
        part = parts[at]
        assert part.name is not None
        actor, method = self._meant(part.name)
        rest = parts[at + 1 :]
        if actor is None:
            return None
        role = part.name.meaning.role
        if not rest:
            if role == "place":
                return None
            if role == "capital":
                return self._of_state(actor, "GOV", method)
            return replace(actor, method=method)
        if role in ("person", "metonym") or actor.kind != "state":
            return replace(actor, method=method)
        if (
            not part.words[-1].possessive
            and rest[0].words[0].capital
            and rest[0].words[0].text != rest[0].words[0].text.upper()
        ):
            # "Niger Delta Avengers", "Kyiv Independent": the name of something that is not on the list.
            return None
        if role in ("place", "capital"):
            return None
        doubt = f"; doubt: head noun {rest[-1].text!r} not known"
        return replace(actor, method=f"{method}{doubt}")

    def _body(
        self, parts: Sequence[Part], name_at: int, agent_at: int, segments: Sequence[Segment], at: int
    ) -> Actor | None:
        """A name and an agent word after it: "Niger's ruling junta", "Pentagon officials", "ECOWAS troops"."""
        part, agent = parts[name_at], parts[agent_at].agent
        assert part.name is not None
        assert agent is not None
        actor, method = self._meant(part.name)
        if actor is None:
            return None
        sector = agent.sector
        how = f"{method} + agent {agent.words!r}"
        if agent.kind == "weak" and at + 1 < len(segments) and segments[at + 1].opener == "of":
            # "Niger's group of soldiers"
            stronger = _deciding_agent(segments[at + 1].parts)
            if stronger is not None and segments[at + 1].parts[stronger].agent is not None:
                inner = segments[at + 1].parts[stronger].agent
                assert inner is not None
                sector = inner.sector if not sector else sector
        if _is_over(parts, agent_at) and sector in _OFFICES and agent.kind != "abroad" and actor.country:
            return self._of_state(actor, "ELI", how + " (former)")
        if actor.kind == "state" or part.name.meaning.role == "person":
            if not sector:
                doubt = f"; doubt: {agent.words!r} says no sector"
                return replace(self._state(actor), method=how + doubt) if actor.kind == "state" else None
            return self._of_state(actor, sector, how)
        if sector in _NOT_OF_THE_BODY:
            return self._of_state(actor, sector, how) if actor.country else None
        return replace(actor, method=how)

    def _from_tails(
        self, parts: Sequence[Part], agent_at: int | None, segments: Sequence[Segment], at: int
    ) -> Actor | None:
        """No name before the head: look after "of", "in", "from", "for"."""
        agent = parts[agent_at].agent if agent_at is not None else None
        for tail_at in range(at + 1, len(segments)):
            tail = segments[tail_at]
            if tail.opener not in _OWNERS:
                return None
            if agent is None and tail.opener != "of":
                return None
            found = self.actor_of(segments, tail_at)
            if found is None:
                if agent is None or agent.sector == "" or agent.kind == "weak":
                    inner = _deciding_agent(tail.parts)
                    agent = tail.parts[inner].agent if inner is not None else agent
                continue
            if agent is None:
                return found
            return self._owned(found, tail, agent.sector, agent.kind, agent.words)
        return None

    def _owned(self, owner: Actor, tail: Segment, sector: str, kind: str, words: str) -> Actor | None:
        """An agent word and whose it is: "president of Chad", "members of JNIM", "leaders in Bamako"."""
        how = f"agent {words!r} {tail.opener} {owner.method}"
        plain_state = owner.kind == "state" or owner.method.startswith("capital")
        if kind == "abroad" and tail.opener not in ("of", "from") and plain_state:
            return None
        if tail.opener == "for" and plain_state and "spokes" not in words and "minist" not in words:
            return None
        if plain_state:
            if not sector:
                return replace(self._state(owner), method=f"{how}; doubt: {words!r} says no sector")
            return self._of_state(owner, sector, how)
        if owner.kind == "body" and kind != "weak" and sector and not owner.method.startswith("metonym"):
            return self._of_state(owner, sector, how)
        if owner.kind == "person":
            return self._of_state(owner, sector, how) if sector else None
        if sector in _NOT_OF_THE_BODY:
            return self._of_state(owner, sector, how) if owner.country else None
        return replace(owner, method=how)

    def _meant(self, match: Match) -> tuple[Actor | None, str]:
        """The actor that a name stands for here, and how that was found."""
        role, ids, _ = match.meaning
        if role == "person":
            return self._person(ids), f"{role} {match.name!r}"
        chosen, doubt = self._choose(ids, match.name)
        method = f"{role} {match.name!r}{doubt}"
        if role == "metonym" and "." in chosen:
            country, _, sector = chosen.partition(".")
            state = self._lexicon.actor(country)
            return (None if state is None else self._of_state(state, sector, method)), method
        return self._lexicon.actor(chosen, self._day), method

    def _choose(self, ids: tuple[str, ...], name: str) -> tuple[str, str]:
        if len(ids) == 1:
            return ids[0], ""
        near = [one for one in ids if self._context and one in self._context]
        if len(near) == 1:
            doubt = "" if near[0] == ids[0] else f"; doubt: {name!r} read as {near[0]} by context"
            return near[0], doubt
        return ids[0], f"; doubt: {name!r} may mean {' or '.join(ids[1:])}"

    def _person(self, ids: tuple[str, ...]) -> Actor | None:
        people = [one for one in (self._lexicon.actor(person, self._day) for person in ids) if one is not None]
        if len(people) > 1:
            people.sort(key=lambda one: (one.sector in (None, "ELI"), one.valid_until is not None, one.id))
        return people[0] if people else None

    def _listed_person(self, parts: Sequence[Part], country: str | None = None) -> Actor | None:
        return self._people.find(parts, country, self._day, self._context, self._lexicon)

    def _state_of(self, part: Part) -> str | None:
        assert part.name is not None
        actor, _ = self._meant(part.name)
        return actor.country if actor is not None else None

    def _state(self, actor: Actor) -> Actor:
        state = self._lexicon.actor(actor.country or "")
        return actor if state is None else state

    def _of_state(self, actor: Actor, sector: str, method: str) -> Actor | None:
        """The body with this sector of the state that an actor belongs to."""
        state = self._lexicon.actor(actor.country or "")
        if state is None:
            return None
        listed = self._lexicon.actor(f"{state.id}.{sector}", self._day)
        return replace(listed or body_of_state(state.id, state.name, sector), method=method)


def _last(parts: Sequence[Part], wanted: Callable[[Part], bool]) -> int | None:
    return next((at for at in range(len(parts) - 1, -1, -1) if wanted(parts[at])), None)


def _deciding_agent(parts: Sequence[Part]) -> int | None:
    """The agent word that decides the sector: the last strong one, else the last that has a sector, else the last."""
    strong = _last(parts, lambda part: part.agent is not None and part.agent.kind in ("head", "abroad"))
    if strong is not None:
        return strong
    some = _last(parts, lambda part: part.agent is not None and part.agent.sector != "")
    return some if some is not None else _last(parts, lambda part: part.agent is not None)


def _is_over(parts: Sequence[Part], agent_at: int) -> bool:
    return any(word.key in _OVER for part in parts[:agent_at] for word in part.words)


def _may_be_explained(segment: Segment) -> bool:
    """Whether what follows a comma may say who this is: a personal name, or an office without its state."""
    return all(
        part.agent is not None or part.words[0].capital or part.text in ("the", "its") for part in segment.parts
    ) or any(part.agent is not None for part in segment.parts)
