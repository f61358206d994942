"""Which date words of a sentence belong to which happening."""

import re
from dataclasses import replace
from datetime import date

from spacy.tokens import Span, Token

from workbench.extraction.date_words import DateWords, find_dates
from workbench.extraction.dates import back_from, number_of, publication_date, resolve_date
from workbench.extraction.lexicon import noun_entries, word_classes
from workbench.model import ClaimDate, Status

_AFTER = re.compile(
    r"(?P<number>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?P<unit>day|week|month|year)s? after\b",
    re.IGNORECASE,
)
_ONWARD = frozenset(
    {"begin", "start", "continue", "resume", "complete", "finish", "help", "manage", "go", "use", "be", "have"}
)
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "xcomp", "acl", "conj", "pcomp", "parataxis", "csubj"})


def date_of(trigger: Token, objects: list[Token], status: Status, published: date | None) -> ClaimDate | None:
    """Return when a happening took or takes place, by its own date words or else by publication.

    Parameters
    ----------
    trigger : the word that names it
    objects : nouns that name it together with a verb: "led a July coup"
    status : a planned happening looks for days to come
    published : day of publication
    """
    sentence = trigger.sent
    coming = status is Status.PLANNED or _is_future(trigger)
    before = _months_before(trigger, published)
    if before is not None:
        return before
    best: tuple[int, ClaimDate] | None = None
    for words in find_dates(sentence.text):
        head = _head_of(words, sentence)
        if head is None or not any(_belongs(head, one) for one in (trigger, *objects)):
            continue
        resolved = resolve_date(words, published, coming=coming)
        distance = abs(head.i - trigger.i) + (100 if resolved is not None and resolved.granularity == "range" else 0)
        if resolved is not None and _through_after(head, trigger):
            resolved, distance = replace(resolved, basis="after"), distance + 50
        if resolved is not None and (best is None or distance < best[0]):
            best = distance, resolved
    return best[1] if best is not None else _only_day(trigger, status, published) or publication_date(published)


def _only_day(trigger: Token, status: Status, published: date | None) -> ClaimDate | None:
    """The only date word of the sentence, a day just past, though it stands in another clause: near what is told.

    "The army shelled the town, the ministry said on Friday." What "had happened" before that day is left out.
    """
    found = list(find_dates(trigger.sent.text))
    if len(found) != 1 or found[0].kind not in ("weekday", "yesterday", "today") or status is not Status.ACTUAL:
        return None
    auxiliaries = {child.lower_ for child in trigger.children if child.dep_ == "aux"}
    if auxiliaries & {"had", "will", "would"} or trigger.tag_ not in ("VBD", "VBN", "VBG"):
        return None
    resolved = resolve_date(found[0], published)
    head = _head_of(found[0], trigger.sent)
    verb = next((above for above in head.ancestors if above.pos_ == "VERB"), None) if head is not None else None
    said = verb is not None and verb != trigger and verb.lemma_ in word_classes()["speech.verbs"]
    return replace(resolved, basis="reported") if resolved is not None and said else resolved


def _through_after(head: Token, trigger: Token) -> bool:
    """Whether the date is that of something the happening came after: no better date, but near it."""
    token = head
    while token.head not in (token, trigger):
        token = token.head
    return token.dep_ in ("prep", "advcl") and token.lower_ in ("after", "following", "since") and head.head != token


def _head_of(words: DateWords, sentence: Span) -> Token | None:
    span = sentence.doc.char_span(
        sentence.start_char + words.start, sentence.start_char + words.end, alignment_mode="contract"
    )
    return span.root if span is not None and len(span) else None


def _belongs(head: Token, trigger: Token) -> bool:
    """Whether date words headed by `head` say when `trigger` happened."""
    token = head
    while token.head != token:
        token = token.head
        if token == trigger:
            return True
        if token.pos_ in ("VERB", "AUX") and token.dep_ != "prep":
            return token in _same_time(trigger)
        if token.pos_ in ("NOUN", "PROPN") and token.ent_type_ not in ("DATE", "TIME") and not _is_happening(token):
            return False  # "the 2020 election" dates the election
    return False


def _is_happening(noun: Token) -> bool:
    """Whether a noun's date is also that of its verb: "killed in a raid on Friday"; "froze aid after a July coup"."""
    happens = (
        noun.lemma_ in noun_entries()
        or noun.lemma_ in word_classes()["attack"]
        or noun.lemma_ in word_classes()["talks"]
    )
    return happens and noun.dep_ == "pobj" and noun.head.lower_ in ("in", "during", "at", "after", "following")


def _same_time(trigger: Token) -> list[Token]:
    """Verbs whose time is the trigger's: the one it is coordinated with, and those that only begin or continue it."""
    found: list[Token] = []
    token = trigger
    while token.head != token:
        above = token.head
        same = (
            token.dep_ == "conj"
            and above.pos_ in ("VERB", "AUX")
            and not any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)
        )
        onward = token.dep_ in ("xcomp", "ccomp") and above.lemma_ in _ONWARD
        participle = token.dep_ == "advcl" and token.tag_ == "VBG" and not any(c.dep_ == "mark" for c in token.children)
        of_noun = (
            token.pos_ == "NOUN"
            and token.dep_ in ("dobj", "nsubj", "nsubjpass", "attr")
            and above.lemma_ not in word_classes()["speech.verbs"]
        )
        inner = token.pos_ == "NOUN" and token.dep_ == "pobj" and above.lower_ in ("in", "during")
        gerund = token.dep_ == "pcomp" and above.lower_ in ("after", "before", "by", "while", "in", "without")
        if not (same or onward or participle or of_noun or inner or gerund):
            break
        if inner or gerund:
            above = above.head
        if above.pos_ in ("VERB", "AUX"):
            found.append(above)
        token = above
    return found


def _months_before(trigger: Token, published: date | None) -> ClaimDate | None:
    """Of "... a month after the junta ordered ...": the order lies a month before the rest of the sentence."""
    if published is None:
        return None
    sentence = trigger.sent
    for match in _AFTER.finditer(sentence.text):
        after = sentence.doc.char_span(sentence.start_char + match.end() - 5, sentence.start_char + match.end())
        if after is None or after[0].i > trigger.i:
            continue
        inside = trigger == after[0].head or trigger in after[0].children or after[0].is_ancestor(trigger)
        clause = trigger
        while not inside and clause.dep_ in ("xcomp", "ccomp") and clause.head != clause:
            clause = clause.head
            inside = clause == after[0].head and after[0].dep_ == "mark"
        if inside and trigger.i - after[0].i > 0:
            unit = match["unit"].lower()
            if unit in ("day", "week", "month", "year"):
                return back_from(published, number_of(match["number"]), unit, match.group())  # type: ignore[arg-type]  # one of the four, just tested
    return None


def _is_future(trigger: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in ("will", "shall", "wo", "'ll") for child in trigger.children)
