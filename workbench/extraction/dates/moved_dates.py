"""The new day of what was moved: "the talks were delayed until June", "postponed the visit to Friday"."""

from dataclasses import replace
from datetime import date

from spacy.tokens import Token

from workbench.extraction.dates.date_heads import head_of, verb_above
from workbench.extraction.dates.date_words import find_dates
from workbench.extraction.dates.dates import needs_anchor, resolve_date
from workbench.extraction.dates.told_dates import NOT_ITS_DAY
from workbench.extraction.language.clauses import roles_of
from workbench.model import ClaimDate

_MOVED = frozenset({"delay", "defer", "move", "postpone", "push", "put", "reschedule"})
_PROLONGED = frozenset({"extend", "prolong", "renew"})
_TO_WHEN = NOT_ITS_DAY | {"to"}


def is_new_date(head: Token) -> bool:
    """Whether it is the day to which something was moved, not that of the moving: "postponed the talks to Friday", "extended the curfew to 1 May"."""
    verb = verb_above(head)
    return head.head.lower_ in _TO_WHEN and verb is not None and verb.lemma_ in _MOVED | _PROLONGED


def moved_to(trigger: Token, published: date | None) -> ClaimDate | None:
    """Return the new date of what was moved: "the talks were delayed until June"; None where it was not."""
    verb = trigger.head
    if verb.lemma_ not in _MOVED or trigger not in roles_of(verb).patients:
        return None
    for words in find_dates(trigger.sent.text):
        head = head_of(words, trigger.sent)
        before = head.head.lower_ if head is not None else ""
        if head is not None and head.i > verb.i and not needs_anchor(words) and {words.lead, before} & _TO_WHEN:
            return resolve_date(replace(words, lead=""), published, coming=True)
    return None
