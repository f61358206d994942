"""The bottom line on what changed in a network: which ties, and who drives it."""

from collections.abc import Hashable
from typing import Any

import pandas as pd

from workbench.charts.wording import count, fate_words, in_a_sentence
from workbench.judgements.bottom_line import BottomLine, Finding, KeyJudgement
from workbench.judgements.evidence_quality import evidence_quality
from workbench.judgements.likelihood import chance_of_more
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
        still = Finding(f"No tie has changed in {period} against {before}. {quiet}", _ids(table))
        return BottomLine([still, *_learned(learned)])
    numbers = table["fate"].value_counts()
    words = {**fate_words(table.attrs), "steady": "steady"}
    told = [f"{numbers[fate]} {word.lower()}" for fate, word in words.items() if fate in numbers.index]
    findings = [Finding(f"Of {count(len(table), 'tie')} in {before} or {period}: {listed(told)}.", _ids(changed))]
    for fate, opening in (("flipped", "Turned over"), ("new", "Weightiest new"), ("dropped", "Weightiest dropped")):
        rows = table[table["fate"] == fate].head(_MOST_NAMED)
        if len(rows):
            findings.append(
                Finding(f"{opening}: {listed([_tie(row) for row in rows.to_dict('records')])}.", _ids(rows))
            )
    regraded = table[table["regraded"]]
    if len(regraded):
        verb = "is" if len(regraded) == 1 else "are"
        findings.append(
            Finding(
                f"{count(len(regraded), 'tie')} {verb} known by evidence of another grade than before.", _ids(regraded)
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
            _ids(otherwise),
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
    now = list(dict.fromkeys(one for ids in own["event_ids"] for one in ids))
    before = list(dict.fromkeys(one for ids in own["previous_event_ids"] for one in ids))
    more = chance_of_more(len(now), len(before))
    chance, way = (more, "more") if more >= 1 - more else (1 - more, "less")
    if chance < LEAST_LIKELY:
        return []
    ids = list(dict.fromkeys([*now, *before]))
    text = it_is(
        chance,
        f"{in_a_sentence(name)}, whose doings changed most, did {way} towards others than in {table.attrs['previous_period']}, beyond what chance "
        f"in reporting would give: {count(len(now), 'event')}, before {len(before)}",
    )
    return [KeyJudgement(text, ids, evidence_quality(evidence, ids).sentence)]


def _ids(rows: pd.DataFrame) -> list[str]:
    return list(
        dict.fromkeys(one for column in ("event_ids", "previous_event_ids") for ids in rows[column] for one in ids)
    )
