"""The bottom line on a network: how much is reported, between whom, and of which sign."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

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


@dataclass
class _Dealt:
    """What the ties of a network come to, direction aside.

    Attributes
    ----------
    pairs : weights of what was done, by pair of actors, sign and event id
    done : ids of what was done, by sign
    said : ids of what was only planned, demanded, denied or doubted
    """

    pairs: dict[tuple[str, str], dict[int, dict[str, float]]] = field(
        default_factory=lambda: defaultdict(lambda: {1: {}, -1: {}})
    )
    done: dict[int, set[str]] = field(default_factory=lambda: {1: set(), -1: set()})
    said: set[str] = field(default_factory=set)


def of_network(graph: "nx.MultiDiGraph[str]", evidence: pd.DataFrame) -> BottomLine:
    """Sum up a network of one period.

    Parameters
    ----------
    graph : what `workbench.network.build.build_network` returns; ties that are not ``actual`` are told apart
    evidence : what `Case.evidence` returns for its events
    """
    period = graph.graph.get("period") or "the period"
    dealt = _dealt(graph)
    announced = _announced(dealt.said)
    if not dealt.pairs:
        nothing = Finding(f"Nothing is reported to have happened between any two actors in {period}.")
        return BottomLine([nothing, *announced])
    friendly, hostile = len(dealt.done[1]), len(dealt.done[-1])
    ids = sorted(dealt.done[1] | dealt.done[-1])
    actors = {one for pair in dealt.pairs for one in pair}
    verb = "is" if len(ids) == 1 else "are"
    opening = Finding(
        f"In {period}, {count(friendly + hostile, 'event')} between {count(len(actors), 'actor')} {verb} reported as "
        f"done: {friendly} of cooperation and {hostile} of conflict.",
        ids,
    )
    judgements = _judgements(friendly, hostile, ids, evidence)
    findings = [opening, *_busiest(graph, dealt), *announced]
    return BottomLine(findings, judgements, caveat("" if judgements else TOO_LITTLE))


def _dealt(graph: "nx.MultiDiGraph[str]") -> _Dealt:
    dealt = _Dealt()
    for source, target, tie in graph.edges(data=True):
        if tie["status"] != Status.ACTUAL:
            dealt.said.update(tie["event_ids"])
            continue
        pair = min(source, target), max(source, target)
        dealt.pairs[pair][tie["sign"]].update(zip(tie["event_ids"], tie["event_weights"], strict=True))
        dealt.done[tie["sign"]].update(tie["event_ids"])
    return dealt


def _busiest(graph: "nx.MultiDiGraph[str]", dealt: _Dealt) -> Iterator[Finding]:
    """The pairs with most weight of either sign."""
    for sign, words in ((1, "Most cooperation by weight runs between"), (-1, "Most conflict by weight is between")):
        weights = {pair: sum(found[sign].values()) for pair, found in dealt.pairs.items() if found[sign]}
        most = sorted(weights, key=lambda pair: (-weights[pair], pair))[:_MOST_PAIRS]
        if most:
            parts = [f"{_names(graph, pair)} ({count(len(dealt.pairs[pair][sign]), 'event')})" for pair in most]
            yield Finding(f"{words} {listed(parts)}.", [one for pair in most for one in dealt.pairs[pair][sign]])


def _judgements(friendly: int, hostile: int, ids: list[str], evidence: pd.DataFrame) -> list[KeyJudgement]:
    more, less = max(friendly, hostile), min(friendly, hostile)
    chance = chance_of_more(more, less)
    if chance < LEAST_LIKELY:
        return []
    what = "cooperation than conflict" if friendly >= hostile else "conflict than cooperation"
    text = it_is(
        chance,
        f"these actors dealt with each other more often in {what}, as far as the collected outlets write about both alike",
    )
    return [KeyJudgement(text, ids, evidence_quality(evidence, ids).sentence)]


def _announced(said: set[str]) -> list[Finding]:
    if not said:
        return []
    verb = "is" if len(said) == 1 else "are"
    return [Finding(f"{count(len(said), 'event')} {verb} only planned, demanded, denied or doubted.", sorted(said))]


def _names(graph: "nx.MultiDiGraph[str]", pair: tuple[str, str]) -> str:
    return listed([in_a_sentence(graph.nodes[one]["name"]) for one in pair])
