"""Who is hit, seized or left by the place where it was: the state for a town or a thing, people as those of the state."""

from dataclasses import replace

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.places.state_of_place import state_concerned
from workbench.extraction.events.places.whereabouts import (
    capitals_as_places,
    of_the_actors_country,
    of_the_articles_state,
    of_the_place,
    states_of_places,
)
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

_OF_TERRITORY = frozenset({"ASSAULT", "COERCE", "RETREAT", "MOBILIZE", "AID"})
_TOUCHES_LAND = {("RETREAT", "withdraw"), ("COERCE", "seize"), ("MOBILIZE", "troops")} | {
    ("ASSAULT", mode) for mode in ("", "aerial", "drone", "heavy-weapons", "destroy", "explosives")
}
_BY_PLACE_OF_DEED = frozenset({"ASSAULT", "COERCE"})


def actors_by_place(actors: list[Mention], construction: Construction, reader: MentionReader) -> list[Mention]:
    """Return those who act, with police, courts and, of protests, people as those of the state where it was."""
    event = construction.entry.event
    if event not in _BY_PLACE_OF_DEED | {"MOBILIZE", "PROTEST"}:
        return actors
    return of_the_place(actors, construction.trigger, reader, only_bodies=event != "PROTEST")


def recipients_by_place(
    recipients: list[Mention],
    actors: list[Mention],
    construction: Construction,
    reader: MentionReader,
    block_start: int,
) -> list[Mention]:
    """Return the recipients, with the state where a town or a thing stands for it."""
    entry = construction.entry
    if entry.event in _OF_TERRITORY:
        recipients = states_of_places(recipients, actors, reader)
        # What is sent to Tripoli is for those who govern there.
        recipients = capitals_as_places(recipients, actors, reader) if entry.event != "AID" else recipients
    at_thing = (
        entry.event != "ASSAULT"
        or (entry.object is not None and not entry.object.words)
        or any("own" in choice or "at" in choice for choice in entry.recipients)
    )
    if (entry.event, entry.mode) in _TOUCHES_LAND and at_thing and not _named(recipients) and actors and not entry.noun:
        recipients = _there(recipients, state_concerned(construction.trigger, actors, reader, block_start), reader)
    if entry.event in _BY_PLACE_OF_DEED | {"PROTEST"}:
        recipients = of_the_place(recipients, construction.trigger, reader, actors)
    if entry.event in _BY_PLACE_OF_DEED or (entry.event, construction.mode) == ("SANCTION", "convict"):
        recipients = of_the_actors_country(recipients, actors, construction.roles.agents, reader)
        if not actors and construction.roles.passive:
            recipients = of_the_articles_state(recipients, construction.trigger, reader)
    return recipients


def _there(victims: list[Mention], place: list[Mention], reader: MentionReader) -> list[Mention]:
    """Read "killed thirty worshippers in Kandahar": they, as those of the state where it was."""
    people = [one for one in victims if _last_word(one) not in word_classes()["force"]]
    state = reader.state_of(place[0].participant.text) if place else None
    if state is None or not people:
        return place or victims
    return [replace(one, participant=reader.meant(one.participant, state)) for one in people]


def _last_word(mention: Mention) -> str:
    words = mention.participant.text.lower().split()
    return words[-1].removesuffix("s") if words else ""


def _named(recipients: list[Mention]) -> bool:
    """Whether somebody stands there, not only a thing such as a base."""
    return any(one.participant.id or one.clear for one in recipients)
