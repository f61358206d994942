"""An entry of the actor list, and a mention of an actor in a text."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

ActorKind = Literal["state", "body", "organisation", "group", "company", "media", "party", "person", "unknown"]


@dataclass(frozen=True)
class Actor:
    """Who can act: a state, a body of a state, an organisation, a group, a person.

    Attributes
    ----------
    id : stable id. A state's is its ISO 3166-1 alpha-3 code (``NER``); a body of it adds the sector
        (``NER.MIL``); an organisation or group has its usual short name (``ECOWAS``, ``JNIM``)
    name : name to print
    kind : state, body, organisation, group, company, media, party or person
    country : ISO 3166-1 alpha-3, None for what belongs to no one state
    sector : PLOVER sector code (``GOV``, ``MIL``, ``IGO``, ...), None where not known
    parent : id of the actor it is part of, None at the top
    valid_from : first day on which the entry holds, None for always
    valid_until : last day on which it holds, None for still
    aliases : other ways to write the name
    method : how a phrase was resolved to this entry; empty in the list itself
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    parent: str | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    aliases: tuple[str, ...] = ()
    method: str = ""


@dataclass(frozen=True)
class Participant:
    """An actor as one claim mentions it.

    Attributes
    ----------
    id : id of the actor, empty where the phrase resolves to nobody on the list
    name : the actor's name, or the phrase where it resolves to nobody
    country : ISO 3166-1 alpha-3, None where none is known
    sector : PLOVER sector code, None where none is known
    text : the phrase, verbatim
    start, end : code points of the phrase in the article's text, half-open
    kind : the actor's kind, ``unknown`` where it resolves to nobody
    """

    id: str
    name: str
    country: str | None
    sector: str | None
    text: str
    start: int
    end: int
    kind: ActorKind = "unknown"

    @property
    def key(self) -> str:
        """What tells it from others: its id, or its name in lower case where it resolves to nobody."""
        return self.id or self.name.casefold()
