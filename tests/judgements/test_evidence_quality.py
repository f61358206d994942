from collections.abc import Callable

import pandas as pd
import pytest

from workbench.judgements.evidence_quality import evidence_quality
from workbench.model import Event

MakeEvent = Callable[..., Event]
EvidenceOf = Callable[..., pd.DataFrame]


@pytest.mark.parametrize(
    "outlets, events, confidence",
    [
        ([("One", "B"), ("Two", "A"), ("Three", "D")], 3, "high"),
        ([("One", "B"), ("Two", "A")], 9, "moderate"),
        ([("One", "B"), ("Two", "C")], 9, "moderate"),
        ([("One", "B"), ("Two", "D")], 9, "low"),
        ([("One", "A")], 9, "low"),
        ([("One", "F"), ("Two", "F"), ("Three", "F")], 9, "low"),
    ],
)
def test_confidence_asks_for_several_good_outlets(
    make_event: MakeEvent, evidence_of: EvidenceOf, outlets: list[tuple[str, str]], events: int, confidence: str
) -> None:
    table = evidence_of([make_event("USA > NER") for _ in range(events)], *outlets)
    assert evidence_quality(table).confidence == confidence


def test_copies_of_one_report_are_one_origin(make_event: MakeEvent, evidence_of: EvidenceOf) -> None:
    event = make_event("USA > NER")
    table = pd.concat([evidence_of([event], (name, "B")) for name in ("One", "Two", "Three")]).assign(
        origin="outlet:one"
    )
    assert evidence_quality(table).sentence == (
        "Confidence in this evidence is low: 1 independent origin in 1 article of 3 outlets, 3 of them at least fairly reliable."
    )


def test_only_the_events_asked_for_are_weighed(make_event: MakeEvent, evidence_of: EvidenceOf) -> None:
    events = [make_event("USA > NER"), make_event("USA > NER")]
    quality = evidence_quality(evidence_of(events, ("Relay", "F"), ("Wire", "A")), [events[0].event_id])
    assert (quality.events, quality.origins, quality.outlets) == (1, 1, 1)
    assert quality.sentence.endswith("1 article of 1 outlet, of unknown reliability.")
    assert evidence_quality(evidence_of([])).sentence == "There is no evidence to have confidence in."
