"""What somebody says he will not do is a refusal: "Poland will not hand over its batteries to Ukraine".

That the thing was not done is a claim of its own, with the status `negated`; the refusal stands beside it.
"""

from workbench.extraction.events.construction import Construction
from workbench.extraction.events.relation import Relation
from workbench.extraction.language.lexicon import verb_entries
from workbench.extraction.language.lexicon_entry import Entry
from workbench.extraction.language.verb_forms import modal_of
from workbench.extraction.status.negation import is_negated

_WILL = frozenset({"will", "wo", "would"})
_REFUSED = {
    "AID": "assist",
    "COOPERATE": "assist",
    "AGREE": "change",
    "CONSULT": "meet",
    "CONCEDE": "change",
    "RETREAT": "yield",
    "SUPPORT": "change",
}
_KINDS = frozenset({"state", "body", "person", "organisation", "group", "party"})


def refusal_of(relation: Relation) -> Relation | None:
    """Return the refusal that a relation tells: somebody on the list will not cooperate, help, meet or yield."""
    construction = relation.construction
    verb, event = construction.trigger, construction.entry.event
    if event not in _REFUSED or not is_negated(verb) or modal_of(verb) not in _WILL or construction.roles.passive:
        return None
    by_subject = [one for one in relation.actors if one.participant.id and one.participant.kind in _KINDS]
    if not by_subject or (construction.entry.together and not _has_subject(construction)):
        return None
    refusing, others = by_subject[:1], [*by_subject[1:], *relation.recipients]
    if not construction.entry.together:
        refusing, others = by_subject, relation.recipients
    refused = Construction(
        verb,
        _refuse(),
        construction.roles,
        construction.objects,
        construction.complement,
        mode=_REFUSED[event],
        of_will=True,
    )
    return Relation(refused, refusing, others)


def _has_subject(construction: Construction) -> bool:
    return len(construction.roles.agents) == 1


def _refuse() -> Entry:
    """The row of the lexicon for "refuse to" do anything."""
    return next(
        entry for entry in verb_entries()["refuse"] if entry.complement is not None and not entry.complement.words
    )
