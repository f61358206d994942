"""The other party, where it stands deeper in what is done than any slot reaches.

"Welcomed the resumption of ties with Oman" and "promised to continue its aid to Mali" have it two phrases below the verb.
The phrases are walked from the verb outwards, and the first that names somebody of another state decides.
"""

from spacy.tokens import Token

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.sides.hyphens import leaders_before
from workbench.extraction.events.sides.outward_phrases import OPINIONS, phrases_outwards
from workbench.extraction.language.clauses import roles_of
from workbench.extraction.language.phrases import aimed_at, prepositional
from workbench.extraction.mentions.mention import Mention
from workbench.extraction.mentions.mentions import MentionReader

_EVENTS = frozenset(
    {
        "AGREE",
        "SUPPORT",
        "CONCEDE",
        "COOPERATE",
        "REQUEST",
        "ACCUSE",
        "REJECT",
        "THREATEN",
        "PROTEST",
        "SANCTION",
        "MOBILIZE",
    }
)
_ITS = frozenset({"its", "their", "his", "her"})
"""Whose thing it is, said again: mostly that of who acts, and a guess where not."""
_SEATS = frozenset({"capital", "city", "headquarters", "town"})
_SHARED = frozenset({"ACCUSE", "REQUEST", "SANCTION"})
"""What two verbs joined by "and" do to one party."""
_ON_CONDITION = frozenset({"SANCTION", "THREATEN"})


def party_concerned(
    construction: Construction, actors: list[Mention], reader: MentionReader, block_start: int
) -> list[Mention]:
    """Return the party of another state that the phrases below a verb name first; empty where none does.

    Parameters
    ----------
    construction : of a verb whose slots name no recipient
    actors : those who act; they and their state's bodies are not looked for
    block_start : code point of the article at which the block begins
    """
    entry = construction.entry
    if entry.noun or entry.event not in _EVENTS or not any(one.participant.id for one in actors):
        return []
    asked = entry.event == "REQUEST" and construction.complement is not None
    denied = construction.trigger.lemma_ == "deny" and construction.complement is not None
    if asked or denied or entry.mode == "allege":
        return []  # Who is asked is the complement's subject, and who is accused the object, or nobody.
    own = {one.participant.country or one.participant.id for one in actors}
    if len(own) > 1:
        # "Kenya and Somalia's government backed the advance of Somali soldiers"
        own = {one.participant.id for one in actors}
    for head, is_object in phrases_outwards(construction):
        if entry.event == "AGREE" and (head.lemma_ in _SEATS or head.head.head.lemma_ in _SEATS):
            continue  # "signed a truce in the Kenyan capital of Nairobi"
        found = _named_at(head, construction, reader, block_start, is_object=is_object)
        others = [one for one in found if not own & {one.participant.country, one.participant.id}]
        # "hailed the friendship between A and B", said by A
        if others and (len(others) == len(found) or head.head.lower_ == "between"):
            return others
        if entry.event == "PROTEST" and found and all(map(_rules, map(reader.as_place, found))):
            return found  # "protested against the failure of President Assad"
    near = _beside(construction, reader, block_start) or _on_whom_it_depends(construction, reader, block_start)
    return [one for one in near if not own & {one.participant.country, one.participant.id}]


def _named_at(
    head: Token, construction: Construction, reader: MentionReader, block_start: int, *, is_object: bool
) -> list[Mention]:
    """Whom one phrase names: by itself unless it is the object, at whom it is aimed, whose it is, who leads it."""
    found = [] if is_object else reader.mentions(head, block_start)
    found = [one for one in found if one.participant.id]
    if not found and construction.entry.event not in OPINIONS:
        found = [one for target in aimed_at(head) for one in reader.mentions(target, block_start)]
    found = found or reader.owners(head, block_start)
    found = found or [one for name in leaders_before(head) for one in reader.mentions(name, block_start)]
    return [
        one
        for one in found
        if one.participant.id and one.participant.kind != "media" and one.participant.text.lower() not in _ITS
    ]


def _beside(construction: Construction, reader: MentionReader, block_start: int) -> list[Mention]:
    """Read "expelled Mali's envoy and recalled its own", "summoned the envoy and lodged a protest": meant for the same party."""
    verb = construction.trigger
    if verb.dep_ not in ("conj", "advcl") or verb.head.pos_ != "VERB" or construction.entry.event not in _SHARED:
        return []
    if verb.dep_ == "advcl" and verb.tag_ != "VBG":
        return []
    patients = roles_of(verb.head).patients
    near = [head for one in patients for name, head in prepositional(one) if name in ("with", "against")]
    for heads in (patients, near):
        found = [one for head in heads for one in reader.mentions(head, block_start) if one.participant.id]
        found = found or [one for head in heads for one in reader.owners(head, block_start)]
        if found:
            return [one for one in found if one.participant.text.lower() not in _ITS]
    return []


def _on_whom_it_depends(construction: Construction, reader: MentionReader, block_start: int) -> list[Mention]:
    """Read "would impose tariffs if Peru closed its ports": what is done on a condition is meant for who has to meet it."""
    if construction.entry.event not in _ON_CONDITION:
        return []
    verbs = [construction.trigger, *(() if construction.complement is None else (construction.complement,))]
    clauses = [
        clause
        for verb in verbs
        for clause in verb.rights
        if clause.dep_ == "advcl"
        and any(one.dep_ == "mark" and one.lower_ in ("if", "unless", "until") for one in clause.lefts)
    ]
    heads = [head for clause in clauses for head in roles_of(clause).agents if head.pos_ != "PRON"]
    return [one for head in heads for one in reader.mentions(head, block_start) if one.participant.id]


def _rules(mention: Mention) -> bool:
    """Whether somebody is a part of the state that people at home turn against."""
    return mention.participant.sector in ("GOV", "MIL", "COP", "LEG", "JUD")
