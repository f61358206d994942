"""For whom something is done that somebody asked for: "at the request of Kenya, Uganda handed over two suspects"."""

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.sides.addressed import WISHES
from workbench.extraction.language.phrases import prepositional
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

_ASKED = WISHES - {"insistence"}
_FOR_OTHERS = frozenset({"AID", "COOPERATE", "MOBILIZE"})
"""What is done for whoever asks; somebody freed or arrested at a request is another's matter."""


def askers(construction: Construction, reader: MentionReader, block_start: int) -> list[Mention]:
    """Return who asked for what a verb tells, if it is done for him: he is its recipient and never its actor."""
    if construction.entry.noun or construction.entry.event not in _FOR_OTHERS:
        return []
    return [one for request in _requests(construction.trigger) for one in _of(request, reader, block_start)]


def _requests(verb: Token) -> list[Token]:
    return [head for name, head in prepositional(verb) if name in ("at", "on", "upon") and head.lemma_ in _ASKED]


def _of(request: Token, reader: MentionReader, block_start: int) -> list[Mention]:
    named = [one for name, head in prepositional(request) if name == "of" for one in reader.mentions(head, block_start)]
    return [one for one in named or reader.owners(request, block_start) if one.participant.id]
