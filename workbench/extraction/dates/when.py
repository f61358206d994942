"""When a happening took or takes place: by its own date words, by those told just before, or else by publication."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from spacy.tokens import Token

from workbench.extraction.dates.asked_days import asked_on
from workbench.extraction.dates.before_that import back_before
from workbench.extraction.dates.date_owner import (
    Tie,
    came_after,
    head_of,
    tie_of,
    verb_above,
    without_lead_of_noun,
)
from workbench.extraction.dates.date_words import DateWords, find_dates
from workbench.extraction.dates.dates import needs_anchor, publication_date, resolve_date
from workbench.extraction.dates.moved_dates import is_new_date, moved_to
from workbench.extraction.dates.occasions import is_set_beforehand
from workbench.extraction.dates.told_dates import NOT_ITS_DAY, anchor_of, is_coming, last_date
from workbench.extraction.dates.topic_days import day_of_topic
from workbench.extraction.language.lexicon import word_classes
from workbench.extraction.language.phrases import objects_of
from workbench.model import ClaimDate, Status

_NEAR = frozenset({"weekday", "yesterday", "today", "day", "overnight"})


def date_of(trigger: Token, objects: list[Token], status: Status, published: date | None) -> ClaimDate | None:
    """Return when a happening took or takes place, by its own date words or else by publication.

    Parameters
    ----------
    trigger : the word that names it
    objects : nouns that name it together with a verb: "led a July coup"
    status : a planned happening looks for days to come
    published : day of publication
    """
    elsewhere = back_before(trigger, published) or moved_to(trigger, published)
    if elsewhere is not None:
        return elsewhere
    found = _of_its_own(trigger, objects, status, published)
    if found:
        return _narrowest(found)
    if (on := _on_object(trigger, published) or day_of_topic(trigger, published)) is not None:
        return on
    return _then(trigger, published) or _only_day(trigger, status, published) or publication_date(published)


def _of_its_own(
    trigger: Token, objects: list[Token], status: Status, published: date | None
) -> list[tuple[tuple[int, bool, int], ClaimDate]]:
    """The dates whose words hold to a happening, each with its rank: the smaller, the closer."""
    sentence = trigger.sent
    found: list[tuple[tuple[int, bool, int], ClaimDate]] = []
    counted_from = _counted_from(trigger, published)
    for every in find_dates(sentence.text):
        if every == counted_from:
            continue  # "on the eve of the vote on Sunday": Sunday is the day of the vote
        words = without_lead_of_noun(every, sentence)
        head = head_of(words, sentence)
        asked = asked_on(words, head, published) if head is not None else None
        if head is not None and asked is not None:
            if asked[0] == trigger:
                found.append(((Tie.OWN, False, abs(head.i - trigger.i)), asked[1]))
            continue
        its_day = head is not None and words.lead not in NOT_ITS_DAY and not is_new_date(head)
        tie = tie_of(head, trigger, objects) if head is not None and its_day else None
        if head is None or tie is None:
            continue
        resolved = _resolved(words, head, trigger, status, published)
        if resolved is None:
            continue
        after = came_after(head, trigger) and not needs_anchor(words)
        rank = tie + 10 * after, resolved.granularity == "range", abs(head.i - trigger.i)
        if after and not words.lead and resolved.granularity in ("year", "range"):
            continue  # "after the 2019 attack": too long ago to be near it
        found.append((rank, replace(resolved, basis="after") if after else resolved))
    return found


def _counted_from(trigger: Token, published: date | None) -> DateWords | None:
    """The date words from which others in the sentence count: those behind "on the eve of", "two days after"."""
    every = find_dates(trigger.sent.text)
    for words, following in pairwise(every):
        if words.kind == "offset" and anchor_of(words, trigger.sent, published) is not None:
            return following
    return None


def _narrowest(found: list[tuple[tuple[int, bool, int], ClaimDate]]) -> ClaimDate:
    """The closest date; or the shortest that lies within it and is as close: "a year ago, in November 2022"."""
    closest, best = min(found, key=lambda one: one[0])
    inside = [one for rank, one in found if rank[0] == closest[0] and best.start <= one.start and one.end <= best.end]
    return min(inside, key=lambda one: (one.end - one.start, one != best)) if closest[0] == Tie.OWN else best


def _resolved(
    words: DateWords, head: Token, trigger: Token, status: Status, published: date | None
) -> ClaimDate | None:
    coming = is_coming(verb_above(head) or trigger, trigger, status)
    anchor = anchor_of(words, trigger.sent, published) if needs_anchor(words) else None
    return resolve_date(words, published, coming=coming, anchor=anchor)


def _on_object(trigger: Token, published: date | None) -> ClaimDate | None:
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


def _then(trigger: Token, published: date | None) -> ClaimDate | None:
    """Of "Then the army shelled the town": the day of the sentence before."""
    if trigger.sent.start == 0 or not any(
        child.lower_ == "then" and child.dep_ == "advmod" and child.i < trigger.i for child in trigger.children
    ):
        return None
    sentence = trigger.doc[trigger.sent.start - 1].sent
    found = last_date(find_dates(sentence.text), sentence, published, chained=True)
    return replace(found, basis="context") if found is not None and trigger.tag_ == "VBD" else None


def _only_day(trigger: Token, status: Status, published: date | None) -> ClaimDate | None:
    """The only date word of the sentence, a day just past, though it stands in another clause: near what is told.

    "The army shelled the town, the ministry said on Friday." What "had happened" before that day is left out.
    """
    found = [words for words in find_dates(trigger.sent.text) if words.kind in _NEAR]
    if len(found) != 1 or found[0].lead or status is not Status.ACTUAL:
        return None
    auxiliaries = {child.lower_ for child in trigger.children if child.dep_ == "aux"}
    if auxiliaries & {"had", "will", "would"} or trigger.tag_ not in ("VBD", "VBN", "VBG"):
        return None
    head = head_of(found[0], trigger.sent)
    verb = verb_above(head) if head is not None else None
    if (
        head is None
        or verb is None
        or is_new_date(head)
        or _stands_aside(head, trigger)
        or is_coming(verb, verb, Status.ACTUAL)
    ):
        return None
    resolved = resolve_date(found[0], published)
    said = verb != trigger and verb.lemma_ in word_classes()["speech.verbs"]
    if not said and auxiliaries & {"has", "have"}:
        return None
    return replace(resolved, basis="reported") if resolved is not None and said else resolved


def _stands_aside(head: Token, trigger: Token) -> bool:
    """Whether a date is that of a noun, or one of date and trigger stands in a relative clause without the other."""
    for above in (head, *head.ancestors):
        if above == trigger or above.is_ancestor(trigger):
            between = [trigger, *trigger.ancestors]
            return any(one.dep_ == "relcl" for one in between[: between.index(above)])
        if above.dep_ in ("relcl", "acl") or (above.pos_ == "NOUN" and above.ent_type_ not in ("DATE", "TIME")):
            return True
    return False
