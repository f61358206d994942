// The records of a network as Python hands them over: actors, ties, events and the claims they rest on.

export type Sign = 1 | -1;

/** Positions in a list of records. */
export type Positions = ArrayLike<number>;

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
  /** In `Network.events`. */
  readonly events: Positions;
  /** Absolute PLOVER score of each of `events` in this tie. */
  readonly weights: ArrayLike<number>;
}

/** One happening. `start` and `end` are days since 1970, half-open; both NaN where it has no date. */
export interface Event {
  readonly id: string;
  readonly event: string;
  readonly start: number;
  readonly end: number;
  readonly granularity: string;
  readonly status: string;
  readonly origins: number;
  /** Its claims in `Network.claims`: from the first up to, and without, the end. */
  readonly claims: readonly [first: number, end: number];
  /** Events in `Network.events` that say the opposite. */
  readonly contradictedBy: Positions;
}

/** How far a claim is trusted: what filters ask of it. */
export interface Grade {
  readonly reliability: string;
  readonly credibility: number;
}

/** Who says that it happened, and in which words. */
export interface Sentence {
  readonly id: string;
  readonly quote: string;
  /** What stands around the quote in its article. */
  readonly before: string;
  readonly after: string;
  /** Where the word that names the event stands in `quote`: UTF-16 units, half-open. */
  readonly trigger: readonly [number, number];
  readonly outlet: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly status: string;
  readonly saidBy: string;
  readonly dated: string;
  /** By whom it was coded, and as what there; empty for a sentence of an article. */
  readonly coded: string;
}

export interface Network {
  readonly title: string;
  readonly period: string;
  readonly level: string;
  readonly actors: readonly Actor[];
  readonly ties: readonly Tie[];
  readonly events: readonly Event[];
  readonly claims: readonly Grade[];
  /** By name, one number an actor: what actors may be sized by. */
  readonly measures: ReadonlyMap<string, ArrayLike<number>>;
  /** By name, one text an actor: what actors may be coloured by. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Columns of sentences, as they came; null where the data hold none. */
  readonly sentences: Readonly<Record<string, unknown>> | null;
}

/** A file that holds no network, or a broken one; the message says where. */
export class NetworkError extends Error {}
