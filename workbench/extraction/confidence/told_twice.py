"""Which claims of an article are told more than once: what an article says again is seldom misread twice in the same way."""

from collections.abc import Sequence

from workbench.model import Claim, Participant


def told_twice(claims: Sequence[Claim]) -> list[bool]:
    """Return for each claim whether another sentence of its article tells the like.

    The like is the same type of event with somebody on each side in common, or any event between the same two states.

    Parameters
    ----------
    claims : all of one article
    """
    told = [(claim, _states(claim.actors), _states(claim.recipients)) for claim in claims]
    return [
        any(
            claim.sentence != other.sentence
            and (
                (claim.event == other.event and _meet(acting, doing) and _meet(others, suffering))
                or len((acting | others) & (doing | suffering)) > 1
            )
            for other, doing, suffering in told
        )
        for claim, acting, others in told
    ]


def _meet(one: set[str], other: set[str]) -> bool:
    """Whether two sides have somebody in common, or both name nobody on the list."""
    return bool(one & other) or not (one | other)


def _states(sides: Sequence[Participant]) -> set[str]:
    return {one.country or one.id for one in sides if one.id}
