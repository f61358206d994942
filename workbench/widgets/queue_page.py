"""What a queue lists: the page that holds the entry which is shown, and who stands beside that entry."""

from collections.abc import Callable, Sequence
from typing import Any

PAGE = 12
"""Entries that a queue lists at a time."""


def queue_page(
    waiting: Sequence[str], current: str, lines: Callable[[Sequence[str]], list[dict[str, str]]]
) -> dict[str, Any]:
    """Return a page of a queue, as its script draws it.

    Parameters
    ----------
    waiting : ids of all that wait, in their order
    current : id of the entry that is shown; where it does not wait, the first page is told
    lines : makes the lines of some entries, given by id: each with ``id``, ``words`` and ``note``

    Returns
    -------
    dict
        ``lines`` of the page, the position of its ``first`` entry from 0, how many are ``waiting``, and the ids
        ``before`` and ``after`` the current one, empty at the ends.
    """
    at = waiting.index(current) if current in waiting else 0
    first = at - at % PAGE
    return {
        "lines": lines(waiting[first : first + PAGE]),
        "first": first,
        "waiting": len(waiting),
        "before": waiting[at - 1] if at > 0 else "",
        "after": waiting[at + 1] if at + 1 < len(waiting) else "",
    }
