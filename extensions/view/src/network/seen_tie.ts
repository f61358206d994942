// What filters leave of a tie.

import type { Positions } from "./records";

/** A tie with those of its events that are left. */
export interface SeenTie {
  /** Position in `Network.ties`. */
  readonly tie: number;
  readonly events: Positions;
  /** Of each of `events`. */
  readonly weights: ArrayLike<number>;
  readonly weight: number;
}
