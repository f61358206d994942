"""In which state something happened, by the places that the phrases at its verb name."""

from spacy.tokens import Span, Token

from workbench.extraction.events.armed import is_irregular
from workbench.extraction.language.noun_phrases import core_of
from workbench.extraction.language.word_classes import word_classes
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader
from workbench.model import Actor

_AT = frozenset({"in", "at", "near", "outside", "inside", "around", "through", "across", "on"})
_FROM_AND_TO = frozenset({"from", "to", "into", "toward", "towards"})
# "the port of Odesa"
_PLACES = frozenset(
    {"city", "district", "island", "outskirt", "port", "province", "region", "suburb", "town", "village"}
)


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
                span = name_of(token)
                actor = reader.state_of(span.text)
                if actor is not None:
                    found.setdefault(actor.id, (span, actor))
    return next(iter(found.values())) if len(found) == 1 else None


def name_of(token: Token) -> Span:
    """Return a name's words, without the adjectives before it: Nigeria in "central Nigeria"."""
    start = min([token.i, *(one.i for one in token.lefts if one.dep_ == "compound")])
    return token.doc[start : token.i + 1]
