"""The bottom line on one actor: whom it deals with, which way, and whether more than before."""

import pandas as pd

from workbench.charts.evidence_link import event_ids
from workbench.charts.numbers import count
from workbench.charts.wording import beginning, in_a_sentence
from workbench.influence.balance import balance
from workbench.influence.partners import partners
from workbench.judgements.bottom_line import BottomLine, Finding, KeyJudgement
from workbench.judgements.evidence_quality import evidence_quality
from workbench.judgements.likelihood import chance_of_more, the_likelier
from workbench.judgements.sentences import LEAST_LIKELY, TOO_LITTLE, caveat, it_is, listed, not_counted, of_which

_MOST_NAMED = 3


def of_actor(table: pd.DataFrame, evidence: pd.DataFrame) -> BottomLine:
    """Sum up an actor's dealings in the last of the periods, against the one before.

    Parameters
    ----------
    table : what `workbench.influence.dealings.dealings` returns for all partners
    evidence : what `Case.evidence` returns for its events
    """
    name, periods = in_a_sentence(table.attrs["actor_name"]), table.attrs["periods"]
    sums = balance(table).set_index(["direction", "period"])
    now = sums.loc[("both", periods[-1])]
    events = now["event_ids"]
    if not events:
        return BottomLine(
            [Finding(f"Nothing is reported to have passed between {name} and others in {periods[-1]}.")],
            caveat=not_counted(table.attrs["left_out_status"]),
        )
    friendly, hostile = int(now["cooperation_events"]), int(now["conflict_events"])
    findings = [Finding(f"In {periods[-1]}, {name} has part in {of_which(friendly, hostile)}.", events)]
    acts, receives = (
        table[(table["period"] == periods[-1]) & (table["direction"] == way)] for way in ("acts", "receives")
    )
    for rows, words in ((acts, f"{beginning(name)} acts on others in"), (receives, f"Others act on {name} in")):
        ids = event_ids(rows, "event_ids")
        if ids:
            hostile_ids = event_ids(rows[rows["sign"] == "conflict"], "event_ids")
            findings.append(Finding(f"{words} {of_which(len(ids) - len(hostile_ids), len(hostile_ids))}.", ids))
    met = partners(table[table["period"] == periods[-1]])
    for rows, words in (
        (
            met[met["balance"] > 0].sort_values(["balance", "partner"], ascending=[False, True]),
            "Closest partners on balance:",
        ),
        (met[met["balance"] < 0].sort_values(["balance", "partner"]), "Adversaries on balance:"),
    ):
        if len(rows):
            top = rows.head(_MOST_NAMED)
            parts = [
                f"{in_a_sentence(row['name'])} ({count(int(row['events']), 'event')})" for row in top.to_dict("records")
            ]
            findings.append(Finding(f"{words} {listed(parts)}.", event_ids(top, "event_ids")))
    judgements = _judgements(name, periods, sums, evidence)
    return BottomLine(
        findings,
        judgements,
        caveat(
            TOO_LITTLE if len(periods) > 1 and not judgements else "",
            not_counted(table.attrs["left_out_status"]),
        ),
    )


def _judgements(name: str, periods: list[str], sums: pd.DataFrame, evidence: pd.DataFrame) -> list[KeyJudgement]:
    if len(periods) == 1:
        return []
    ids, old = ([str(one) for one in sums["event_ids"]["both", period]] for period in (periods[-1], periods[-2]))
    more = chance_of_more(len(ids), len(old))
    chance, way = the_likelier(more, "more", "less")
    if chance < LEAST_LIKELY:
        return []
    text = it_is(
        chance,
        f"{name} dealt {way} with others than in {periods[-2]}, beyond what chance in reporting would give: "
        f"{count(len(ids), 'event')}, before {len(old)}",
    )
    both = list(dict.fromkeys([*ids, *old]))
    return [KeyJudgement(text, both, evidence_quality(evidence, both).sentence)]
