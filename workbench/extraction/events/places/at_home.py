"""The state as recipient of what is done in it: a protest in Lagos, a curfew in Algiers, a state of emergency lifted in Darfur.

Only a phrase of place names it: without one, that somebody acts in his own country is not said.
"""

from dataclasses import replace

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.places.state_of_place import place_of
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader
from workbench.model import Actor

_PEOPLE = frozenset({"AGR", "CVL", "EDU", "JRN", "LAB", "MED", "NGO", "OPP", "PRM", "PTY", "REB", "REL", "SOC"})
_OFFICIAL = frozenset({"COP", "GOV", "JUD", "LEG", "MIL"})
_ABROAD = frozenset({"businessman", "citizen", "crew", "engineer", "expatriate", "fisherman", "fishermen", "migrant", "missionary", "national", "pilot", "sailor", "tourist", "traveller", "worker"})  # fmt: skip
"""Whom one calls by their state where they are in another: "detained three French citizens"."""
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


def own_bodies(mentions: list[Mention], others: list[Mention], reader: MentionReader) -> list[Mention]:
    """Return the mentions, with "the government" and "the army" as those of the state whose people stand on the other side.

    Example: "the Iraqi opposition accused the government" of Iraq.
    """
    states = {one.participant.country for one in others}
    if len(states) != 1 or not mentions or any(one.participant.id for one in mentions):
        return mentions
    state = reader.get(states.pop() or "")
    if state is None or not {one.participant.sector for one in others} <= _PEOPLE or _are_abroad(others):
        return mentions
    return [_body_of(state, one, reader) for one in mentions]


def _are_abroad(others: list[Mention]) -> bool:
    return any(one.participant.text.lower().split()[-1].removesuffix("s") in _ABROAD for one in others)


def _body_of(state: Actor, mention: Mention, reader: MentionReader) -> Mention:
    the, _, rest = mention.participant.text.partition(" ")
    body = reader.resolve(f"{state.name}'s {rest}") if the.lower() == "the" and rest.islower() else None
    known = body is not None and body.sector in _OFFICIAL and body.country == state.id
    return replace(mention, participant=reader.meant(mention.participant, body)) if known and body else mention
