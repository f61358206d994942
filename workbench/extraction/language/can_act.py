"""Is a noun somebody who can act, or a thing?"""

from spacy.tokens import Token

from workbench.extraction.language.noun_phrases import NAMES
from workbench.extraction.language.word_classes import word_classes
from workbench.model import Actor

COUNTED_PEOPLE = frozenset({"dozens", "hundreds", "thousands", "scores"})
"""Standing alone before a verb these are people: "thousands demonstrated"."""
_LANDS = frozenset({"enclave", "province", "region", "republic", "statelet", "territory"})
_APART = frozenset({"autonomous", "breakaway", "rebel", "secessionist", "self-declared", "separatist"})
_ARMED = frozenset({"armed", "affiliate", "affiliated", "extremist", "link", "linked", "terror", "terrorist"})
_IN_PUBLIC = frozenset(
    {"activist", "advocacy", "aid", "campaign", "church", "dissident", "environmental", "exile", "lobby", "minority",
     "monitoring", "opposition", "protest", "relief", "religious", "right", "rights", "student", "tribal", "watchdog"}
)  # fmt: skip
"""What a group is that speaks and acts as one: "a human rights group", "an opposition group"."""
_BANDS = frozenset({"gang", "cartel", "clan"})
"""Whose members are somebody: "gang members killed", but "the gang" is none in "gang raped"."""


def may_be(head: Token, actor: Actor) -> bool:
    """Whether the head is somebody, and does not only belong to the actor: no "NATO guidelines", no "Trump lawsuit"."""
    # A capital at the start of a sentence makes a name only of a word that stands alone: parsers take rare ones for nouns.
    capital = head.text[:1].isupper() and (not head.is_sent_start or head.left_edge.i == head.i)
    named = head.pos_ != "NOUN" or head.text.isupper() or capital
    office = head.lower_ == "office" and actor.kind == "organisation"  # "the UN rights office"
    return named or can_act(head) or office or ("agent" in actor.method and not _is_made_official(head, actor))


def _is_made_official(head: Token, actor: Actor) -> bool:
    """Whether a thing is only called official: "official negotiations in Tunis" are no officials."""
    return "agent 'official'" in actor.method and any(
        child.lower_ == "official" and child.dep_ == "amod" for child in head.lefts
    )


def can_act(head: Token) -> bool:
    """Whether a noun, by itself, is somebody who can act: a name of a person or body, or a role such as "protesters"."""
    roles, things = word_classes()["roles.words"], word_classes()["roles.things"]
    if head.pos_ == "PROPN":
        if any(child.lower_ in word_classes()["roles.nature"] for child in head.lefts):
            return False
        if head.lower_ in things or head.lemma_.lower() in things:
            return False
        named = head.ent_type_ in NAMES and not any(sign.isdigit() for sign in head.text)
        opens = bool(head.is_sent_start) and head.lower_.removesuffix("s") in roles  # "Rebels", taken for a name
        return named or head.lemma_.lower() in roles or opens
    of = any(prep.lower_ == "of" for prep in head.children)
    if head.lower_ in COUNTED_PEOPLE and not of:
        return head.dep_ in ("nsubj", "nsubjpass")
    if head.lemma_.lower() in word_classes()["roles.measures"] and (of or head.lemma_ != "leader"):
        return (head.lemma_ == "group" and not of and _is_of_a_kind(head)) or any(
            can_act(pobj)
            for prep in head.children
            if prep.lower_ == "of"
            for pobj in prep.children
            if pobj.dep_ == "pobj"
        )
    return head.lemma_.lower() in roles or _rules_itself(head)


def _is_of_a_kind(group: Token) -> bool:
    """Whether a group is called one of fighters, or one in public affairs: "an al-Qaeda-linked group", "a rights group"."""
    before = {child.lemma_.lower() for child in group.lefts}
    return bool(before & (word_classes()["rebel"] | _ARMED | _IN_PUBLIC))


def _rules_itself(head: Token) -> bool:
    """Whether a land has rulers of its own: "Moldova's breakaway Transdniestria region"."""
    return head.lemma_.lower() in _LANDS and any(one.lower_ in _APART for one in head.lefts)


def is_clear(head: Token) -> bool:
    """Whether a noun is clear enough to stand as an actor without a name or a state."""
    if head.pos_ == "PROPN":
        return head.ent_type_ in NAMES
    clear = word_classes()["roles.clear"]
    if head.lemma_ == "member" and any(child.lemma_.lower() in clear | _BANDS for child in head.lefts):
        return True
    return head.lemma_.lower() in clear or any(
        pobj.lemma_.lower() in clear for prep in head.children if prep.lower_ == "of" for pobj in prep.children
    )
