"""Who tortured somebody, by whose prisoner he was: "died of torture in Israeli custody", "was beaten in a cell of the army"."""

from workbench.extraction.events.construction import Construction
from workbench.extraction.language.phrases import prepositional
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

_HELD_IN = frozenset({"captivity", "cell", "custody", "detention", "dungeon", "jail", "prison"})
_MODES = frozenset({"beat", "sexual", "torture"})
"""What befalls somebody at the hands of those who hold him; who is killed in a prison may have been so by others."""


def keepers(construction: Construction, reader: MentionReader, block_start: int) -> list[Mention]:
    """Return whose prisoner somebody was to whom it was done, where nobody else is said to have done it.

    Parameters
    ----------
    construction : what names the event
    reader : of its article
    block_start : code point of the article at which the block begins
    """
    entry, trigger = construction.entry, construction.trigger
    if entry.event != "ASSAULT" or construction.mode not in _MODES or entry.noun:
        return []
    held = [
        token
        for token in trigger.subtree
        if token.lemma_ in _HELD_IN and token.dep_ == "pobj" and token.head.lower_ in ("in", "inside")
    ]
    for place in held:
        of = [one for name, head in prepositional(place) if name == "of" for one in reader.mentions(head, block_start)]
        found = [one for one in (*reader.owners(place, block_start), *of) if one.participant.id]
        if found:
            return found
    return []
