// Which ties and events a reader wants to see, and what is left of the network then.

import type { Claim, Event, Network, Sign } from "./records";

/** Empty sets and null mean everything. */
export interface Filters {
  /** Days since 1970, half-open. */
  readonly period: readonly [number, number] | null;
  readonly channels: ReadonlySet<string>;
  readonly signs: ReadonlySet<Sign>;
  readonly statuses: ReadonlySet<string>;
  /** Letters of outlets: an event stays if one of its claims has one of them. */
  readonly reliabilities: ReadonlySet<string>;
  readonly leastOrigins: number;
  /** The actor in focus and how many ties away others may be. */
  readonly focus: { readonly actor: number; readonly steps: number } | null;
}

export const EVERYTHING: Filters = {
  period: null,
  channels: new Set(),
  signs: new Set(),
  statuses: new Set(),
  reliabilities: new Set(),
  leastOrigins: 0,
  focus: null,
};

/** A tie with those of its events that are left. */
export interface SeenTie {
  /** Position in `Network.ties`. */
  readonly tie: number;
  readonly events: readonly number[];
  /** Of each of `events`. */
  readonly weights: readonly number[];
  readonly weight: number;
}

/** What is left of a network: actors without a tie are not in it. */
export interface Seen {
  /** Positions in `Network.actors`, each with the weight of its events, each event once. */
  readonly actors: ReadonlyMap<number, number>;
  readonly ties: readonly SeenTie[];
  readonly events: ReadonlySet<number>;
}

/** What is left of `network` by `filters`. The period and the focus come last, so that the others can be told apart. */
export function seen(network: Network, filters: Filters): Seen {
  const fitting = network.events.map((event) => fits(event, network.claims, filters));
  const ties: SeenTie[] = [];
  network.ties.forEach((tie, at) => {
    if (!allows(filters.channels, tie.channel) || !allows(filters.signs, tie.sign) || !allows(filters.statuses, tie.status)) {
      return;
    }
    const kept = tie.events.flatMap((event, place) => (fitting[event] ? [{ event, weight: tie.weights[place] ?? 0 }] : []));
    if (kept.length > 0) {
      ties.push({
        tie: at,
        events: kept.map((one) => one.event),
        weights: kept.map((one) => one.weight),
        weight: kept.reduce((sum, one) => sum + one.weight, 0),
      });
    }
  });
  return counted(network, filters.focus === null ? ties : within(network, ties, filters.focus.actor, filters.focus.steps));
}

/** Days on which an event lies in a window; an event without a date lies in every one. */
function fits(event: Event, claims: readonly Claim[], filters: Filters): boolean {
  if (filters.period !== null && !Number.isNaN(event.start)) {
    const [start, end] = filters.period;
    if (event.start < start || event.start >= end) {
      return false;
    }
  }
  if (event.origins < filters.leastOrigins) {
    return false;
  }
  const letters = filters.reliabilities;
  return letters.size === 0 || event.claims.some((claim) => letters.has(claims[claim]?.reliability ?? "F"));
}

function allows<One>(wanted: ReadonlySet<One>, one: One): boolean {
  return wanted.size === 0 || wanted.has(one);
}

/** The ties between actors that are at most `steps` ties away from `actor`, direction aside. */
function within(network: Network, ties: readonly SeenTie[], actor: number, steps: number): SeenTie[] {
  const beside = new Map<number, number[]>();
  for (const { tie } of ties) {
    const ends = network.ties[tie];
    if (ends !== undefined) {
      (beside.get(ends.source) ?? beside.set(ends.source, []).get(ends.source))?.push(ends.target);
      (beside.get(ends.target) ?? beside.set(ends.target, []).get(ends.target))?.push(ends.source);
    }
  }
  const near = new Set([actor]);
  let edge = [actor];
  for (let step = 0; step < steps; step += 1) {
    edge = edge.flatMap((one) => beside.get(one) ?? []).filter((one) => !near.has(one));
    edge.forEach((one) => near.add(one));
  }
  return ties.filter(({ tie }) => {
    const ends = network.ties[tie];
    return ends !== undefined && near.has(ends.source) && near.has(ends.target);
  });
}

function counted(network: Network, ties: readonly SeenTie[]): Seen {
  const byActor = new Map<number, Map<number, number>>();
  const events = new Set<number>();
  for (const { tie, events: own, weights: each } of ties) {
    const record = network.ties[tie];
    if (record === undefined) {
      continue;
    }
    for (const actor of [record.source, record.target]) {
      const weights = byActor.get(actor) ?? new Map<number, number>();
      byActor.set(actor, weights);
      own.forEach((event, place) => {
        weights.set(event, each[place] ?? 0);
        events.add(event);
      });
    }
  }
  const actors = new Map([...byActor].map(([actor, weights]) => [actor, [...weights.values()].reduce((sum, one) => sum + one, 0)]));
  return { actors, ties, events };
}
