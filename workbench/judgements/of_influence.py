"""The bottom line on who has influence over a target, and whose part grows or shrinks."""

import pandas as pd

from workbench.charts.evidence_link import event_ids
from workbench.charts.influence.influence_facts import target_name
from workbench.charts.numbers import THIN, count, percent
from workbench.charts.wording import in_a_sentence
from workbench.judgements.bottom_line import BottomLine, Finding, KeyJudgement
from workbench.judgements.evidence_quality import evidence_quality
from workbench.judgements.likelihood import chance_of_larger_share, of_the_largest, the_likelier
from workbench.judgements.sentences import LEAST_LIKELY, TALKS, TOO_LITTLE, caveat, it_is, listed, not_counted

_MOST_JUDGED = 2


def of_influence(shares: pd.DataFrame, evidence: pd.DataFrame) -> BottomLine:
    """Sum up the last period of a table of shares against the one before.

    Whether a part has grown is judged by numbers of events, not by weights: of all parts that outside actors
    have in cooperative events, how many are the actor's, now and before.

    Parameters
    ----------
    shares : what `workbench.influence.share.influence_share` returns, of two or more periods
    evidence : what `Case.evidence` returns for its events

    Returns
    -------
    BottomLine
        Of a table of one period it judges nothing, as there is nothing to compare.
    """
    target = in_a_sentence(target_name(shares.attrs))
    periods = list(dict.fromkeys(shares.sort_values("start")["period"])) if len(shares) else []
    if not any(shares["event_ids"]):
        return BottomLine([Finding(f"No outside actor is reported to have dealt with {target}.")])
    now = shares[shares["period"] == periods[-1]]
    before = shares[shares["period"] == periods[-2]] if len(periods) > 1 else shares.iloc[:0]
    judgements = _judgements(now, before, target, evidence) if len(periods) > 1 else []
    too_little = TOO_LITTLE if len(periods) > 1 and not judgements else ""
    return BottomLine(
        _findings(now, before, target),
        judgements,
        caveat(too_little, TALKS, not_counted(int(shares.attrs.get("left_out_status", 0)))),
    )


def _findings(now: pd.DataFrame, before: pd.DataFrame, target: str) -> list[Finding]:
    period = now["period"].iloc[0]
    ids, old = event_ids(now, "event_ids"), event_ids(before, "event_ids")
    if not ids:
        return [
            Finding(
                f"No outside actor is reported to have dealt with {target} in {period}; before, {count(len(old), 'event')}.",
                old,
            )
        ]
    active = int((now["cooperation_events"] + now["conflict_events"] > 0).sum())
    first = f"In {period}, {count(active, 'outside actor')} dealt with {target} in {count(len(ids), 'event')}"
    if len(before):
        first += f"; {len(old)} in {before['period'].iloc[0]}"
    return [Finding(f"{first}.", ids), *_leading(now, "cooperation", target), *_leading(now, "conflict", target)]


def _leading(now: pd.DataFrame, sign: str, target: str) -> list[Finding]:
    """Who leads, with a share only where it rests on enough events."""
    rows = now[now[f"{sign}_events"] > 0].sort_values([sign, "actor"], ascending=[False, True]).head(3)
    if rows.empty:
        return []
    all_events = len(event_ids(now, f"{sign}_event_ids"))
    parts = [
        f"{in_a_sentence(row['name'])} ({count(int(row[f'{sign}_events']), 'event')}"
        + (f", {percent(row[f'{sign}_share'])} by weight" if all_events >= THIN else "")
        + (", words only)" if sign == "cooperation" and row["deeds"] == 0 else ")")
        for row in rows.to_dict("records")
    ]
    opening = (
        f"Most cooperation with {target} is that of"
        if sign == "cooperation"
        else f"Most pressure on {target} is that of"
    )
    return [Finding(f"{opening} {listed(parts)}.", event_ids(rows, f"{sign}_event_ids"))]


def _judgements(now: pd.DataFrame, before: pd.DataFrame, target: str, evidence: pd.DataFrame) -> list[KeyJudgement]:
    """For the actors whose part has most likely grown and most likely shrunk."""
    of_now, of_before = int(now["cooperation_events"].sum()), int(before["cooperation_events"].sum())
    if not of_now or not of_before:
        return []
    earlier = before.set_index("actor")
    names = {row["actor"] for rows in (now, before) for row in rows.to_dict("records") if row["cooperation_events"]}
    judged: list[tuple[float, KeyJudgement]] = []
    for row in now.sort_values(["cooperation_share", "actor"], ascending=[False, True]).to_dict("records"):
        old = earlier.loc[row["actor"]]
        mine, mine_before = int(row["cooperation_events"]), int(old["cooperation_events"])
        if row["actor"] not in names:
            continue
        grown = chance_of_larger_share(mine, of_now, mine_before, of_before)
        chance, way = the_likelier(grown, "larger", "smaller")
        ids = list(dict.fromkeys([*row["cooperation_event_ids"], *old["cooperation_event_ids"]]))
        left = of_the_largest(chance, len(names))
        # Who is on the way out talks a great deal: a part that grows by talk alone is not told as if it were deeds.
        words = ", words only," if way == "larger" and row["deeds"] == 0 else ""
        text = it_is(
            left,
            f"the part of {in_a_sentence(row['name'])} in cooperation with {target}{words} is {way} than in {before['period'].iloc[0]}, "
            f"beyond what chance in reporting would give: it took part {mine} of the {of_now} times that outside actors did, "
            f"before {mine_before} of {of_before}",
        )
        judged.append((left, KeyJudgement(text, ids, evidence_quality(evidence, ids).sentence)))
    judged.sort(key=lambda one: -round(one[0], 6))  # of equals the gain first
    return [judgement for chance, judgement in judged[:_MOST_JUDGED] if chance >= LEAST_LIKELY]
