"""The day of what an article tells again: "had bombed its villages", after "bombed Chad on Friday"."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from workbench.model import Claim, ClaimDate, Participant, Status

_DEEDS = frozenset({2, 4})
_DATED = frozenset({"absolute", "relative", "context"})
_WITHOUT_ITS_OWN = frozenset({"publication", "reported"})


def date_told_before(claim: Claim, trigger: Token, before: Sequence[Claim]) -> ClaimDate | None:
    """Return the date of a claim; of one in the past perfect that has none, that of the same happening told before.

    Parameters
    ----------
    claim : as its sentence tells it
    trigger : the word that names its happening
    before : the claims of the article so far
    """
    date = claim.date
    had = any(child.dep_ == "aux" and child.lower_ in ("had", "'d") for child in trigger.children)
    if date is None or date.basis not in _WITHOUT_ITS_OWN or not had or claim.status is not Status.ACTUAL:
        return date
    if claim.quad not in _DEEDS:
        return date  # talks and words are often repeated
    told = (one.date for one in reversed(before) if one.date is not None and _is_same(one, claim))
    # The month in which a war began is not the day of a later attack in it.
    days = (one for one in told if one.basis in _DATED and one.granularity == "day" and one.start <= date.start)
    day = next(days, None)
    return replace(day, basis="context") if day is not None else date


def _is_same(one: Claim, other: Claim) -> bool:
    """Whether two claims name the same deed between the same sides."""
    return (
        one.event == other.event
        and one.status is other.status
        and bool(_states(one.actors) & _states(other.actors))
        and (bool(_states(one.recipients) & _states(other.recipients)) or not _states(other.recipients))
    )


def _states(sides: Sequence[Participant]) -> set[str]:
    return {one.country or one.id for one in sides if one.id}
