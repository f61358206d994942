// One tie for all channels of two actors: on paper nobody can tell many lines apart.

import type { Seen } from "./filters";
import type { Network, Tie } from "./records";
import type { Selection } from "./state";

/** What is seen, told of pairs of actors alone: what was done, and apart from it what was not, in each direction. */
export interface Merged {
  readonly network: Network;
  readonly seen: Seen;
  readonly selection: Selection;
}

/** Puts the ties of all channels between two actors together; an event in several of them counts once. */
export function acrossChannels(network: Network, seen: Seen, selection: Selection): Merged {
  const bundles = new Map<string, { tie: Tie; events: Map<number, number>; members: Set<number> }>();
  for (const { tie: at, events, weights } of seen.ties) {
    const tie = network.ties[at];
    if (tie !== undefined) {
      const done = tie.status === "actual";
      const key = [tie.source, tie.target, tie.sign, tie.directed, done].join();
      const bundle = bundles.get(key) ?? { tie: { ...tie, channel: "" }, events: new Map<number, number>(), members: new Set<number>() };
      bundles.set(key, bundle);
      bundle.members.add(at);
      Array.from(events, (event, place) => bundle.events.set(event, Math.max(weights[place] ?? 0, bundle.events.get(event) ?? 0)));
    }
  }
  const merged = [...bundles.values()];
  const ties = merged.map(({ tie, events }) => ({ ...tie, events: [...events.keys()], weights: [...events.values()] }));
  const chosen = selection?.kind === "tie" ? merged.findIndex(({ members }) => members.has(selection.at)) : -1;
  return {
    network: { ...network, ties },
    seen: { ...seen, ties: ties.map(({ events, weights }, tie) => ({ tie, events, weights, weight: weights.reduce((sum, one) => sum + one, 0) })) },
    selection: selection?.kind !== "tie" ? selection : chosen < 0 ? null : { kind: "tie", at: chosen },
  };
}
