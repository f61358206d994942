"""Each kind of bottom line, word for word, on events that can be counted on the fingers."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import get_args

import pandas as pd
import pytest

from workbench.influence.dealings import dealings
from workbench.influence.share import influence_share
from workbench.judgements import BottomLine, of_actor, of_change, of_influence, of_network, of_pair, of_region
from workbench.judgements.bottom_line import Finding, KeyJudgement
from workbench.judgements.sentences import LEAST_LIKELY
from workbench.model import Event, Period, Status
from workbench.model.estimates import LIKELIHOOD_WORDS, Confidence
from workbench.network.build import build_network
from workbench.network.comparison import compare_networks

MakeEvent = Callable[..., Event]
EvidenceOf = Callable[..., pd.DataFrame]
MARCH, APRIL = Period.parse("2024-03"), Period.parse("2024-04")


@pytest.fixture
def events(make_event: MakeEvent) -> list[Event]:
    """America gives way to Russia: 6 to 1 in March, 1 to 6 in April; France accuses; Türkiye only plans."""
    march = [make_event("USA > NER", day="2024-03-05") for _ in range(6)] + [make_event("RUS > NER", day="2024-03-05")]
    april = [make_event("RUS > NER", day="2024-04-05") for _ in range(6)] + [make_event("USA > NER", day="2024-04-05")]
    france = make_event("FRA > NER", "ACCUSE", "2024-04-07")
    return [*march, *april, france, make_event("TUR > NER", day="2024-04-08", status=Status.PLANNED)]


def _bottom_lines(events: Sequence[Event], evidence: pd.DataFrame) -> list[BottomLine]:
    periods = [MARCH, APRIL]
    shares = influence_share(events, "NER", periods)
    before, now = build_network(events, MARCH), build_network(events, APRIL, statuses=list(Status))
    return [
        of_influence(shares, evidence),
        of_network(now, evidence),
        of_actor(dealings(events, "NER", periods), evidence),
        of_pair(dealings(events, "NER", periods, partner="USA"), evidence),
        of_change(compare_networks(before, now), evidence),
        of_region([shares, influence_share(events, "MLI", periods)], evidence),
    ]


def test_who_gained_and_who_lost_influence(events: list[Event], evidence_of: EvidenceOf) -> None:
    line = of_influence(influence_share(events, "NER", [MARCH, APRIL]), evidence_of(events))

    assert [one.text for one in line.findings] == [
        "In 2024-04, 3 outside actors dealt with Niger in 8 events; 7 in 2024-03.",
        "Most cooperation with Niger is that of RUS (6 events, 86\u00a0% by weight) and the United States (1 event, 14\u00a0% by weight).",
        "Most pressure on Niger is that of France (1 event).",
    ]
    # Of two actors each, 6 of 7 against 1 of 7: a chance of 0.995 for one, of 0.99 for the larger of two.
    assert [one.text for one in line.judgements] == [
        f"It is almost certain (95\u201399\u00a0%) that the part of {who} in cooperation with Niger is {way} than in 2024-03, beyond what "
        f"chance in reporting would give: it took part {now} of the 7 times that outside actors did, before {before} of 7."
        for who, way, now, before in (("RUS", "larger", 6, 1), ("the United States", "smaller", 1, 6))
    ]
    assert line.judgements[0].confidence == (
        "Confidence in this evidence is moderate: 2 independent origins in 7 articles of 2 outlets, 2 of them at least fairly reliable."
    )
    assert line.caveat.endswith("1 event that is only planned, demanded, denied or doubted is not counted.")


def test_who_gains_by_talk_alone_is_said_to(make_event: MakeEvent, evidence_of: EvidenceOf) -> None:
    march = [make_event("USA > NER", day="2024-03-05")] + [make_event("RUS > NER", day="2024-03-05") for _ in range(6)]
    april = [make_event("USA, NER", "CONSULT", "2024-04-05") for _ in range(6)] + [
        make_event("RUS > NER", day="2024-04-05")
    ]
    line = of_influence(influence_share([*march, *april], "NER", [MARCH, APRIL]), evidence_of([*march, *april]))

    assert (
        "that the part of the United States in cooperation with Niger, words only, is larger than"
        in line.judgements[0].text
    )
    assert "words" not in line.judgements[1].text


def test_few_events_are_no_ground_for_a_judgement(make_event: MakeEvent, evidence_of: EvidenceOf) -> None:
    few = [make_event("USA > NER", day="2024-03-05"), make_event("USA > NER", day="2024-04-05")]
    line = of_influence(influence_share(few, "NER", [MARCH, APRIL]), evidence_of(few))

    assert line.judgements == []
    assert line.caveat.startswith("Too little is reported to judge")
    assert "%" not in line.text


def test_a_network_says_how_much_and_between_whom(events: list[Event], evidence_of: EvidenceOf) -> None:
    line = of_network(build_network(events, APRIL, statuses=list(Status)), evidence_of(events))

    assert [one.text for one in line.findings] == [
        "In 2024-04, 8 events between 4 actors are reported as done: 7 of cooperation and 1 of conflict.",
        "Most cooperation by weight runs between Niger and RUS (6 events) and Niger and the United States (1 event).",
        "Most conflict by weight is between France and Niger (1 event).",
        "1 event is only planned, demanded, denied or doubted.",
    ]
    assert line.judgements[0].text.startswith("It is almost certain (95\u201399\u00a0%) that these actors dealt")


def test_an_actor_has_partners_and_adversaries(events: list[Event], evidence_of: EvidenceOf) -> None:
    line = of_actor(dealings(events, "NER", [MARCH, APRIL]), evidence_of(events))

    assert [one.text for one in line.findings] == [
        "In 2024-04, Niger has part in 8 events, 7 of cooperation and 1 of conflict.",
        "Others act on Niger in 8 events, 7 of cooperation and 1 of conflict.",
        "Closest partners on balance: RUS (6 events) and the United States (1 event).",
        "Adversaries on balance: France (1 event).",
    ]
    assert [one.text[:27] for one in line.judgements] == ["It is likely (55\u201380\u00a0%) that"]


def test_a_pair_turns(make_event: MakeEvent, evidence_of: EvidenceOf) -> None:
    turned = [make_event("USA > NER", day="2024-03-05") for _ in range(4)]
    turned += [make_event("NER > USA", "SANCTION", "2024-04-05") for _ in range(4)]
    line = of_pair(dealings(turned, "NER", [MARCH, APRIL], partner="USA"), evidence_of(turned))

    assert [one.text for one in line.findings] == [
        "Niger and the United States dealt with each other in 8 events, 4 of cooperation and 4 of conflict (2024-03 to 2024-04).",
        "Niger acted on the United States in 4 events of conflict.",
        "The United States acted on Niger in 4 events of cooperation.",
        "Turning point: 2024-04 (to conflict).",
    ]
    assert line.judgements[0].text == (
        "It is almost certain (95\u201399\u00a0%) that the dealings of Niger and the United States are less cooperative in 2024-04 than in the periods "
        "before it, beyond what chance in reporting would give: cooperation is 0 of 4 events, before 4 of 4."
    )


def test_a_pair_that_only_fights_has_not_become_more_cooperative(
    make_event: MakeEvent, evidence_of: EvidenceOf
) -> None:
    fights = [
        replace(make_event("NER, USA", "SANCTION", day), undirected=True)
        for day in ("2024-03-05",) * 9 + ("2024-04-05",)
    ]
    line = of_pair(dealings(fights, "NER", [MARCH, APRIL], partner="USA"), evidence_of(fights))
    assert [one.text for one in line.findings] == [
        "Niger and the United States dealt with each other in 10 events of conflict (2024-03 to 2024-04).",
        "They fought, without a report of who acted on whom, in 10 events of conflict.",
    ]
    assert line.judgements == []


def test_what_changed_names_the_ties_and_who_drives_them(events: list[Event], evidence_of: EvidenceOf) -> None:
    line = of_change(compare_networks(build_network(events, MARCH), build_network(events, APRIL)), evidence_of(events))

    assert [one.text for one in line.findings] == [
        "Of 3 ties in 2024-03 or 2024-04: 1 new, 1 stronger and 1 weaker.",
        "Weightiest new: France to Niger, unspecified (1 event).",
    ]
    assert "RUS, whose doings changed most, did more towards others" in line.judgements[0].text


def test_a_region_is_summed_up_target_by_target(events: list[Event], evidence_of: EvidenceOf) -> None:
    shares = [influence_share(events, target, [MARCH, APRIL]) for target in ("NER", "MLI")]
    line = of_region(shares, evidence_of(events))

    assert [one.text for one in line.findings] == [
        "Niger in 2024-04: most cooperation by weight with RUS (6 events) and the United States (1 event); most pressure from France (1 event).",
        "Mali in 2024-04: no cooperation reported.",
    ]
    assert len(line.judgements) == 1


def test_likelihood_and_confidence_never_share_a_sentence(events: list[Event], evidence_of: EvidenceOf) -> None:
    likely = re.compile(rf"\b({'|'.join(LIKELIHOOD_WORDS)})\b")
    confident = re.compile(rf"confidence is ({'|'.join(get_args(Confidence))})|confidence in", re.IGNORECASE)
    judged = 0
    for line in _bottom_lines(events, evidence_of(events)):
        judged += len(line.judgements)
        for sentence in re.split(r"(?<=[.:;])\s", line.text):
            assert not (likely.search(sentence) and confident.search(sentence))
        assert all(one.event_ids for one in line.judgements)
        assert not any(likely.search(one.text) for one in line.findings)
    assert judged >= 6


def test_nothing_reported_is_said_as_such(evidence_of: EvidenceOf) -> None:
    for line in _bottom_lines([], evidence_of([])):
        assert re.search(r"No outside actor|Nothing is reported|No tie has changed", line.findings[0].text)
        assert len(line.judgements) == 0


def test_names_are_escaped_and_lead_to_their_evidence() -> None:
    line = BottomLine(
        [Finding("<b>Bold</b> gave aid.", ["e1"])], [KeyJudgement("It is likely.", ["e1", "e/2"], "Confidence is low.")]
    )
    html = line._repr_html_()
    assert "&lt;b&gt;Bold" in html
    assert '<a href="#event-e1">evidence</a> <a href="#event-e_2f_2">evidence</a>' in html
    assert "<strong>Key judgement.</strong> It is likely." in html
    assert LEAST_LIKELY == 0.55
