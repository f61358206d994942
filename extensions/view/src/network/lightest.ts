// Which ties of a large network are too light to be drawn with curves and heads.

import type { Network } from "./records";

/** So many of the heaviest ties are curved and have heads; the others are straight, and left out while the view moves. */
export const MOST_CURVES = 3000;

/** All but the heaviest ties of a network that has too many to draw them all with curves and heads. */
export function lightest(network: Network): ReadonlySet<number> {
  if (network.ties.length <= MOST_CURVES) {
    return new Set();
  }
  const weights = new Float32Array(network.ties.length);
  network.ties.forEach(({ weights: own }, tie) => {
    for (let at = 0; at < own.length; at += 1) {
      weights[tie] = (weights[tie] ?? 0) + (own[at] ?? 0);
    }
  });
  const order = Uint32Array.from(weights.keys()).sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0));
  return new Set(order.subarray(MOST_CURVES));
}
