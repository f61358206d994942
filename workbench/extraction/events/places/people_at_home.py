"""Bodies and people that a text calls by what they are only, "prosecutors", "teachers", "opposition MPs", as those of its own state.

Papers write so of their own country. Only in a report on public affairs, whose sentence names no other state, and where
nobody of another state stands on the other side; soldiers and armed men may be anywhere, and are never read so.
"""

from collections.abc import Sequence
from dataclasses import replace

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.places.whereabouts import are_leaders, as_of
from workbench.extraction.language.article_subject import subject_of
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader
from workbench.model import Actor

_BODIES = frozenset({"COP", "EDU", "GOV", "JRN", "JUD", "LAB", "LEG", "MED", "OPP", "PTY", "REL"})
_PEOPLE = frozenset({"AGR", "CVL", "NGO", "SOC"})
"""Who is meant only where he protests, or where somebody of the state is on the other side."""
_OF_ANYBODY = frozenset({"chairman", "chief", "council", "delegate", "delegation", "director", "head", "leader", "representative", "secretary", "source", "state"})  # fmt: skip
"""Who may be of a club or a firm as well."""
_SEVERAL = frozenset({"governments", "official", "presidents", "premiers"})
"""Of several states, or of any one."""
_IDEAS = frozenset({"big", "good", "limited", "self", "small"})
"""Before "government" no body, but how one should govern."""
_SPEAKERS = frozenset({"official", "officials", "spokesman", "spokesperson", "spokeswoman"})
_SIDES_OF_THE_HOUSE = {"Minority": "minority caucus", "Majority": "majority caucus"}
"""How reports on a parliament call its two sides, with a capital."""
_WORLDWIDE = frozenset({"african", "american", "arab", "asian", "european", "global", "international", "regional", "united", "world"})  # fmt: skip
_ORGANISED = frozenset({"COP", "GOV", "JUD", "LAB", "LEG", "PTY"})
"""What a body with a name of its own may be: "the Election Tribunal", "the Academic Staff Union"."""
_DOMESTIC = frozenset({"COP", "JUD", "LAB", "LEG", "OPP", "PTY"})
"""Who mostly has to do with his own state, in an article on whatever: of "Kenyan police questioned two lawmakers" those are Kenya's."""
_DONE_TO_ONES_OWN = frozenset({"SANCTION", "COERCE"})
_DONE_TO_PEOPLE = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION", "THREATEN"})
_AGAINST_OPPOSITION = frozenset({"ASSAULT", "COERCE"})


def sides_at_home(
    construction: Construction, actors: list[Mention], recipients: list[Mention], reader: MentionReader
) -> tuple[list[Mention], list[Mention]]:
    """Return both sides, with those who are named by what they are only as those of the state that the article is about."""
    if all(one.participant.id for one in (*actors, *recipients)):
        return actors, recipients
    state = _home(construction, actors, recipients, reader)
    if state is None:
        return actors, recipients
    event, people = construction.entry.event, construction.entry.event in _DONE_TO_PEOPLE
    acts = event == "PROTEST" or (people and _any_of(state, recipients))
    actors = [_at_home(one, state, reader, event, people=acts) for one in actors]
    if construction.mode == "boycott" or event == "REJECT":
        return (
            actors,
            recipients,
        )  # to nobody is it done that "parliament" is shunned, that having arrested "two priests" is denied
    acted_on = [_at_home(one, state, reader, event, people=people and _any_of(state, actors)) for one in recipients]
    if event in _AGAINST_OPPOSITION and _any_of(state, actors):
        acted_on = [_leaders(one, state, reader) for one in acted_on]
    return actors, acted_on


def _home(
    construction: Construction, actors: list[Mention], recipients: list[Mention], reader: MentionReader
) -> Actor | None:
    """The state that the article is about, or whose court, police, parliament or opposition stands on one side; None where another is named."""
    states = {one.participant.country for one in (*actors, *recipients) if one.participant.id}
    if len(states) > 1 or None in states:
        return None
    trigger = construction.trigger
    state = reader.state_in_focus(trigger.sent)
    if state is not None and states <= {state.id} and subject_of(trigger).is_political_report:
        return state
    code = next(iter(states), None)
    domestic = _DOMESTIC | {"GOV"} if construction.entry.event in _DONE_TO_ONES_OWN else _DOMESTIC
    inside = all(one.participant.sector in domestic for one in (*actors, *recipients) if one.participant.id)
    return reader.get(code) if code and inside and reader.states_in(trigger.sent) <= {code} else None


def _any_of(state: Actor, mentions: Sequence[Mention]) -> bool:
    return any(one.participant.country == state.id for one in mentions)


def _at_home(one: Mention, state: Actor, reader: MentionReader, event: str, *, people: bool) -> Mention:
    """Somebody as of the state, if he is on no list and his words tell a role there."""
    words = one.participant.text.split()
    if one.participant.id or not words or words[-1].lower().removesuffix("s") in _OF_ANYBODY:
        return one
    if words[-1] == "ministers" and event not in _DONE_TO_ONES_OWN:
        return one  # "the foreign ministers" may be of several states
    if words[-1].lower() in _SEVERAL or words[0].lower() in _IDEAS:
        return one
    if words[-1] in _SPEAKERS and any(word[0].isupper() for word in words[1:]):
        return one  # "the MUO's spokesman" is no government's
    side = _SIDES_OF_THE_HOUSE.get(words[-1]) if len(words) == 2 and words[0].lower() == "the" else None  # noqa: PLR2004 - "the Minority"
    if side is not None:
        actor = reader.resolve(f"{side} in {state.name}")
        return replace(one, participant=reader.meant(one.participant, actor)) if actor is not None else one
    bodies = _BODIES - {"JUD"} if event == "AGREE" else _BODIES  # "a judge agreed that" is no accord
    found = as_of([one], state.name, reader, bodies | _PEOPLE if people else bodies)[0]
    return found if found.participant.id or words[-1].islower() else _named_body(one, state, reader)


def _named_body(one: Mention, state: Actor, reader: MentionReader) -> Mention:
    """Read "the Election Petition Tribunal": a name whose own words tell a body of the state."""
    words = one.participant.text.removeprefix("The ").removeprefix("the ")
    if {word.lower() for word in words.split()} & _WORLDWIDE:
        return one
    actor = reader.resolve(f"the {words} in {state.name}")
    known = actor is not None and actor.method.startswith("agent") and actor.sector in _ORGANISED
    return replace(one, participant=reader.meant(one.participant, actor)) if known and actor else one


def _leaders(one: Mention, state: Actor, reader: MentionReader) -> Mention:
    """Read "police arrested several leaders": those of the opposition."""
    called = not one.participant.id and are_leaders(one.participant.text)
    actor = reader.resolve(f"opposition leaders in {state.name}") if called else None
    return replace(one, participant=reader.meant(one.participant, actor)) if actor is not None else one
