"""Who stands behind a phrase: leads a delegation, sends it, or has an office.

"A delegation led by the foreign minister", "a team from the regional bloc (ECOWAS)", "three companies linked to Hezbollah",
"Netanyahu's office".
"""

from spacy.tokens import Token

from workbench.extraction.language.can_act import can_act
from workbench.extraction.language.phrases import coordinated
from workbench.extraction.language.word_classes import word_classes
from workbench.model import Participant

_SENT = frozenset(
    {"delegation", "delegate", "envoy", "mediator", "mission", "negotiator", "observer", "representative", "team"}
)
_LINKED = frozenset({"affiliate", "associate", "belong", "connect", "link", "tie"})
_SENDERS = frozenset({"organisation", "group", "party", "body"})


def those_behind(head: Token) -> list[Token]:
    """Return the heads of the phrases that say for whom somebody comes or speaks; see `may_stand_behind`."""
    if head.lower_ == "office":
        return [child for child in head.lefts if child.dep_ == "poss" and child.pos_ == "PROPN"]
    led = [one for one in head.children if one.dep_ == "acl" and one.lemma_ in ("lead", "head") and one.tag_ == "VBN"]
    prepositions = [prep for one in led for prep in one.children if prep.lower_ == "by" and can_act(head)]
    if not prepositions and head.lemma_.lower() in _SENT:
        prepositions = [prep for prep in head.rights if prep.lower_ in ("from", "of")]
    if not prepositions and _may_be_linked(head):
        ties = [one for one in head.rights if one.dep_ in ("acl", "amod", "relcl") and one.lemma_ in _LINKED]
        prepositions = [prep for one in ties for prep in one.children if prep.lower_ in ("to", "with")]
    return [
        pobj for prep in prepositions for first in prep.children if first.dep_ == "pobj" for pobj in coordinated(first)
    ]


def _may_be_linked(head: Token) -> bool:
    """Whether those "linked to Hezbollah" stand for it; armed men are somebody themselves."""
    armed = word_classes()["rebel"] | word_classes()["force"]
    return can_act(head) and head.lemma_.lower() not in armed


def may_stand_behind(head: Token, one: Participant) -> bool:
    """Whether a participant is one for whom the phrase stands: on the list; a person who has an office, a body that sends."""
    if head.lower_ == "office":
        return one.kind == "person"
    told = any(
        child.lemma_ in _LINKED | {"lead", "head"} for child in head.rights if child.dep_ in ("acl", "amod", "relcl")
    )
    return bool(one.id) and (told or one.kind in _SENDERS)
