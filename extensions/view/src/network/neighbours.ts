// Which ties an actor has: found once for all actors, in two arrays, since large networks have many of both.

import type { Network, Positions } from "./records";
import type { SeenTie } from "./seen_tie";

/** For an actor, positions in the ties that were given. */
export type Around = (actor: number) => Positions;

/** The ties around each actor; one that leads from an actor to itself counts once. */
export function around(network: Network, ties: readonly SeenTie[]): Around {
  const first = new Uint32Array(network.actors.length + 1);
  const each = (visit: (actor: number, place: number) => void): void =>
    ties.forEach(({ tie }, place) => {
      const ends = network.ties[tie];
      if (ends !== undefined) {
        visit(ends.source, place);
        if (ends.target !== ends.source) {
          visit(ends.target, place);
        }
      }
    });
  each((actor) => (first[actor + 1] = (first[actor + 1] ?? 0) + 1));
  for (let actor = 0; actor < network.actors.length; actor += 1) {
    first[actor + 1] = (first[actor + 1] ?? 0) + (first[actor] ?? 0);
  }
  const next = first.slice();
  const places = new Uint32Array(first[network.actors.length] ?? 0);
  each((actor, place) => {
    places[next[actor] ?? 0] = place;
    next[actor] = (next[actor] ?? 0) + 1;
  });
  return (actor) => places.subarray(first[actor], first[actor + 1]);
}
