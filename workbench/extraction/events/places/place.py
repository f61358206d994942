"""Where a happening took place, as the text writes it.

The place stands beside the happening ("shelled troops near Kherson"), beside what it was done to ("killed soldiers in
Axum"), or opens the sentence ("At a summit in Kazan, ..."). Of "the northern town of Agadez" it is the name, of "the
French embassy in Niamey" the town. A dateline says where the reporter wrote: it is no place of what happened.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from spacy.tokens import Span, Token

from workbench.extraction.language.clauses import roles_of

_AT = frozenset(
    {"in", "at", "near", "outside", "inside", "around", "off", "along", "across", "between", "within", "beside"}
)
_ONLY_COMMON = frozenset({"on", "over", "through", "throughout", "across", "along"})
"""Before these a name may be the target or the topic: "a raid on Kharkiv", "talks on Crimea"."""
_BETWEEN_PARTIES = frozenset(
    {"sign", "meet", "hold", "agree", "reach", "conclude", "mediate", "broker", "negotiate", "be"}
)
_SPEAKING = frozenset({"speak", "write", "address", "talk", "meet", "gather"})
_NAMED = frozenset({"GPE", "LOC", "FAC"})
_NO_PLACE = frozenset({"DATE", "TIME", "EVENT", "PERSON", "NORP", "MONEY", "LAW", "LANGUAGE", "WORK_OF_ART"})
_DIRECTIONS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})
_DEEPEST = 4


def place_of(trigger: Token) -> Token | None:
    """Return the head of the place that stands beside a happening, None where the sentence names none."""
    parties = trigger.pos_ == "NOUN" or trigger.lemma_ in _BETWEEN_PARTIES
    phrases = [prep for prep in _phrases(trigger) if not (parties and prep.lower_ == "between")]
    found = [place for prep in phrases if (place := _place_in(prep)) is not None]
    return next((place for place in found if place.ent_type_ in _NAMED), found[0] if found else None)


def place_span(trigger: Token) -> Span | None:
    """Return the whole name of that place: "southern Lebanon", "Democratic Republic of Congo", "Cairo and Luxor"."""
    place = place_of(trigger)
    if place is None:
        return None
    first, last = place.i, place.i
    while first > place.left_edge.i and _is_part_of_name(place.doc[first - 1], place):
        first -= 1
    for child in place.rights:
        if child.dep_ == "conj" and child.pos_ == "PROPN":
            last = child.i
    if place.text[:1].isupper() or place.lemma_.lower() in _words()["sites"]:
        of = next((child for child in place.rights if child.lower_ == "of" and child.i == place.i + 1), None)
        last = max(
            [last, *(one.i for one in of.children if one.dep_ == "pobj" and one.pos_ == "PROPN")]
            if of is not None
            else [last]
        )
    return place.doc[first : last + 1]


def _is_part_of_name(token: Token, place: Token) -> bool:
    if token.head != place and not place.is_ancestor(token):
        return False
    sides = ("north", "south", "east", "west", "central", "upper", "lower", "mid", "occupied")
    return (token.text[:1].isupper() or token.lower_.startswith(sides)) and token.dep_ in (
        "compound",
        "nmod",
        "amod",
        "nummod",
    )


def _phrases(trigger: Token) -> Iterator[Token]:
    """Prepositions whose phrases may tell the place of a happening, the closest first."""
    heads = [trigger]
    if trigger.pos_ == "VERB":
        heads += roles_of(trigger).patients
        heads += [child for child in trigger.children if child.dep_ == "dobj"]
    for head in heads:
        yield from (child for child in head.children if child.dep_ in ("prep", "npadvmod", "advmod"))
    partners = [child for child in trigger.children if child.dep_ == "agent" or child.lower_ in ("by", "with")]
    for party in (pobj for prep in partners for pobj in prep.children if pobj.dep_ == "pobj"):
        yield from (child for child in party.children if child.dep_ == "prep" and child.lower_ in ("in", "near"))
    for child in trigger.children:
        if child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_ in _SPEAKING:
            yield from (prep for prep in child.children if prep.dep_ == "prep")
    if trigger.pos_ == "NOUN" and trigger.dep_ in ("dobj", "nsubj", "nsubjpass") and trigger.head.pos_ == "VERB":
        yield from (child for child in trigger.head.children if child.dep_ == "prep")


def _place_in(prep: Token, depth: int = 0) -> Token | None:
    """The place in one phrase."""
    if prep.pos_ != "ADP" and prep.dep_ in ("npadvmod", "advmod"):
        return next(filter(None, (_at_distance(child) for child in prep.children if child.dep_ == "prep")), None)
    if prep.lower_ in ("from", "of"):
        return _at_distance(prep)
    objects = [child for child in prep.children if child.dep_ in ("pobj", "pcomp")]
    nested = [child for child in prep.children if child.dep_ == "prep" and child.lower_ != "to"]
    if not objects and nested and depth < _DEEPEST:
        return _place_in(nested[0], depth + 1)  # "inside of", "near to", "in between"
    for one in objects:
        if one.lemma_.lower() in _words()["occasions"] and prep.lower_ in (
            "at",
            "in",
            "during",
            "on",
            "after",
            "before",
            "from",
        ):
            return next(filter(None, (_inside(child, depth) for child in one.children if child.dep_ == "prep")), None)
        if prep.lower_ in _AT | _ONLY_COMMON:
            return _place_at(one, prep, depth)
    return None


def _inside(prep: Token, depth: int) -> Token | None:
    """The place in a phrase behind an occasion or a site: "a visit to Hanoi", "the embassy in Niamey"."""
    if prep.lower_ == "to":
        return next((one for one in prep.children if one.dep_ == "pobj" and _is_named(one)), None)
    return _place_in(prep, depth + 1)


def _place_at(head: Token, prep: Token, depth: int) -> Token | None:
    site = head.lemma_.lower() in _words()["sites"] and head.ent_type_ not in ("DATE", "TIME")
    if site or (head.pos_ == "NOUN" and prep.lower_ == "in" and head.lower_ == "front"):
        return _name_of_site(head, depth)
    if not _is_named(head) or prep.lower_ in _ONLY_COMMON - _AT:
        return None
    if head.ent_type_ in _NAMED:
        return head
    inner = (_inside(child, depth) for child in head.children if child.dep_ == "prep" and child.lower_ in _AT)
    return next(filter(None, inner), head)


def _name_of_site(site: Token, depth: int) -> Token | None:
    """The name in "the northern town of Agadez", "the capital, Khartoum", "the embassy in Niamey", "the Syrian border"."""
    named = any(child.text[:1].isupper() and child.dep_ in ("compound", "nmod") for child in site.lefts)
    if named or (site.text[:1].isupper() and site.pos_ == "PROPN"):
        return site
    apposed = next((child for child in site.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
    within = (_of_site(child, depth) for child in site.children if child.dep_ == "prep")
    adjective = any(child.text[:1].isupper() and child.dep_ in ("amod", "poss") for child in site.lefts)
    return apposed or next(filter(None, within), site if adjective else None)


def _of_site(prep: Token, depth: int) -> Token | None:
    if prep.lower_ != "of":
        return _inside(prep, depth) if prep.lower_ in _AT else None
    head = next((one for one in prep.children if one.dep_ == "pobj"), None)
    if head is None or _is_named(head):
        return head
    return _name_of_site(head, depth + 1) if head.lemma_.lower() in _words()["sites"] and depth < _DEEPEST else None


def _at_distance(prep: Token) -> Token | None:
    """The name in "200 kilometres from Sevastopol", "just north of Goma"."""
    before = prep.nbor(-1) if prep.i > 0 else prep
    if before.ent_type_ != "QUANTITY" and before.lower_ not in _DIRECTIONS:
        return None
    return next((one for one in prep.children if one.dep_ == "pobj" and one.pos_ == "PROPN"), None)


def _is_named(head: Token) -> bool:
    return (head.ent_type_ in _NAMED or head.pos_ == "PROPN") and head.ent_type_ not in _NO_PLACE


@cache
def _words() -> dict[str, frozenset[str]]:
    text = (files(__package__) / "places.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}
