"""A day that stands near a happening without being its own: on its object, in the sentence before, of what followed, or alone."""

from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Token

from workbench.extraction.dates.date_heads import head_of, verb_above
from workbench.extraction.dates.date_owner import Tie, stays_with, tie_of
from workbench.extraction.dates.date_words import find_dates
from workbench.extraction.dates.dates import needs_anchor, resolve_date
from workbench.extraction.dates.moved_dates import is_new_date
from workbench.extraction.dates.occasions import is_set_beforehand, is_setting
from workbench.extraction.dates.told_dates import is_coming, last_date
from workbench.extraction.language.article_blocks import sentence_before
from workbench.extraction.language.phrases import objects_of
from workbench.extraction.language.verb_forms import modal_of
from workbench.extraction.language.word_classes import word_classes
from workbench.model import ClaimDate, Status

_NEAR = frozenset({"weekday", "yesterday", "today", "day", "overnight"})
_SPANS = frozenset({"ago", "few_ago", "unit", "week_weekday", "weekend"})
"""In which something may have been said: "last week the paper reported that ...", of which one tells no more than that."""
_WILL = frozenset({"shall", "will", "would"})
"""Before the verb of a day that is to come, whatever was said of it."""
_FURTHEST = timedelta(days=31)
"""A day that lies further back is not just past: "heads toward elections on January 15" speaks of the next."""
_DONE = frozenset({Status.ACTUAL})
_TOLD_ON_A_DAY = frozenset({Status.ACTUAL, Status.DENIED, Status.NEGATED})


def day_on_object(trigger: Token, published: date | None) -> ClaimDate | None:
    """Of "rejected the accusations on Thursday": the day, which the parser hangs on the object, where the verb has none."""
    if trigger.tag_ != "VBD":
        return None
    objects = [child for child in trigger.children if child.dep_ == "dobj"]
    objects += [pobj for child in trigger.children if child.lower_ == "for" for pobj in objects_of(child)]
    for words in find_dates(trigger.sent.text):
        head = head_of(words, trigger.sent) if words.kind in _NEAR and not words.lead else None
        above = head.head if head is not None else None
        if head is None or above is None or above.lower_ != "on" or above.head not in objects:
            continue
        if above.head.i < above.i and not is_set_beforehand(above.head):
            return resolve_date(words, published)
    return None


def day_before_then(trigger: Token, published: date | None) -> ClaimDate | None:
    """Of "Then the army shelled the town": the day of the sentence before."""
    then = any(child.lower_ == "then" and child.dep_ == "advmod" and child.i < trigger.i for child in trigger.children)
    sentence = sentence_before(trigger.sent) if then else None
    if sentence is None:
        return None
    found = last_date(find_dates(sentence.text), sentence, published, chained=True)
    return replace(found, basis="context") if found is not None and trigger.tag_ == "VBD" else None


def only_day(trigger: Token, status: Status, published: date | None) -> ClaimDate | None:
    """The only date word of the sentence, a day just past, though it stands in another clause: near what is told.

    "The army shelled the town, the ministry said on Friday." What "had happened" before that day is left out, unless the
    day is that on which it was said.
    """
    every = find_dates(trigger.sent.text)
    found = [words for words in every if words.kind in _NEAR] or [words for words in every if words.kind in _SPANS]
    if len(found) != 1 or found[0].lead or trigger.tag_ not in ("VBD", "VBN", "VBG"):
        return None
    head = head_of(found[0], trigger.sent)
    verb = verb_above(head) if head is not None else None
    if (
        head is None
        or verb is None
        or is_new_date(head)
        or _stands_aside(head, trigger)
        or is_coming(verb, verb, Status.ACTUAL)
        or (modal_of(verb) in _WILL and head.i > verb.i)
    ):
        return None
    said = verb != trigger and verb.lemma_ in word_classes()["speech.verbs"]
    auxiliaries = {child.lower_ for child in trigger.children if child.dep_ == "aux"}
    if status not in (_TOLD_ON_A_DAY if said else _DONE) or auxiliaries & {"will", "would"}:
        return None
    if not said and (found[0].kind in _SPANS or auxiliaries & {"has", "have", "had"}):
        return None
    resolved = resolve_date(found[0], published)
    if resolved is None or published is None or resolved.start < published - _FURTHEST:
        return None
    return replace(resolved, basis="reported") if said else resolved


def day_of_sequel(trigger: Token, published: date | None) -> ClaimDate | None:
    """Of "Kenya sent troops in 2011, after militants carried out raids": when the deed above was done, with the basis ``context``.

    What went before it has no date of its own; that of what followed is nearer to it than the day of publication.
    """
    clause = next((one for one in (trigger, *trigger.ancestors) if one.dep_ == "advcl"), None)
    if clause is None or not any(child.dep_ == "mark" and child.lower_ == "after" for child in clause.children):
        return None
    above = clause.head
    if above.tag_ not in ("VBD", "VBN") or above.lemma_ in word_classes()["speech.verbs"]:
        return None
    for words in find_dates(trigger.sent.text):
        head = head_of(words, trigger.sent) if not needs_anchor(words) and not words.lead else None
        if head is not None and head not in clause.subtree and tie_of(head, above, []) is Tie.OWN:
            resolved = resolve_date(words, published)
            return replace(resolved, basis="context") if resolved is not None else None
    return None


def _stands_aside(head: Token, trigger: Token) -> bool:
    """Whether a date is that of a noun, or one of date and trigger stands in a relative clause without the other."""
    below = head
    for above in (head, *head.ancestors):
        if above == trigger or above.is_ancestor(trigger):
            between = [trigger, *trigger.ancestors]
            return any(one.dep_ == "relcl" for one in between[: between.index(above)])
        if above.dep_ in ("relcl", "acl"):
            return True
        if above.pos_ == "NOUN" and above.ent_type_ not in ("DATE", "TIME") and not _only_hangs(below, above):
            return True
        below = above
    return False


def _only_hangs(below: Token, noun: Token) -> bool:
    """Whether a day belongs to the verb above its noun: "troops on Monday killed five", "said in a statement on Monday"."""
    after_subject = below.lower_ == "on" and noun.dep_ in ("nsubj", "nsubjpass")
    return (after_subject or (noun.dep_ == "pobj" and is_setting(noun))) and not stays_with(below, noun)
