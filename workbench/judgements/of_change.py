"""The bottom line on what changed in a network: which ties, and who drives it."""

from collections.abc import Hashable
from typing import Any

import pandas as pd

from workbench.charts.evidence_link import event_ids
from workbench.charts.fates import fate_words
from workbench.charts.numbers import count
from workbench.charts.wording import in_a_sentence
from workbench.judgements.bottom_line import BottomLine, Finding, KeyJudgement
from workbench.judgements.evidence_quality import evidence_quality
from workbench.judgements.likelihood import chance_of_more, the_likelier
from workbench.judgements.sentences import LEAST_LIKELY, TOO_LITTLE, caveat, it_is, listed
from workbench.network.movers import movers

_MOST_NAMED = 3


def of_change(table: pd.DataFrame, evidence: pd.DataFrame, learned: pd.DataFrame | None = None) -> BottomLine:
    """Sum up what became of the ties between two periods.

    Parameters
    ----------
    table : what `workbench.network.comparison.compare_networks` returns
    evidence : what `Case.evidence` returns for its events
    learned : what `Case.network_learned` returns for the period before: what has come to be known of it since, which
        is told apart from what has changed; None where nothing was known before
    """
    period, before = table.attrs["period"], table.attrs["previous_period"]
    changed = table[table["fate"] != "steady"]
    if changed.empty:
        quiet = "Nothing is reported in either." if table.empty else f"{count(len(table), 'tie')} stayed as they were."
        still = Finding(
            f"No tie has changed in {period} against {before}. {quiet}",
            event_ids(table, "event_ids", "previous_event_ids"),
        )
        return BottomLine([still, *_learned(learned)])
    numbers = table["fate"].value_counts()
    words = {**fate_words(table.attrs), "steady": "steady"}
    told = [f"{numbers[fate]} {word.lower()}" for fate, word in words.items() if fate in numbers.index]
    findings = [
        Finding(
            f"Of {count(len(table), 'tie')} in {before} or {period}: {listed(told)}.",
            event_ids(changed, "event_ids", "previous_event_ids"),
        )
    ]
    for fate, opening in (("flipped", "Turned over"), ("new", "Weightiest new"), ("dropped", "Weightiest dropped")):
        rows = table[table["fate"] == fate].head(_MOST_NAMED)
        if len(rows):
            findings.append(
                Finding(
                    f"{opening}: {listed([_tie(row) for row in rows.to_dict('records')])}.",
                    event_ids(rows, "event_ids", "previous_event_ids"),
                )
            )
    regraded = table[table["regraded"]]
    if len(regraded):
        verb = "is" if len(regraded) == 1 else "are"
        findings.append(
            Finding(
                f"{count(len(regraded), 'tie')} {verb} known by evidence of another grade than before.",
                event_ids(regraded, "event_ids", "previous_event_ids"),
            )
        )
    findings += _learned(learned)
    judgements = _judgements(table, evidence)
    return BottomLine(findings, judgements, caveat("" if judgements else TOO_LITTLE))


def _learned(table: pd.DataFrame | None) -> list[Finding]:
    """What has come to be known otherwise; no change of the world."""
    if table is None:
        return []
    period = table.attrs["period"]
    otherwise = table[(table["fate"] != "steady") | table["regraded"]]
    if otherwise.empty:
        return [Finding(f"Of {period} nothing else is known than when its issue was made.")]
    numbers = table["fate"].value_counts()
    told = [
        f"{numbers[fate]} {words.lower()}" for fate, words in fate_words(table.attrs).items() if fate in numbers.index
    ]
    if regraded := int(table["regraded"].sum()):
        told.append(f"{regraded} known by evidence of another grade")
    ties = "one tie is" if len(otherwise) == 1 else f"{count(len(otherwise), 'tie')} are"
    return [
        Finding(
            f"Of {period}, {ties} known otherwise than when its issue was made: {listed(told)}. "
            "That is new knowledge, no change, and both periods stand above as they are known now.",
            event_ids(otherwise, "event_ids", "previous_event_ids"),
        )
    ]


def _tie(row: dict[Hashable, Any]) -> str:
    arrow = "to" if row["directed"] else "with"
    events = int(row["events"]) or int(row["previous_events"])
    who, whom = (in_a_sentence(row[one]) for one in ("source_name", "target_name"))
    return f"{who} {arrow} {whom}, {row['channel']} ({count(events, 'event')})"


def _judgements(table: pd.DataFrame, evidence: pd.DataFrame) -> list[KeyJudgement]:
    """For the actor that drives most of the change: whether it does more or less than before."""
    driving = movers(table)
    name, actor = driving[["name", "actor"]].iloc[0]
    own = table[(table["source"] == actor) | (~table["directed"] & (table["target"] == actor))]
    now = event_ids(own, "event_ids")
    before = event_ids(own, "previous_event_ids")
    more = chance_of_more(len(now), len(before))
    chance, way = the_likelier(more, "more", "less")
    if chance < LEAST_LIKELY:
        return []
    ids = event_ids(own, "event_ids", "previous_event_ids")
    text = it_is(
        chance,
        f"{in_a_sentence(name)}, whose doings changed most, did {way} towards others than in {table.attrs['previous_period']}, beyond what chance "
        f"in reporting would give: {count(len(now), 'event')}, before {len(before)}",
    )
    return [KeyJudgement(text, ids, evidence_quality(evidence, ids).sentence)]
