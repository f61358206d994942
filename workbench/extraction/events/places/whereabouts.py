"""Of which state people without a name are, by the place of the happening: crowds that march through a capital."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from workbench.extraction.events.armed import is_irregular
from workbench.extraction.events.places.state_of_place import name_of, state_of_place
from workbench.extraction.language.can_act import COUNTED_PEOPLE
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader
from workbench.model import Actor

_ANYBODY = frozenset({"boys", "children", "girls", "men", "women", "persons"})
"""People of whom nothing but age and sex is said."""
_BEFORE_LEADERS = frozenset({"all", "dozens", "its", "many", "of", "other", "prominent", "senior", "several", "some", "the", "their", "top"})  # fmt: skip
_BODIES = frozenset({"COP", "JUD", "OPP"})
_FORCES = frozenset({"COP", "GOV", "MIL"})
_OF_PUBLIC_LIFE = frozenset({"JRN", "JUD", "LAB", "LEG", "NGO", "OPP", "PTY", "REL"})
_RISEN_AT_HOME = frozenset({"guerrillas", "insurgents", "rebel", "rebels", "separatists"})
"""Armed men who by their word fight the state in which they are; gunmen and militants may be anybody's."""
_POPULATION = frozenset({"CVL", "OPP", "LAB", "AGR", "EDU", "MED", "JRN", "PTY", "SOC", "REL", "COP", "JUD"})


def of_the_place(
    mentions: list[Mention],
    trigger: Token,
    reader: MentionReader,
    actors: Sequence[Mention] = (),
    *,
    only_bodies: bool = False,
) -> list[Mention]:
    """Return the mentions, with those of the state where it happened who are only "residents", "civilians", "people".

    Armed men and foreigners may be from anywhere, so only words for the population of a state count, and for those
    who have risen against it; with `only_bodies` only these and its police, courts and protesters. A dissident whom
    one of the `actors`, of another state, kills there is an exile.
    """
    if not mentions or any(one.participant.id for one in mentions):
        return mentions
    state = state_of_place(trigger, reader)
    if state is None:
        return mentions
    place = reader.resolve(state)
    foreign = place is not None and any(one.participant.country not in (None, place.country) for one in actors)
    people = _POPULATION - {"OPP"} if foreign else _POPULATION
    return as_of(mentions, state, reader, _BODIES if only_bodies else people)


def of_the_actors_country(
    mentions: list[Mention], actors: list[Mention], heads: Iterable[Token], reader: MentionReader
) -> list[Mention]:
    """Return the mentions, with those of the actors' state whom its police or courts, or armed men in it, act on.

    Of "Police in Nairobi beat students" the students are Kenyans; nothing says so of those whom soldiers shoot. Soldiers
    and policemen whom a group fights are of its state where the article is about no other.
    `heads` are those of the actors' own phrases.
    """
    if not mentions or any(one.participant.id for one in mentions):
        return mentions
    states = {one.participant.country for one in actors}
    state = reader.get(next(iter(states)) or "") if len(states) == 1 else None
    at_home = {"COP", "JUD"} >= {one.participant.sector for one in actors} and not any(map(_is_at_sea, actors))
    at_home = at_home or _is_placed(actors, state, heads, reader)
    if state is not None and not at_home and all(is_irregular(one.participant) for one in actors):
        # "The rebels killed four soldiers": those of the state that both the article and the rebels are of.
        return (
            as_of(mentions, state.name, reader, _FORCES, whose="{state}'s {who}")
            if reader.is_about(state)
            else mentions
        )
    return (
        as_of(mentions, state.name, reader, _POPULATION | {"GOV", "MIL"}) if state is not None and at_home else mentions
    )


def of_the_articles_state(mentions: list[Mention], trigger: Token, reader: MentionReader) -> list[Mention]:
    """Return the mentions, with people of public life to whom something is done as those of the state that the article is about.

    Of "Three journalists were detained" nobody says where; a sentence that names another state may be about that one.
    """
    if not mentions or any(one.participant.id for one in mentions):
        return mentions
    state = reader.state_in_focus(trigger.sent)
    return as_of(mentions, state.name, reader, _OF_PUBLIC_LIFE) if state is not None else mentions


def _is_at_sea(mention: Mention) -> bool:
    """Whether somebody's are no people of his own: a coast guard meets ships of others."""
    return "coast" in mention.participant.text.lower()


def _is_placed(actors: list[Mention], state: Actor | None, heads: Iterable[Token], reader: MentionReader) -> bool:
    """Whether the actors' own phrase says where they are: "armed herders in central Nigeria"."""
    if state is None or any(one.participant.sector in ("GOV", "MIL") for one in actors):
        return False
    where = [prep for head in heads for prep in head.rights if prep.lower_ == "in"]
    names = [token for prep in where for token in prep.subtree if token.pos_ == "PROPN"]
    return any(reader.state_of(name_of(name).text) == state for name in names)


def are_leaders(words: str) -> bool:
    """Whether somebody is called a leader only, of a party or of anything: no official of the state for that."""
    *before, last = words.lower().split()
    return last in ("leader", "leaders") and set(before) <= _BEFORE_LEADERS


def as_of(
    mentions: list[Mention],
    state: str,
    reader: MentionReader,
    sectors: frozenset[str],
    whose: str = "{who} in {state}",
) -> list[Mention]:
    """Return the mentions, with those of a state whose words tell one of these sectors; `whose` says how they are its own."""
    found = []
    for one in mentions:
        words = one.participant.text
        plain = (words[:1].lower() + words[1:]).removeprefix("a ").removeprefix("an ").replace("MP", "mp")
        plain = "people" if plain in COUNTED_PEOPLE or words.split()[-1].lower() in _ANYBODY else plain
        if not plain.islower() and words.split()[-1].islower():
            plain = words.split()[-1]  # "a prominent anti-Syria journalist"
        said = plain.islower() and not are_leaders(plain)
        actor = reader.resolve(whose.format(who=plain, state=state)) if said else None
        risen = actor is not None and actor.sector == "REB" and bool(_RISEN_AT_HOME & set(plain.split()))
        known = risen or (actor is not None and actor.sector in sectors)
        found.append(replace(one, participant=reader.meant(one.participant, actor)) if known and actor else one)
    return found


def capitals_as_places(recipients: list[Mention], actors: list[Mention], reader: MentionReader) -> list[Mention]:
    """Return the mentions, with the state for a capital that is bombed or left, which is no government then; at home a town."""
    own = _own_states(actors)
    places = [(one, reader.as_place(one)) for one in recipients]
    return [
        one if place is one else place if place.participant.country not in own else _as_town(one)
        for one, place in places
    ]


def _own_states(actors: list[Mention]) -> set[str | None]:
    """The states of those who act, but for rebels, who act against theirs."""
    return {one.participant.country for one in actors if one.participant.sector not in ("PRM", "REB")}


def _as_town(capital: Mention) -> Mention:
    """Khartoum in "Sudanese jets bombed Khartoum": neither the government nor the whole state."""
    return replace(capital, participant=replace(capital.participant, id="", country=None, sector=None, kind="unknown"))


def states_of_places(recipients: list[Mention], actors: list[Mention], reader: MentionReader) -> list[Mention]:
    """Return the mentions, with the state for a town: troops that left Kidal left Mali, unless they are Mali's own."""
    own = _own_states(actors)
    found = []
    for one in recipients:
        state = None if one.participant.id else reader.state_of(one.participant.text)
        abroad = state is not None and state.id not in own
        found.append(replace(one, participant=reader.meant(one.participant, state)) if state and abroad else one)
    return found
