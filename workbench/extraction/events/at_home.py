"""The state as recipient of what is done in it: a protest in Lagos, a curfew in Algiers, a state of emergency lifted in Darfur.

Only a phrase of place names it: without one, that somebody acts in his own country is not said.
"""

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.whereabouts import place_of
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

_EVENTS = frozenset({"PROTEST", "THREATEN", "CONCEDE", "COERCE"})


def state_at_home(
    construction: Construction, actors: list[Mention], reader: MentionReader, block_start: int
) -> list[Mention]:
    """Return the actors' own state where a phrase of place at what they do names it; for a protest, also that of nobody known.

    Parameters
    ----------
    construction : of a verb whose recipients are not named
    actors : those who act
    block_start : code point of the article at which the block begins
    """
    event = construction.entry.event
    if event not in _EVENTS:
        return []
    states = {one.participant.country for one in actors if one.participant.country}
    if len(states) > 1 or (not states and event != "PROTEST"):
        return []
    for verb in _deeds(construction):
        spans = {(one.participant.start, one.participant.end) for one in actors}
        place = [
            one
            for one in place_of(verb, reader, block_start)
            if (one.participant.start, one.participant.end) not in spans
        ]
        if place and (not states or place[0].participant.country in states):
            return place
    return []


def _deeds(construction: Construction) -> list[Token]:
    """The verb and those below it that say what is threatened or demanded: "threatened to impose a curfew in Algiers"."""
    below = [] if construction.complement is None else [construction.complement]
    return [
        construction.trigger,
        *below,
        *(child for verb in below for child in verb.children if child.dep_ == "xcomp"),
    ]
