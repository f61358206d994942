"""What lies so long before the rest of its sentence: the order in "a month after the junta ordered them to leave, ..."."""

import re
from datetime import date

from spacy.tokens import Token

from workbench.extraction.dates.date_heads import head_of
from workbench.extraction.dates.date_owner import Tie, tie_of
from workbench.extraction.dates.date_words import find_dates
from workbench.extraction.dates.dates import back_from, needs_anchor, resolve_date
from workbench.extraction.dates.day_arithmetic import number_of
from workbench.model import ClaimDate

_AFTER = re.compile(
    r"(?P<number>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?P<unit>day|week|month|year)s? after\b",
    re.IGNORECASE,
)


def back_before(trigger: Token, published: date | None) -> ClaimDate | None:
    """Of "... a month after the junta ordered ...": the order lies a month before the rest of the sentence."""
    if published is None:
        return None
    sentence = trigger.sent
    for match in _AFTER.finditer(sentence.text):
        after = sentence.doc.char_span(sentence.start_char + match.end() - 5, sentence.start_char + match.end())
        if after is None or after[0].i > trigger.i:
            continue
        clause_verb = after[0].head if after[0].dep_ == "mark" else None  # "a month after the coup" dates no verb
        inside = trigger == clause_verb or trigger in after[0].children or after[0].is_ancestor(trigger)
        inside = inside or (trigger.pos_ == "NOUN" and trigger.dep_ == "nsubj" and trigger.head == clause_verb)
        clause = trigger
        while not inside and clause.dep_ in ("xcomp", "ccomp") and clause.head != clause:
            clause = clause.head
            inside = clause == after[0].head and after[0].dep_ == "mark"
        if inside and trigger.i - after[0].i > 0:
            rest = _day_of_rest(after[0], trigger, published) or published
            return back_from(rest, number_of(match["number"]), match["unit"].lower(), match.group())
    return None


def _day_of_rest(after: Token, trigger: Token, published: date) -> date | None:
    """The day on which what came so long after the trigger took place, where its clause tells one."""
    clause = after.head if after.dep_ == "mark" else after
    verb = next((above for above in clause.ancestors if above.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb == trigger:
        return None
    for words in find_dates(trigger.sent.text):
        head = head_of(words, trigger.sent) if not needs_anchor(words) and not words.lead else None
        if head is not None and tie_of(head, verb, []) is Tie.OWN and not clause.is_ancestor(head):
            resolved = resolve_date(words, published)
            if resolved is not None and resolved.granularity == "day":
                return resolved.start
    return None
