"""Of which state people without a name are, by the place of the happening: crowds that march through a capital."""

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Span, Token

from workbench.extraction.events.armed import is_irregular
from workbench.extraction.language.can_act import COUNTED_PEOPLE
from workbench.extraction.language.noun_phrases import core_of
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader
from workbench.model import Actor

_AT = frozenset({"in", "at", "near", "outside", "inside", "around", "through", "across", "on"})
_ANYBODY = frozenset({"boys", "children", "girls", "men", "women", "persons"})
"""People of whom nothing but age and sex is said."""
_FROM_AND_TO = frozenset({"from", "to", "into", "toward", "towards"})


def of_the_place(
    mentions: list[Mention], trigger: Token, reader: MentionReader, *, only_bodies: bool = False
) -> list[Mention]:
    """Return the mentions, with those of the state where it happened who are only "residents", "civilians", "people".

    Armed men and foreigners may be from anywhere, so only words for the population of a state count; with
    `only_bodies` only its police, courts and protesters.
    """
    if not mentions or any(one.participant.id for one in mentions):
        return mentions
    state = state_of_place(trigger, reader)
    return _as_of(mentions, state, reader, _BODIES if only_bodies else _POPULATION) if state is not None else mentions


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
            _as_of(mentions, state.name, reader, _FORCES, whose="{state}'s {who}")
            if reader.is_about(state)
            else mentions
        )
    return (
        _as_of(mentions, state.name, reader, _POPULATION | {"GOV", "MIL"})
        if state is not None and at_home
        else mentions
    )


def of_the_articles_state(mentions: list[Mention], trigger: Token, reader: MentionReader) -> list[Mention]:
    """Return the mentions, with people of public life to whom something is done as those of the state that the article is about.

    Of "Three journalists were detained" nobody says where; a sentence that names another state may be about that one.
    """
    if not mentions or any(one.participant.id for one in mentions):
        return mentions
    state = reader.state_in_focus(trigger.sent)
    return _as_of(mentions, state.name, reader, _OF_PUBLIC_LIFE) if state is not None else mentions


def _is_at_sea(mention: Mention) -> bool:
    """Whether somebody's are no people of his own: a coast guard meets ships of others."""
    return "coast" in mention.participant.text.lower()


def _is_placed(actors: list[Mention], state: Actor | None, heads: Iterable[Token], reader: MentionReader) -> bool:
    """Whether the actors' own phrase says where they are: "armed herders in central Nigeria"."""
    if state is None or any(one.participant.sector in ("GOV", "MIL") for one in actors):
        return False
    where = [prep for head in heads for prep in head.rights if prep.lower_ == "in"]
    names = [token for prep in where for token in prep.subtree if token.pos_ == "PROPN"]
    return any(reader.state_of(_name_of(name).text) == state for name in names)


def _name_of(token: Token) -> Span:
    """A name's words, without the adjectives before it: Nigeria in "central Nigeria"."""
    start = min([token.i, *(one.i for one in token.lefts if one.dep_ == "compound")])
    return token.doc[start : token.i + 1]


def _as_of(
    mentions: list[Mention],
    state: str,
    reader: MentionReader,
    sectors: frozenset[str],
    whose: str = "{who} in {state}",
) -> list[Mention]:
    """The mentions, with those of a state whose words tell one of these sectors; `whose` says how they are its own."""
    found = []
    for one in mentions:
        words = one.participant.text
        plain = (words[:1].lower() + words[1:]).removeprefix("a ").removeprefix("an ")
        plain = "people" if plain in COUNTED_PEOPLE or words.split()[-1].lower() in _ANYBODY else plain
        if not plain.islower() and words.split()[-1].islower():
            plain = words.split()[-1]  # "a prominent anti-Syria journalist"
        actor = reader.resolve(whose.format(who=plain, state=state)) if plain.islower() else None
        known = actor is not None and actor.sector in sectors
        found.append(replace(one, participant=reader.meant(one.participant, actor)) if known and actor else one)
    return found


def states_of_places(recipients: list[Mention], actors: list[Mention], reader: MentionReader) -> list[Mention]:
    """Return the mentions, with the state for a town: troops that left Kidal left Mali, unless they are Mali's own."""
    own = {one.participant.country for one in actors}
    found = []
    for one in recipients:
        state = None if one.participant.id else reader.state_of(one.participant.text)
        abroad = state is not None and state.id not in own
        found.append(replace(one, participant=reader.meant(one.participant, state)) if state and abroad else one)
    return found


