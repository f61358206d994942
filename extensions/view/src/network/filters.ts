// Which ties and events a reader wants to see, and what is left of the network then.

import { type Around, around } from "./neighbours";
import type { Event, Network, Sign, Tie } from "./records";
import type { SeenTie } from "./seen_tie";

/** Empty sets and null mean everything. */
export interface Filters {
  /** Days since 1970, half-open. */
  readonly period: readonly [number, number] | null;
  readonly channels: ReadonlySet<string>;
  readonly signs: ReadonlySet<Sign>;
  readonly statuses: ReadonlySet<string>;
  /** Letters of outlets and digits of claims: an event stays if one of its claims has one of each. */
  readonly reliabilities: ReadonlySet<string>;
  readonly credibilities: ReadonlySet<number>;
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
  credibilities: new Set(),
  leastOrigins: 0,
  focus: null,
};

/** What is left of a network: actors without a tie are not in it. */
export interface Seen {
  /** Positions in `Network.actors`, each with the weight of its events, each event once. */
  readonly actors: ReadonlyMap<number, number>;
  readonly ties: readonly SeenTie[];
  readonly events: ReadonlySet<number>;
}

/** What is left of `network` by `filters`. The period and the focus come last, so that the others can be told apart. */
export function seen(network: Network, filters: Filters): Seen {
  const fitting = fittingEvents(network, filters);
  const ties: SeenTie[] = [];
  network.ties.forEach((tie, at) => {
    if (allows(filters.channels, tie.channel) && allows(filters.signs, tie.sign) && allows(filters.statuses, tie.status)) {
      const left = leftOf(tie, at, fitting);
      if (left !== null) {
        ties.push(left);
      }
    }
  });
  return counted(network, filters.focus === null ? ties : within(network, ties, filters.focus.actor, filters.focus.steps));
}

/** 1 for each event that fits; null where all do. */
function fittingEvents(network: Network, filters: Filters): Uint8Array | null {
  const { period, reliabilities, credibilities, leastOrigins } = filters;
  if (period === null && reliabilities.size === 0 && credibilities.size === 0 && leastOrigins <= 0) {
    return null;
  }
  return Uint8Array.from(network.events, (event) => Number(fits(event, network, filters)));
}

/** Days on which an event lies in a window; an event without a date lies in every one. */
function fits(event: Event, network: Network, { period, reliabilities, credibilities, leastOrigins }: Filters): boolean {
  if (period !== null && (event.start < period[0] || event.start >= period[1])) {
    return false;
  }
  if (event.origins < leastOrigins) {
    return false;
  }
  if (reliabilities.size === 0 && credibilities.size === 0) {
    return true;
  }
  return network.claims.slice(...event.claims).some((claim) => allows(reliabilities, claim.reliability) && allows(credibilities, claim.credibility));
}

function allows<One>(wanted: ReadonlySet<One>, one: One): boolean {
  return wanted.size === 0 || wanted.has(one);
}

function leftOf(tie: Tie, at: number, fitting: Uint8Array | null): SeenTie | null {
  let { events, weights } = tie;
  if (fitting !== null) {
    const places = Array.from(events, (event, place) => (fitting[event] === 1 ? place : -1)).filter((place) => place >= 0);
    if (places.length < events.length) {
      [events, weights] = [places.map((place) => tie.events[place] ?? 0), places.map((place) => tie.weights[place] ?? 0)];
    }
  }
  let weight = 0;
  for (let place = 0; place < weights.length; place += 1) {
    weight += weights[place] ?? 0;
  }
  return events.length === 0 ? null : { tie: at, events, weights, weight };
}

/** The ties between actors that are at most `steps` ties away from `actor`, direction aside. */
function within(network: Network, ties: readonly SeenTie[], actor: number, steps: number): SeenTie[] {
  const beside = around(network, ties);
  const near = new Set([actor]);
  let edge = [actor];
  for (let step = 0; step < steps; step += 1) {
    edge = edge.flatMap((one) => othersOf(network, ties, beside, one)).filter((one) => !near.has(one));
    edge.forEach((one) => near.add(one));
  }
  return ties.filter(({ tie }) => {
    const ends = network.ties[tie];
    return ends !== undefined && near.has(ends.source) && near.has(ends.target);
  });
}

function othersOf(network: Network, ties: readonly SeenTie[], beside: Around, actor: number): number[] {
  return Array.from(beside(actor), (place) => {
    const ends = network.ties[ties[place]?.tie ?? -1];
    return ends === undefined ? actor : ends.source === actor ? ends.target : ends.source;
  });
}

/** Each actor's weight, for which an event that is in several of its ties counts once. */
function counted(network: Network, ties: readonly SeenTie[]): Seen {
  const beside = around(network, ties);
  const last = new Int32Array(network.events.length).fill(-1);
  const actors = new Map<number, number>();
  const events = new Set<number>();
  for (let actor = 0; actor < network.actors.length; actor += 1) {
    const own = beside(actor);
    let sum = 0;
    for (let place = 0; place < own.length; place += 1) {
      const tie = ties[own[place] ?? -1];
      for (let at = 0; at < (tie?.events.length ?? 0); at += 1) {
        const event = tie?.events[at] ?? 0;
        if (last[event] !== actor) {
          last[event] = actor;
          sum += tie?.weights[at] ?? 0;
        }
      }
    }
    if (own.length > 0) {
      actors.set(actor, sum);
    }
  }
  last.forEach((actor, event) => actor >= 0 && events.add(event));
  return { actors, ties, events };
}
