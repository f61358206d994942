"""Store a long stream of articles step by step, so that little is lost when the process dies."""

import time
from collections.abc import Iterable, Iterator

from workbench.model import Article, Claim
from workbench.store.store import Store

SECONDS_A_STEP = 1.0
"""A commit costs some hundredths of a second; what was read since the last one is read again."""


def append_in_steps(store: Store, extracted: Iterable[tuple[Article, list[Claim]]]) -> Iterator[tuple[Article, int]]:
    """Store articles with their claims about once a second.

    Yields
    ------
    article, claims
        Each article and how many claims it makes, once both are stored.
    """
    waiting: list[tuple[Article, list[Claim]]] = []
    due = time.monotonic() + SECONDS_A_STEP
    for one in extracted:
        waiting.append(one)
        if time.monotonic() >= due:
            yield from _stored(store, waiting)
            waiting, due = [], time.monotonic() + SECONDS_A_STEP
    yield from _stored(store, waiting)


def _stored(store: Store, waiting: list[tuple[Article, list[Claim]]]) -> list[tuple[Article, int]]:
    if waiting:
        store.append([article for article, _ in waiting], [claim for _, claims in waiting for claim in claims])
    return [(article, len(claims)) for article, claims in waiting]
