// The records of a network as Python hands them over: actors, ties, events and the claims they rest on.

export type Sign = 1 | -1;

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly sector: string;
  readonly x: number;
  readonly y: number;
}

/** Events of one channel, sign and status between two actors; `source` and `target` count `Network.actors`. */
export interface Tie {
  readonly source: number;
  readonly target: number;
  readonly channel: string;
  readonly sign: Sign;
  readonly status: string;
  readonly directed: boolean;
  /** Positions in `Network.events`. */
  readonly events: readonly number[];
  /** Absolute PLOVER score of each of `events` in this tie. */
  readonly weights: readonly number[];
}

/** One happening. `start` and `end` are days since 1970, half-open; both NaN where it has no date. */
export interface Event {
  readonly id: string;
  readonly event: string;
  readonly mode: string;
  readonly start: number;
  readonly end: number;
  readonly granularity: string;
  readonly status: string;
  readonly origins: number;
  readonly contradicted: boolean;
  /** Positions in `Network.claims`. */
  readonly claims: readonly number[];
}

/** Who says that it happened, in which sentence, and how far that is trusted. */
export interface Claim {
  readonly id: string;
  readonly quote: string;
  /** Where the word that names the event stands in `quote`: UTF-16 units, half-open. */
  readonly trigger: readonly [number, number];
  readonly outlet: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly reliability: string;
  readonly credibility: number;
  readonly status: string;
  readonly saidBy: string;
  readonly dated: string;
}

export interface Network {
  readonly title: string;
  readonly period: string;
  readonly level: string;
  readonly actors: readonly Actor[];
  readonly ties: readonly Tie[];
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
}

/** A file that holds no network, or a broken one; the message says where. */
export class NetworkError extends Error {}
