"""What somebody says he will do to others if they do not yield is a threat: "Laos will cut the power unless it is paid".

The deed is a claim of its own, planned or possible; the threat stands beside it. Who foretells somebody else's deed
threatens nobody.
"""

from spacy.tokens import Token

from workbench.extraction.attribution.attribution import speaker_of
from workbench.extraction.events.construction import Construction
from workbench.extraction.events.modes import mode_of_threat
from workbench.extraction.events.public_actors import is_public
from workbench.extraction.events.relation import Relation
from workbench.extraction.language.lexicon import verb_entries
from workbench.extraction.language.lexicon_entry import Entry
from workbench.extraction.language.verb_forms import modal_of
from workbench.extraction.mentions.mentions import MentionReader
from workbench.extraction.status.negation import is_negated
from workbench.ontology import quad_of

_DEEDS = 4
_WILL = frozenset({"will", "would", "'ll", "'d", "shall", "may", "might", "could"})
_IF = frozenset({"if", "unless", "until"})


def threat_of(relation: Relation, reader: MentionReader, block_start: int) -> Relation | None:
    """Return the threat that a relation tells: somebody on the list says that he will do a hostile deed, on a condition."""
    construction = relation.construction
    verb = construction.trigger
    if quad_of(construction.entry.event) != _DEEDS or construction.entry.noun or construction.roles.passive:
        return None
    past = any(child.dep_ == "aux" and child.lower_ == "have" for child in verb.lefts)  # "would have recalled him if"
    if past or modal_of(verb) not in _WILL or is_negated(verb) or not (_is_on_condition(verb) or _is_warned_of(verb)):
        return None
    threatening = [one for one in relation.actors if one.participant.id and is_public(one.participant)]
    if not threatening or not _is_by_himself(relation, reader, block_start):
        return None
    threat = Construction(
        verb,
        _threaten(),
        construction.roles,
        construction.objects,
        construction.complement,
        mode=mode_of_threat(construction),
        of_will=True,
    )
    return Relation(threat, threatening, relation.recipients)


def _is_on_condition(verb: Token) -> bool:
    return any(
        mark.dep_ == "mark" and mark.lower_ in _IF
        for child in verb.children
        if child.dep_ == "advcl"
        for mark in child.children
    )


def _is_warned_of(verb: Token) -> bool:
    return verb.dep_ == "ccomp" and verb.head.lemma_ == "warn"


def _is_by_himself(relation: Relation, reader: MentionReader, block_start: int) -> bool:
    """Whether nobody speaks but those who would do it: they, one of their state, or one for a body of states."""
    verb = relation.construction.trigger
    speaker = speaker_of(verb)
    if speaker is None:
        return not _is_warned_of(verb)
    said_by = {one.participant.country or one.participant.id for one in reader.mentions(speaker, block_start)} - {""}
    doing = {one.participant.country or one.participant.id for one in relation.actors}
    told_to = {one.participant.country or one.participant.id for one in relation.recipients}
    for_members = any(one.participant.kind == "organisation" for one in relation.actors)
    return bool(said_by & doing) or not said_by or (for_members and not said_by & told_to)


def _threaten() -> Entry:
    """The row of the lexicon for "threaten to" do anything."""
    return next(
        entry
        for entry in verb_entries()["threaten"]
        if entry.complement is not None and not entry.complement.words and not entry.complement.special
    )
