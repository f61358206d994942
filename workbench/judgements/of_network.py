"""The bottom line on a network: how much is reported, between whom, and of which sign."""

from collections import defaultdict

import networkx as nx
import pandas as pd

from workbench.charts.numbers import count
from workbench.charts.wording import in_a_sentence
from workbench.judgements.bottom_line import BottomLine, Finding, KeyJudgement
from workbench.judgements.evidence_quality import evidence_quality
from workbench.judgements.likelihood import chance_of_more
from workbench.judgements.sentences import LEAST_LIKELY, TOO_LITTLE, caveat, it_is, listed
from workbench.model import Status

_MOST_PAIRS = 3


def of_network(graph: "nx.MultiDiGraph[str]", evidence: pd.DataFrame) -> BottomLine:
    """Sum up a network of one period.

    Parameters
    ----------
    graph : what `workbench.network.build.build_network` returns; ties that are not ``actual`` are told apart
    evidence : what `Case.evidence` returns for its events
    """
    period = graph.graph.get("period") or "the period"
    pairs: dict[tuple[str, str], dict[int, dict[str, float]]] = defaultdict(lambda: {1: {}, -1: {}})
    done: dict[int, set[str]] = {1: set(), -1: set()}
    said: set[str] = set()
    for source, target, tie in graph.edges(data=True):
        if tie["status"] != Status.ACTUAL:
            said.update(tie["event_ids"])
            continue
        pair = min(source, target), max(source, target)
        pairs[pair][tie["sign"]].update(zip(tie["event_ids"], tie["event_weights"], strict=True))
        done[tie["sign"]].update(tie["event_ids"])
    friendly, hostile = len(done[1]), len(done[-1])
    if not pairs:
        nothing = Finding(f"Nothing is reported to have happened between any two actors in {period}.")
        return BottomLine([nothing, *_announced(said)])
    actors = {one for pair in pairs for one in pair}
    findings = [
        Finding(
            f"In {period}, {count(friendly + hostile, 'event')} between {count(len(actors), 'actor')} "
            f"{'is' if friendly + hostile == 1 else 'are'} reported as done: {friendly} of cooperation and {hostile} of conflict.",
            sorted(done[1] | done[-1]),
        )
    ]
    for sign, words in ((1, "Most cooperation runs between"), (-1, "Most conflict is between")):
        weights = {pair: sum(found[sign].values()) for pair, found in pairs.items() if found[sign]}
        most = sorted(weights, key=lambda pair: (-weights[pair], pair))[:_MOST_PAIRS]
        if most:
            parts = [f"{_names(graph, pair)} ({count(len(pairs[pair][sign]), 'event')})" for pair in most]
            findings.append(Finding(f"{words} {listed(parts)}.", [one for pair in most for one in pairs[pair][sign]]))
    sign, other = (friendly, hostile) if friendly >= hostile else (hostile, friendly)
    chance = chance_of_more(sign, other)
    judgements = []
    if chance >= LEAST_LIKELY:
        what = "cooperation than conflict" if friendly >= hostile else "conflict than cooperation"
        ids = sorted(done[1] | done[-1])
        text = it_is(
            chance,
            f"these actors dealt with each other more often in {what}, as far as the collected outlets write about both alike",
        )
        judgements.append(KeyJudgement(text, ids, evidence_quality(evidence, ids).sentence))
    return BottomLine([*findings, *_announced(said)], judgements, caveat("" if judgements else TOO_LITTLE))


def _announced(said: set[str]) -> list[Finding]:
    if not said:
        return []
    verb = "is" if len(said) == 1 else "are"
    return [Finding(f"{count(len(said), 'event')} {verb} only planned, demanded, denied or doubted.", sorted(said))]


def _names(graph: "nx.MultiDiGraph[str]", pair: tuple[str, str]) -> str:
    return listed([in_a_sentence(graph.nodes[one]["name"]) for one in pair])
