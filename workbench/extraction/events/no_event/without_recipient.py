"""Aid and sanctions that are for nobody: a convention that is cancelled, a fund that will be provided, a ban on sailing.

PLOVER wants a recipient of both. Where a text names none, only the words for what states give one another, or withhold,
say that there is one: "suspended its aid", "imposed sanctions".
"""

from functools import cache

from spacy.tokens import Token

from workbench.extraction.events.relation import Relation
from workbench.extraction.language.word_classes import word_classes

_SAID_OF_OTHERS = frozenset({"expel", "withdraw"})
"""Modes of a sanction that are nothing at home: "recalled its envoy", "left the treaty"."""
_DISMISSES = frozenset({"censure", "dismiss", "fire", "impeach", "oust", "pass", "remove", "sack", "suspend", "unseat"})
_WITHHELD = frozenset({"sanction", "embargo", "boycott", "blockade", "tariff", "gas", "oil", "mission", "mandate"})
_NOT_WITHHELD = frozenset(
    {
        "convention",
        "conference",
        "flight",
        "programme",
        "program",
        "export",
        "import",
        "delivery",
        "membership",
        "exercise",
    }
)
"""With the words for ties: companies and offices at home end them as well."""

_GIVES_ABROAD = frozenset({"organisation", "person", "state"})


def is_without_recipient(relation: Relation) -> bool:
    """Whether aid or a sanction is named for nobody, and not by what states give one another."""
    construction = relation.construction
    event, mode = construction.entry.event, construction.mode
    if relation.recipients or event not in ("AID", "SANCTION") or mode in _SAID_OF_OTHERS or len(relation.actors) > 1:
        return False
    if all(one.participant.kind == "company" or one.participant.sector == "BUS" for one in relation.actors):
        return True
    if event == "AID":  # "authorities are providing all assistance": to their own people
        return not any(one.participant.kind in _GIVES_ABROAD for one in relation.actors)
    heads = (*construction.roles.patients, *construction.objects)
    return construction.trigger.lemma_ not in _DISMISSES and not any(_is_between_states(head) for head in heads)


def _is_between_states(head: Token) -> bool:
    words = {one.lemma_.lower().replace("-", "") for one in (head, *head.children)}
    return bool(words & _between_states())


@cache
def _between_states() -> frozenset[str]:
    classes = word_classes()
    return (
        classes["relation"] | classes["accord"] | classes["talks"] | classes["aid"] | classes["ceasefire"] | _WITHHELD
    ) - _NOT_WITHHELD
