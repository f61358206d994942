"""Events of a period become a graph of actors and their ties."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, product

import networkx as nx

from workbench.actors import ActorList
from workbench.model import ActorKind, Event, Participant, Period, Status, independent_origins, reporting_articles
from workbench.network.levels import KeyOf, Level, check_level, keys_at, name_of
from workbench.network.ties import channels_of, check_channels, ties_of
from workbench.ontology import Sign, sign_of

_TieKey = tuple[str, str, str]


@dataclass
class _Bundle:
    """The events of one tie in one channel."""

    channel: str
    sign: Sign
    status: Status
    directed: bool
    events: list[Event] = field(default_factory=list)


def build_network(
    events: Iterable[Event],
    period: Period,
    *,
    level: Level = "country",
    channels: Collection[str] | None = None,
    statuses: Collection[Status] = (Status.ACTUAL,),
    actors: ActorList | None = None,
) -> "nx.MultiDiGraph[str]":
    """Return the network of who did what to whom in `period`, as far as `events` tell.

    A tie runs from who acts to whom it is done to. The parties of a meeting, and of a fight that is reported
    without a direction, are tied pair by pair, from the first in the alphabet, with ``directed`` False. There is one tie for each direction,
    channel, sign and status, so nothing planned, denied or negated is ever added to what was done.
    An event that runs through two channels is in a tie of each: never add weights over channels
    without `event_weights`, see `workbench.network.measures`. Actors without a tie are not drawn.

    Parameters
    ----------
    level : tell actors apart as countries, as sectors of countries, or one by one
    channels : names of the channels to keep, ``unspecified`` among them; None keeps all
    statuses : which claims to draw
    actors : the list that says who counts as whom, and how they are called; the built-in one where None

    Returns
    -------
    graph : node ids are actor keys, see `workbench.network.levels.keys_at`.

        Edge keys are ``channel/sign/status``, with ``/meeting`` behind it for an undirected tie.

        Node attributes: ``name``, ``kind``, ``country``, ``sector`` (text, empty where not known),
        ``events`` (how many it has part in), ``weight`` (the sum of their absolute scores).

        Edge attributes: ``channel``; ``sign`` +1 for cooperation (quad 1, 2), -1 for conflict
        (quad 3, 4); ``status``; ``weight``, the sum of absolute PLOVER scores, 0 or more; ``events``,
        ``articles`` and ``origins`` (how many); ``event_ids``, ``event_weights`` (in the order of
        `event_ids`) and ``claim_ids``; ``directed``; ``first`` and ``last`` (days on which the
        earliest and the latest event begin).

        Graph attributes: ``period``; ``level``; ``statuses``; ``events``, ``articles`` and ``origins`` that
        the ties rest on; ``unresolved``, mentions of participants with no key at this level; ``internal``,
        events between parties that are one at this level, which make no tie.

    Raises
    ------
    ChoiceError
        If `level` or one of `channels` is not known.
    """
    listed = ActorList.builtin() if actors is None else actors
    key = keys_at(check_level(level), listed)
    wanted = check_channels(channels)
    counted = [
        event
        for event in sorted(events, key=lambda one: (one.date.start, one.event_id))
        if event.status in statuses and period.holds(event.date.start, event.date.end) and channels_of(event, wanted)
    ]
    bundles = _bundles(counted, key, wanted)
    mentions: dict[str, list[Participant]] = {}
    for event in counted:
        for one in chain(event.actors, event.recipients):
            mentions.setdefault(key(one, event.date.start), []).append(one)

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, facts in _nodes(bundles, mentions, level, listed):
        graph.add_node(node, **facts)
    for (source, target, edge), bundle in sorted(bundles.items()):
        graph.add_edge(source, target, key=edge, **_edge(bundle))
    drawn = {event.event_id: event for bundle in bundles.values() for event in bundle.events}
    graph.graph.update(
        period=str(period),
        level=level,
        statuses=[status.value for status in Status if status in statuses],
        events=len(drawn),
        articles=reporting_articles(drawn.values()),
        origins=independent_origins(drawn.values()),
        unresolved=len(mentions.get("", ())),
        internal=sum(1 for event in counted if _is_internal(event, key)),
    )
    return graph


def _bundles(events: list[Event], key: KeyOf, wanted: frozenset[str] | None) -> dict[_TieKey, _Bundle]:
    """The events of each tie, by source, target and edge key."""
    bundles: dict[_TieKey, _Bundle] = {}
    for event in events:
        sign = sign_of(event.quad)
        for tie, channel in product(ties_of(event, key), channels_of(event, wanted)):
            edge = f"{channel}/{sign}/{event.status}" + ("" if tie.directed else "/meeting")
            new = _Bundle(channel, sign, event.status, tie.directed)
            bundles.setdefault((tie.source, tie.target, edge), new).events.append(event)
    return bundles


def _nodes(
    bundles: dict[_TieKey, _Bundle], mentions: dict[str, list[Participant]], level: Level, actors: ActorList
) -> Iterator[tuple[str, dict[str, object]]]:
    """Ids and attributes of all who have a tie, by id."""
    weights: dict[str, dict[str, float]] = {}
    for (source, target, _), bundle in bundles.items():
        for party in (source, target):
            weights.setdefault(party, {}).update((event.event_id, float(abs(event.score))) for event in bundle.events)
    for node in sorted(weights):
        countries = {one.country or "" for one in mentions[node]}
        sectors = {one.sector or "" for one in mentions[node]} if level != "country" else {""}
        yield (
            node,
            {
                "name": name_of(node, mentions[node], actors),
                "kind": _kind(node, mentions[node], actors),
                "country": countries.pop() if len(countries) == 1 else "",
                "sector": sectors.pop() if len(sectors) == 1 else "",
                "events": len(weights[node]),
                "weight": sum(weights[node].values()),
            },
        )


def _is_internal(event: Event, key: KeyOf) -> bool:
    day = event.date.start
    actors = [counted for one in event.actors if (counted := key(one, day))]
    recipients = {counted for one in event.recipients if (counted := key(one, day))}
    if event.recipients:
        return not recipients.isdisjoint(actors)
    mutual = sign_of(event.quad) == "cooperation" or event.undirected
    return mutual and len(set(actors)) < len(actors)


def _kind(key: str, counted: list[Participant], actors: ActorList) -> ActorKind:
    """The kind of the actor whose id the key is; an unlisted country's key is a state's, a sector's key a body's."""
    for one in counted:
        if one.id == key:
            return one.kind
    listed = actors.get(key)
    if listed is not None:
        return listed.kind
    return "state" if key == counted[0].country else "body"


def _edge(bundle: _Bundle) -> dict[str, object]:
    events = bundle.events
    weights = [float(abs(event.score)) for event in events]
    days = [event.date.start for event in events]
    return {
        "channel": bundle.channel,
        "sign": 1 if bundle.sign == "cooperation" else -1,
        "status": bundle.status.value,
        "weight": sum(weights),
        "events": len(events),
        "articles": reporting_articles(events),
        "origins": independent_origins(events),
        "event_ids": [event.event_id for event in events],
        "event_weights": weights,
        "claim_ids": list(dict.fromkeys(claim for event in events for claim in event.claim_ids)),
        "directed": bundle.directed,
        "first": min(days),
        "last": max(days),
    }
