"""The day of what a verb only speaks of: "Turkey condemned the Hamas attack on Israel on Sunday".

The day is that of the condemnation, and the attack lies on it or before; where the verb has a day of its own in front,
one behind the noun is the noun's: "on Thursday condemned the attack on Sunday".
"""

from dataclasses import replace
from datetime import date

from spacy.tokens import Token

from workbench.extraction.dates.date_heads import head_of, verb_above
from workbench.extraction.dates.date_words import find_dates
from workbench.extraction.dates.dates import resolve_date
from workbench.extraction.dates.occasions import TOPIC
from workbench.model import ClaimDate

_NEAR = frozenset({"weekday", "yesterday", "today", "day", "overnight"})


def day_of_topic(noun: Token, published: date | None) -> ClaimDate | None:
    """Return the day of a happening that a noun names below a verb of talking; None where the sentence names none."""
    verb = verb_above(noun) if noun.pos_ == "NOUN" else None
    if verb is None or verb.lemma_ not in TOPIC or verb.tag_ not in ("VBD", "VBN"):
        return None
    found = [words for words in find_dates(noun.sent.text) if words.kind in _NEAR and not words.lead]
    heads = [(words, head) for words in found if (head := head_of(words, noun.sent)) is not None]
    behind = [words for words, head in heads if head.i > noun.i]
    if len(heads) == 2 and len(behind) == 1:  # noqa: PLR2004 - the verb's day and the noun's
        return resolve_date(behind[0], published)
    day = resolve_date(heads[0][0], published) if len(heads) == 1 else None
    return replace(day, basis="reported") if day is not None else None
