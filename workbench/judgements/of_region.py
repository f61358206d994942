"""The bottom line on several targets: who leads where, and who gains across them."""

from collections.abc import Sequence

import pandas as pd

from workbench.charts.evidence_link import event_ids
from workbench.charts.influence.influence_facts import target_name
from workbench.charts.numbers import count
from workbench.charts.wording import beginning, in_a_sentence
from workbench.judgements.bottom_line import BottomLine, Finding, KeyJudgement
from workbench.judgements.evidence_quality import evidence_quality
from workbench.judgements.likelihood import chance_of_larger_share, of_the_largest, the_likelier
from workbench.judgements.sentences import LEAST_LIKELY, TOO_LITTLE, caveat, it_is, listed


def of_region(tables: Sequence[pd.DataFrame], evidence: pd.DataFrame) -> BottomLine:
    """Sum up tables of shares, one a target, in their last period against the one before.

    Parameters
    ----------
    tables : what `workbench.influence.share.influence_share` returns for each target, of the same periods
    evidence : what `Case.evidence` returns for their events
    """
    names = listed([in_a_sentence(target_name(table.attrs)) for table in tables])
    busy = [table for table in tables if any(table["event_ids"])]
    if not busy:
        return BottomLine([Finding(f"No outside actor is reported to have dealt with {names}.")])
    periods = list(dict.fromkeys(pd.concat(busy).sort_values("start")["period"]))
    findings = [_finding(table, periods[-1]) for table in tables]
    judgements = _judgements(busy, periods, evidence) if len(periods) > 1 else []
    return BottomLine(findings, judgements, caveat(TOO_LITTLE if len(periods) > 1 and not judgements else ""))


def _finding(table: pd.DataFrame, period: str) -> Finding:
    target = beginning(in_a_sentence(target_name(table.attrs)))
    now = table[table["period"] == period]
    given = now[now["cooperation_events"] > 0].sort_values(["cooperation", "actor"], ascending=[False, True]).head(2)
    pressed = now[now["conflict_events"] > 0].sort_values(["conflict", "actor"], ascending=[False, True]).head(1)
    parts = [
        f"{in_a_sentence(row['name'])} ({count(int(row['cooperation_events']), 'event')})"
        for row in given.to_dict("records")
    ]
    text = (
        f"{target} in {period}: most cooperation by weight with {listed(parts)}"
        if parts
        else f"{target} in {period}: no cooperation reported"
    )
    for row in pressed.to_dict("records"):
        text += f"; most pressure from {in_a_sentence(row['name'])} ({count(int(row['conflict_events']), 'event')})"
    ids = [*event_ids(given, "cooperation_event_ids"), *event_ids(pressed, "conflict_event_ids")]
    return Finding(f"{text}.", list(dict.fromkeys(ids)))


def _judgements(tables: Sequence[pd.DataFrame], periods: list[str], evidence: pd.DataFrame) -> list[KeyJudgement]:
    """For the actor whose part across all targets has most likely changed."""
    rows = pd.concat(tables)
    names = dict(zip(rows["actor"], rows["name"], strict=True))
    now, before = (rows[rows["period"] == period] for period in (periods[-1], periods[-2]))
    of_now, of_before = int(now["cooperation_events"].sum()), int(before["cooperation_events"].sum())
    if not of_now or not of_before:
        return []
    mine, old = (one.groupby("actor")["cooperation_events"].sum().to_dict() for one in (now, before))
    chances = {
        actor: chance_of_larger_share(int(mine.get(actor, 0)), of_now, int(old.get(actor, 0)), of_before)
        for actor in sorted(names)
        if mine.get(actor) or old.get(actor)
    }
    actor = max(chances, key=lambda one: abs(chances[one] - 0.5))
    chance, way = the_likelier(chances[actor], "larger", "smaller")
    chance = of_the_largest(chance, len(chances))
    if chance < LEAST_LIKELY:
        return []
    own = pd.concat([one[one["actor"] == actor] for one in (now, before)])
    ids = event_ids(own, "cooperation_event_ids")
    text = it_is(
        chance,
        f"the part of {in_a_sentence(names[actor])} in cooperation with these targets together is {way} than in {periods[-2]}, beyond what chance in "
        f"reporting would give: it took part {int(mine.get(actor, 0))} of the {of_now} times that outside actors did, "
        f"before {int(old.get(actor, 0))} of {of_before}",
    )
    return [KeyJudgement(text, ids, evidence_quality(evidence, ids).sentence)]
