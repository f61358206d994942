"""What date words mean in their sentence: past or coming by its tense, and the date from which they count."""

from collections.abc import Sequence
from datetime import date, timedelta

from spacy.tokens import Span, Token

from workbench.extraction.dates.date_heads import head_of, verb_above
from workbench.extraction.dates.date_words import DateWords, find_dates
from workbench.extraction.dates.dates import needs_anchor, resolve_date
from workbench.extraction.language.article_blocks import sentence_before
from workbench.extraction.status.status import status_of
from workbench.model import ClaimDate, Status

NOT_ITS_DAY = frozenset({"until", "till"})
_SET = frozenset({"plan", "schedule", "set", "slate", "expect", "due", "postpone", "intend", "delay"})
_TIMETABLED = frozenset(
    {"meet", "visit", "travel", "host", "begin", "start", "hold", "arrive", "open", "fly", "go", "vote", "head"}
)
_SENTENCES_BACK = 3
_LONG = frozenset({"week", "month", "quarter", "year", "decade"})
_DAYS = timedelta(days=7)


def dates_in(sentence: Span, published: date | None) -> list[tuple[DateWords, ClaimDate | None]]:
    """Return the date words of a parsed sentence with the days they mean."""
    return [(words, _told(words, sentence, published, chained=True)) for words in find_dates(sentence.text)]


def is_coming(verb: Token, trigger: Token, status: Status) -> bool:
    """Whether the clause of a date speaks of what is to come: "will meet on Friday", "are meeting on Friday"."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & {"will", "shall", "wo", "'ll", "to"}:
        return "have" not in auxiliaries and not _is_past_infinitive(verb) if "to" in auxiliaries else True
    if _is_to(verb) or (verb.lemma_ in _SET and verb.tag_ in ("VBN", "JJ")):
        return True
    if verb.tag_ == "VBG" and auxiliaries & {"is", "are", "'s", "'re", "am"}:
        return True
    if verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in _TIMETABLED and not auxiliaries:
        return True
    if verb.tag_ in ("VBD", "VBN") and not auxiliaries & {"would", "could", "should", "might", "may", "must", "can"}:
        return False
    return status in (Status.PLANNED, Status.DEMANDED) or (status is Status.HYPOTHETICAL and verb == trigger)


def _is_to(verb: Token) -> bool:
    """Read "are to meet on Friday"."""
    below = any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in verb.children)
    return verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP") and below


def _is_past_infinitive(verb: Token) -> bool:
    """Whether an infinitive tells what was done or due then: "began to withdraw on Friday", "was to start on 29 August"."""
    was_to = verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and verb.head.tag_ == "VBD"
    return was_to or (status_of(verb) is Status.ACTUAL and verb.head.tag_ in ("VBD", "VBN"))


def anchor_of(words: DateWords, sentence: Span, published: date | None, *, chained: bool = True) -> ClaimDate | None:
    """The date from which "two days later" and "two days after the attack of 3 April" count.

    It is the last one told in the sentence or in one of those before it; one that itself counts from another only if `chained`.
    """
    if words.kind == "offset":
        return _date_after(words, sentence, published)
    before = [one for one in find_dates(sentence.text) if one.end <= words.start]
    longest = None if words.kind == "then" or words.parts.get("unit") in _LONG else _DAYS
    found = last_date(before, sentence, published, chained=chained, longest=longest)
    for _ in range(_SENTENCES_BACK):
        above = sentence_before(sentence) if found is None else None
        if above is None:
            return found
        sentence = above
        found = last_date(find_dates(sentence.text), sentence, published, chained=chained, longest=longest)
    return found


def _date_after(words: DateWords, sentence: Span, published: date | None) -> ClaimDate | None:
    later = next((one for one in find_dates(sentence.text) if one.start >= words.end), None)
    head = head_of(later, sentence) if later is not None else None
    end = sentence.start_char + words.end
    after = sentence.doc.char_span(end - 1, end, alignment_mode="expand")
    if later is None or head is None or after is None:
        return None
    opener = after[0]
    above = opener.head if opener.dep_ == "mark" else opener
    between = sentence.doc[opener.i + 1 : head.i]
    near = words.parts.get("unit") == "eve" and not any(one.text == "," or one.pos_ == "VERB" for one in between)
    if above != head and not above.is_ancestor(head) and not near:
        return None
    outer = head_of(words, sentence)
    verb = verb_above(outer) if outer is not None else None
    return resolve_date(later, published, coming=verb is not None and is_coming(verb, verb, status_of(verb)))


def last_date(
    every: Sequence[DateWords],
    sentence: Span,
    published: date | None,
    *,
    chained: bool,
    longest: timedelta | None = None,
) -> ClaimDate | None:
    """Return the last of some date words that can be resolved.

    Parameters
    ----------
    chained : whether those count that themselves count from another
    longest : how long it may be: no morning is "the same" as a year told before
    """
    for words in reversed(every):
        if words.lead in NOT_ITS_DAY or (needs_anchor(words) and not chained):
            continue
        resolved = _told(words, sentence, published, chained=False)
        if resolved is not None and (longest is None or resolved.end - resolved.start <= longest):
            return resolved
    return None


def _told(words: DateWords, sentence: Span, published: date | None, *, chained: bool) -> ClaimDate | None:
    """What date words mean by the tense of their own clause."""
    head = head_of(words, sentence)
    verb = verb_above(head) if head is not None else None
    coming = verb is not None and is_coming(verb, verb, status_of(verb))
    anchor = anchor_of(words, sentence, published, chained=chained) if needs_anchor(words) else None
    return resolve_date(words, published, coming=coming, anchor=anchor)
