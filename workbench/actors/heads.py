"""Which agent word of a phrase decides, and what is to be said of a head noun that is not known."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from workbench.actors.agents import Agent
from workbench.actors.phrase import Part
from workbench.actors.tables import word_set
from workbench.model import Actor

STATE_OFFICES = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP"})
_OVER = word_set("out of office")
_OVER_JOINED = word_set("out of office before a hyphen")
_NO_NOUNS = word_set("follows a head")
_PLACES = word_set("is a place")
_BODIES = word_set("names no one person")


def last(parts: Sequence[Part], wanted: Callable[[Part], bool]) -> int | None:
    """Return where the last part of a kind stands."""
    return next((at for at in range(len(parts) - 1, -1, -1) if wanted(parts[at])), None)


def deciding_agent(parts: Sequence[Part], after: int = -1) -> int | None:
    """Return where the agent word after a position stands that decides the sector.

    That is the last strong one, else the last faith, else the last weak one with a sector, else a rank, else any.
    """

    def weight(at: int) -> tuple[int, int]:
        agent = parts[at].agent
        assert agent is not None
        weak = 2 if agent.sector else 0
        strength = {"head": 4, "abroad": 4, "guest": 4, "faith": 3, "weak": weak, "rank": 1}[agent.kind]
        return strength, at

    return max((at for at, part in enumerate(parts) if part.agent is not None and at > after), key=weight, default=None)


def is_former(parts: Sequence[Part], at: int) -> bool:
    """Whether "former", "ousted", "late", "ex-", "then-" stands before the agent words at a position."""
    words = [word for part in parts[: at + 1] for word in part.words]
    return any(
        word.key in _OVER or (word.key in _OVER_JOINED and following is not None and following.joined)
        for word, following in zip(words, [*words[1:], None], strict=True)
    )


def sector_when_former(agent: Agent) -> str:
    """Return the sector of former holders: officials of a state become its former elite, a soldier stays one."""
    return "ELI" if agent.sector in STATE_OFFICES and agent.kind != "abroad" else agent.sector


def doubtful_head(parts: Sequence[Part]) -> str:
    """Say where a noun follows the agent words and takes their place as the head: "the US military presence"."""
    end = parts[-1].words[-1]
    if parts[-1].agent or parts[-1].name or not end.text.islower() or end.key in _NO_NOUNS:
        return ""
    before = parts[-1].words[-2] if len(parts[-1].words) > 1 else parts[-2].words[-1] if len(parts) > 1 else end
    if end.joined and before.capital:
        return ""  # "the foreign minister Choi Jong-kun"
    return "" if end.key.endswith(("ed", "ing", "ly")) else f"; doubt: head noun {end.text!r} not known"


def is_place(part: Part) -> bool:
    """Whether a word is what a part of a state is called: "villages", "the city"."""
    key = part.words[-1].key
    return key in _PLACES or key.removesuffix("s") in _PLACES or key.removesuffix("ies") + "y" in _PLACES


def under_unknown_head(owner: Actor, head: Part) -> Actor | None:
    """An owner, with doubt, where what it owns is not known: "the shores of Libya"; never for an unknown name."""
    if not head.words[-1].text.islower() or owner.method.startswith(("place", "capital")):
        return None
    return replace(owner, method=f"{owner.method}; doubt: head noun {head.text!r} not known")


def is_title(part: Part) -> bool:
    """Whether agent words may be one person's title: nobody is called "Church" or "Union" Somebody."""
    return part.agent is not None and part.agent.words not in _BODIES
