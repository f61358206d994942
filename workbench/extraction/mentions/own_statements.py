"""Who is meant in a ministry's own statements: "we", "the Foreign Secretary"."""

import re

from workbench.actors import ActorList
from workbench.extraction.mentions.mention import Get
from workbench.model import Actor, Article

_OFFICE = re.compile(
    r"(the |our )?((prime|foreign|defen[cs]e|home|deputy|junior|permanent|assistant|cabinet) )*"
    r"(minister|premier|secretary|secretary of (state|defen[cs]e))( for (foreign affairs|defen[cs]e))?"
)
"""How a government's own statements call its ministers."""


def publisher_of(article: Article, actors: ActorList) -> Actor | None:
    """Return who "we" is in a ministry's own statement: the ministry."""
    outlet = article.outlet
    publisher = actors.resolve(outlet, article.published) if outlet else None
    speaks = publisher is not None and publisher.kind in ("state", "body", "group", "party")
    return publisher if speaks and publisher is not None and publisher.sector != "JRN" else None


def government_of_office(phrase: str, publisher: Actor | None, get: Get) -> Actor | None:
    """Return for whom "the Foreign Secretary" and "the Minister" speak in a government's own statement."""
    if publisher is None or publisher.country is None or publisher.sector != "GOV":
        return None
    return get(f"{publisher.country}.GOV") if _OFFICE.fullmatch(phrase.lower()) else None
