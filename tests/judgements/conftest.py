"""Evidence of events made in one line each."""

from collections.abc import Callable, Iterable

import pandas as pd
import pytest

from workbench.model import Event


@pytest.fixture
def evidence_of() -> Callable[..., pd.DataFrame]:
    """The columns of `Case.evidence` that are weighed: one claim an event, outlets in turn."""

    def build(events: Iterable[Event], *outlets: tuple[str, str]) -> pd.DataFrame:
        known = outlets or (("Wire", "B"), ("Gazette", "C"))
        rows = [
            {
                "event_id": event.event_id,
                "article_id": f"a{number}",
                "outlet": known[number % len(known)][0],
                "source_reliability": known[number % len(known)][1],
                "origin": f"outlet:{known[number % len(known)][0]}",
            }
            for number, event in enumerate(events)
        ]
        return pd.DataFrame(rows, columns=["event_id", "article_id", "outlet", "source_reliability", "origin"])

    return build
