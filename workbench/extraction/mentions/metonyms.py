"""What a metonym of several meanings stands for in one article: "Brussels", "the Foreign Office"."""

import re
from collections import Counter

from workbench.extraction.mentions.mention import Resolve
from workbench.model import Actor

_FOREIGN_OFFICE = "Foreign Office"
_ALSO_CALLED_SO = ("DEU", "PAK")
"""States beside the United Kingdom whose ministry news calls the Foreign Office."""


def in_this_article(found: Actor, capital_of: str | None, text: str, counts: Counter[str], get: Resolve) -> Actor:
    """Return who a metonym stands for here, as it is listed where the article says nothing else.

    Parameters
    ----------
    found : whom the list names for it
    capital_of : code of the state whose town it is; None for no town
    text, counts : of the article, and how often it names each state
    get : from an id to the actor
    """
    if f"metonym '{_FOREIGN_OFFICE}'" in found.method and counts["GBR"] <= text.count(_FOREIGN_OFFICE):
        elsewhere = [code for code in _ALSO_CALLED_SO if counts[code]]
        return (get(f"{elsewhere[0]}.GOV") if len(elsewhere) == 1 else None) or found
    if found.kind != "organisation" or not found.method.startswith("metonym"):
        return found
    # Belgium's government for "Brussels" in an article that names Belgium and not the union that sits there.
    named = any(re.search(rf"\b{re.escape(name)}\b", text) for name in (found.name, found.id))
    state = get(f"{capital_of}.GOV") if capital_of is not None and counts[capital_of] and not named else None
    return state or found