# "the port of Odesa"
_PLACES = frozenset(
    {"city", "district", "island", "outskirt", "port", "province", "region", "suburb", "town", "village"}
)
_BODIES = frozenset({"COP", "JUD", "OPP"})
_FORCES = frozenset({"COP", "GOV", "MIL"})
_OF_PUBLIC_LIFE = frozenset({"JRN", "JUD", "LAB", "LEG", "NGO", "OPP", "PTY", "REL"})
_POPULATION = frozenset({"CVL", "OPP", "LAB", "AGR", "EDU", "MED", "JRN", "PTY", "SOC", "REL", "COP", "JUD"})


def state_concerned(trigger: Token, actors: list[Mention], reader: MentionReader, block_start: int) -> list[Mention]:
    """Return the state whose town rebels, or somebody from elsewhere, struck, left or took; empty where it is their own.

    Examples: "struck a power plant in Kharkiv", "withdrew from Benghazi", "captured Kidal".
    """
    own = {one.participant.country for one in actors if not is_irregular(one.participant)}
    place = _place(trigger, reader, _AT) or _place(trigger, reader, _FROM_AND_TO) or _place_taken(trigger, reader)
    if place is None and trigger.dep_ == "conj" and trigger.head.pos_ == "VERB":
        # "crossed into Somalia and attacked a village"
        place = _place(trigger.head, reader, _AT | _FROM_AND_TO)
    if place is None or place[1].id in own:
        return []
    return [reader.mention(*place, block_start)]


def state_of_place(trigger: Token, reader: MentionReader) -> str | None:
    """Return the name of the one state whose places stand in the phrases of place at a verb or its objects."""
    place = _place(trigger, reader, _AT)
    return place[1].name if place is not None else None


def place_of(trigger: Token, reader: MentionReader, block_start: int) -> list[Mention]:
    """Return the one state in which a happening took place, as a mention; empty where none is named, or several are."""
    place = _place(trigger, reader, _AT)
    return [reader.mention(*place, block_start)] if place is not None else []


def _place_taken(trigger: Token, reader: MentionReader) -> tuple[Span, Actor] | None:
    for child in trigger.children:
        if child.dep_ in ("dobj", "nsubjpass") and child.pos_ == "PROPN":
            actor = reader.state_of(core_of(child).text)
            return (core_of(child), actor) if actor is not None else None
    return None


def _leads_to(preposition: Token, name: Token) -> bool:
    """Whether a place is in the place that a name names: "in the north of Mali", not "near the border with Algeria"."""
    between = [above for above in name.ancestors if preposition.is_ancestor(above)]
    return all(
        above.lower_ in ("of", "in", "at") or _is_on_deed(above)
        if above.pos_ == "ADP"
        else above.lemma_ not in ("border", "frontier")
        for above in between
    )


def _is_on_deed(preposition: Token) -> bool:
    """Whether a phrase says on what a raid was that others happened in: "seized in a raid on a village in Mali"."""
    return preposition.lower_ == "on" and preposition.head.lemma_ in word_classes()["attack"]


def _happens(noun: Token) -> bool:
    """Whether a subject is what happened, and its place that of what it did: "two bombings in Istanbul killed 30"."""
    return noun.lemma_ in word_classes()["attack"] | word_classes()["explosive"] | {"blast"}


def _place(trigger: Token, reader: MentionReader, prepositions: frozenset[str]) -> tuple[Span, Actor] | None:
    heads = [trigger, *(child for child in trigger.children if child.dep_ in ("dobj", "nsubjpass"))]
    heads += [child for child in trigger.children if child.dep_ == "nsubj" and _happens(child)]
    found: dict[str, tuple[Span, Actor]] = {}
    for head in heads:
        for prep in head.children:
            of_place = prep.lower_ == "of" and head.lemma_ in _PLACES | word_classes()["roles.measures"]
            if prep.dep_ != "prep" or not (of_place or prep.lower_ in prepositions):
                continue
            for token in prep.subtree:
                if token.pos_ != "PROPN" or token.ent_type_ in ("DATE", "TIME", "PERSON", "NORP"):
                    continue
                if not _leads_to(prep, token):
                    continue
                span = _name_of(token)
                actor = reader.state_of(span.text)
                if actor is not None:
                    found.setdefault(actor.id, (span, actor))
    return next(iter(found.values())) if len(found) == 1 else None
