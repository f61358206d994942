"""Of "asked Chad to withdraw its soldiers on Monday": the day of the asking, if that day is just past.

News tells the day of what was said last in its sentence, behind what was asked or agreed to. Where the last such
weekday is nearer to publication than the next, and what was asked for is nothing that is usually set for a day, the day
is that of the verb above; that of a refusal always is.
"""

from datetime import date, timedelta

from spacy.tokens import Token

from workbench.extraction.dates.date_heads import verb_above
from workbench.extraction.dates.date_words import DateWords
from workbench.extraction.dates.dates import resolve_date
from workbench.extraction.language.verb_forms import has_to
from workbench.extraction.status.predicates import bearing_of
from workbench.model import ClaimDate, Status

_JUST_PAST = timedelta(days=2)
_SET_FOR_A_DAY = frozenset(
    {"arrive", "attend", "begin", "convene", "fly", "gather", "go", "hold", "host", "meet", "open", "resume", "return"}
    | {"sign", "speak", "start", "strike", "travel", "visit", "vote"}
)
_SETS_A_DAY = frozenset(
    {"arrange", "delay", "expect", "intend", "plan", "postpone", "prepare", "schedule", "set", "slate"}
)
_UNREAL = frozenset({Status.PLANNED, Status.DEMANDED, Status.HYPOTHETICAL, Status.NEGATED})


def asked_on(words: DateWords, head: Token, published: date | None) -> tuple[Token, ClaimDate] | None:
    """Return the verb of asking, agreeing or threatening to which a weekday behind its infinitive belongs, and the day."""
    below = verb_above(head)
    above = verb_above(below) if below is not None else None
    if published is None or below is None or above is None or words.kind != "weekday" or words.lead:
        return None
    if not has_to(below) or head.i < below.i or below.lemma_ in _SET_FOR_A_DAY:
        return None
    weighs = bearing_of(above, "to")
    if above.tag_ != "VBD" or above.lemma_ in _SETS_A_DAY or weighs is None or weighs.affirmed not in _UNREAL:
        return None
    day = resolve_date(words, published, coming=False)
    if day is None:
        return None
    # What is refused is not set for a day: "refused to ratify it on Thursday".
    refused = weighs.affirmed is Status.NEGATED
    return (above, day) if refused or day.start <= published <= day.start + _JUST_PAST else None
