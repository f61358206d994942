"""The bottom line on two actors: how they deal with each other, and whether more or less as partners."""

import pandas as pd

from workbench.charts.evidence_link import event_ids
from workbench.charts.numbers import count
from workbench.charts.period_words import span
from workbench.charts.wording import beginning, in_a_sentence
from workbench.influence.balance import balance
from workbench.judgements.bottom_line import BottomLine, Finding, KeyJudgement
from workbench.judgements.evidence_quality import evidence_quality
from workbench.judgements.likelihood import chance_of_larger_share, the_likelier
from workbench.judgements.sentences import LEAST_LIKELY, TALKS, TOO_LITTLE, caveat, it_is, listed, not_counted, of_which


def of_pair(table: pd.DataFrame, evidence: pd.DataFrame) -> BottomLine:
    """Sum up what two actors did to each other over several periods.

    Whether their dealings have become more cooperative is judged by the part of cooperation in the number
    of their events, the last period against all earlier ones.

    Parameters
    ----------
    table : what `workbench.influence.dealings.dealings` returns for one partner
    evidence : what `Case.evidence` returns for its events
    """
    facts = table.attrs
    first, second = (in_a_sentence(facts[one]) for one in ("actor_name", "partner_name"))
    periods = facts["periods"]
    if table.empty:
        nothing = f"Nothing is reported to have passed between {first} and {second} in {span(periods)}."
        return BottomLine([Finding(nothing)], caveat=not_counted(facts["left_out_status"]))
    sums = balance(table)
    both = sums[sums["direction"] == "both"]
    every = event_ids(both, "event_ids")
    friendly, hostile = int(both["cooperation_events"].sum()), int(both["conflict_events"].sum())
    findings = [
        Finding(
            f"{beginning(first)} and {second} dealt with each other in {of_which(friendly, hostile)} ({span(periods)}).",
            every,
        )
    ]
    mutual = table["direction"] == "mutual"
    for chosen, words in (
        (table["direction"] == "acts", f"{beginning(first)} acted on {second}"),
        (table["direction"] == "receives", f"{beginning(second)} acted on {first}"),
        (mutual & (table["sign"] == "cooperation"), "They met or agreed"),
        (mutual & (table["sign"] == "conflict"), "They fought, without a report of who acted on whom,"),
    ):
        rows = table[chosen]
        ids = event_ids(rows, "event_ids")
        hostile_ids = event_ids(rows[rows["sign"] == "conflict"], "event_ids")
        if ids:
            findings.append(Finding(f"{words} in {of_which(len(ids) - len(hostile_ids), len(hostile_ids))}.", ids))
    turns = both[both["turn"]]
    if len(turns):
        parts = [
            f"{row['period']} (to {'cooperation' if row['balance'] > 0 else 'conflict'})"
            for row in turns.to_dict("records")
        ]
        word = "Turning point" if len(parts) == 1 else "Turning points"
        findings.append(Finding(f"{word}: {listed(parts)}.", event_ids(turns, "event_ids")))
    judgements = _judgements(first, second, both, evidence)
    return BottomLine(
        findings,
        judgements,
        caveat(TOO_LITTLE if len(periods) > 1 and not judgements else "", TALKS, not_counted(facts["left_out_status"])),
    )


def _judgements(first: str, second: str, both: pd.DataFrame, evidence: pd.DataFrame) -> list[KeyJudgement]:
    now, earlier = both.iloc[-1], both.iloc[:-1]
    mine, of_now = int(now["cooperation_events"]), len(now["event_ids"])
    before, of_before = int(earlier["cooperation_events"].sum()), sum(map(len, earlier["event_ids"]))
    if not of_now or not of_before:
        return []
    if mine + before in (0, of_now + of_before):
        return []  # all conflict, or all cooperation: nothing has changed, whatever the numbers of events
    better = chance_of_larger_share(mine, of_now, before, of_before)
    chance, way = the_likelier(better, "more", "less")
    if chance < LEAST_LIKELY:
        return []
    ids = event_ids(both, "event_ids")
    text = it_is(
        chance,
        f"the dealings of {first} and {second} are {way} cooperative in {now['period']} than in the periods before it, beyond what chance in reporting "
        f"would give: cooperation is {mine} of {count(of_now, 'event')}, before {before} of {of_before}",
    )
    return [KeyJudgement(text, ids, evidence_quality(evidence, ids).sentence)]
