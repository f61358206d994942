"""When a happening took or takes place: by its own date words, by those told just before, or else by publication."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from spacy.tokens import Token

from workbench.extraction.dates.asked_days import asked_on
from workbench.extraction.dates.before_that import back_before
from workbench.extraction.dates.date_heads import head_of, verb_above, without_lead_of_noun
from workbench.extraction.dates.date_owner import Tie, came_after, tie_of
from workbench.extraction.dates.date_view import ONE_DAY
from workbench.extraction.dates.date_words import DateWords, find_dates
from workbench.extraction.dates.dates import needs_anchor, publication_date, resolve_date
from workbench.extraction.dates.days_nearby import day_before_then, day_of_sequel, day_on_object, only_day
from workbench.extraction.dates.moved_dates import is_new_date, moved_to
from workbench.extraction.dates.told_dates import NOT_ITS_DAY, anchor_of, is_coming
from workbench.extraction.dates.topic_days import day_of_topic
from workbench.model import ClaimDate, Status


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
    if (on := day_on_object(trigger, published) or day_of_topic(trigger, published)) is not None:
        return on
    return (
        day_before_then(trigger, published)
        or only_day(trigger, status, published)
        or day_of_sequel(trigger, published)
        or publication_date(published)
    )


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
        if resolved is None or (
            status is Status.ACTUAL and published is not None and resolved.start > published + ONE_DAY
        ):
            continue  # what has happened has no day to come: "is accusing ... as the country heads toward elections on May 5"
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
