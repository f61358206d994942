"""At which level actors are told apart: as countries, as sectors of countries, or one by one."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Literal, get_args

from workbench.actors import ActorList
from workbench.errors import ChoiceError
from workbench.model import Participant

Level = Literal["country", "sector", "actor"]

KeyOf = Callable[[Participant, date | None], str]
"""Gives the id under which a participant is counted on a day, or lately where it is None; empty where it has none."""


def check_level(level: str) -> Level:
    """Return `level` if it is one of country, sector and actor.

    Raises
    ------
    ChoiceError
        If it is none of them.
    """
    for known in get_args(Level):
        if level == known:
            return known  # type: ignore[no-any-return]  # get_args gives the literal's own values
    raise ChoiceError("level", level, get_args(Level))


def keys_at(level: Level, actors: ActorList) -> KeyOf:
    """Return what gives the id under which a participant is counted at `level`.

    ========  =====================================================================================
    country   its country on that day by the list; without one, what it is part of, else its own id
    sector    country and sector (``NER.MIL``), or its own id, or its country
    actor     its own id
    ========  =====================================================================================

    The list decides, see `ActorList.rollup`. Of whom it knows nothing more than the id, country and sector
    are those that the claim gives.
    """
    if level == "actor":
        return lambda participant, _: participant.id
    always: dict[str, str | None] = {"": ""}
    on_day: dict[tuple[str, date | None], str] = {}

    def key(participant: Participant, day: date | None) -> str:
        identity = participant.id
        if identity not in always:
            always[identity] = None if _may_change(identity, actors) else actors.rollup(identity, level)
        rolled = always[identity]
        if rolled is None:
            rolled = on_day.get((identity, day))
            if rolled is None:
                rolled = on_day[identity, day] = actors.rollup(identity, level, day)
        return own_key(participant, level) if rolled == identity else rolled

    return key


def own_key(participant: Participant, level: Level) -> str:
    """The id under which `participant` is counted at `level` by its own country and sector alone."""
    match level:
        case "country":
            return participant.country or participant.id
        case "sector":
            both = f"{participant.country}.{participant.sector}" if participant.country and participant.sector else ""
            return both or participant.id or participant.country or ""
        case "actor":
            return participant.id


def _may_change(actor_id: str, actors: ActorList) -> bool:
    """Whether an actor, or one that it is part of, is on the list for some days only."""
    met: set[str] = set()
    above: str | None = actor_id
    while above is not None and above not in met:
        met.add(above)
        actor = actors.get(above)
        if actor is None:
            return False
        if actor.kind == "person" or actor.valid_from is not None or actor.valid_until is not None:
            return True
        above = actor.parent
    return False


def name_of(key: str, counted: Iterable[Participant], actors: ActorList) -> str:
    """A name to print for `key`, under which the participants `counted` are counted.

    It is the name of the participant whose own id the key is, else that of the list, else the key
    itself. The name of one of a country's bodies is not the country's.
    """
    named = [one.name for one in counted if one.id == key]
    if named:
        return min(named)
    listed = actors.get(key)
    return listed.name if listed is not None else key
