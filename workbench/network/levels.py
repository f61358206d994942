"""At which level actors are told apart: as countries, as sectors of countries, or one by one."""

from collections.abc import Iterable
from typing import Literal, get_args

from workbench.actors import ActorList
from workbench.errors import ChoiceError
from workbench.model import Participant

Level = Literal["country", "sector", "actor"]


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


def key_of(participant: Participant, level: Level) -> str:
    """The id under which `participant` is counted at `level`; empty where it has none there.

    ========  ================================================================
    country   its country, or its own id where it belongs to no one country
    sector    country and sector (``NER.MIL``), or its own id, or its country
    actor     its own id
    ========  ================================================================
    """
    match level:
        case "country":
            return participant.country or participant.id
        case "sector":
            both = f"{participant.country}.{participant.sector}" if participant.country and participant.sector else ""
            return both or participant.id or participant.country or ""
        case "actor":
            return participant.id


def name_of(key: str, counted: Iterable[Participant]) -> str:
    """A name to print for `key`, under which the participants `counted` are counted.

    It is the name of the participant whose own id the key is, else that of the built-in list, else the
    key itself. The name of one of a country's bodies is not the country's.
    """
    named = [one.name for one in counted if one.id == key]
    if named:
        return min(named)
    listed = ActorList.builtin().get(key)
    return listed.name if listed is not None else key
