// What the reader may let the size and the colour of actors tell, as far as the data tell it.

import type { Seen } from "./filters";
import { kindName } from "./looks";
import { around } from "./neighbours";
import type { Network } from "./records";
import { titled } from "./wording";

/** Names of a size and of a colour; colour is empty where all actors have one. */
export interface Looks {
  readonly size: string;
  readonly colour: string;
}

export const USUAL: Looks = { size: "weight", colour: "" };

const SIZES: ReadonlyMap<string, string> = new Map([
  ["weight", "Weight of events"],
  ["cooperation", "Weight of cooperation"],
  ["conflict", "Weight of conflict"],
  ["ties", "Number of ties"],
]);

/** What actors can be sized by: names for the reader by names in the data. */
export function sizesOf(network: Network): ReadonlyMap<string, string> {
  return new Map([...SIZES, ...[...network.measures.keys()].map((name) => [name, titled(name)] as const)]);
}

/** What actors can be coloured by: whatever at least two of them differ in. */
export function coloursBy(network: Network): ReadonlyMap<string, string> {
  const offered = ["kind", "country", "sector", ...network.groups.keys()].filter((name) => new Set(groupsOf(network, name)).size > 1);
  return new Map([["", "One colour"], ...offered.map((name) => [name, titled(name)] as const)]);
}

/** The group of each actor; empty where it has none, or nothing is coloured. */
export function groupsOf(network: Network, colour: string): readonly string[] {
  switch (colour) {
    case "kind":
      return network.actors.map((actor) => kindName(actor.kind));
    case "country":
      return network.actors.map((actor) => actor.country);
    case "sector":
      return network.actors.map((actor) => actor.sector);
    default:
      return network.groups.get(colour) ?? network.actors.map(() => "");
  }
}

/** What each actor that is seen is sized by; 0 where that is not known of it. */
export function valuesOf(network: Network, seen: Seen, size: string): ReadonlyMap<number, number> {
  const measure = network.measures.get(size);
  if (measure !== undefined) {
    return new Map([...seen.actors.keys()].map((actor) => [actor, Math.max(measure[actor] ?? 0, 0) || 0]));
  }
  if (size !== "ties" && size !== "cooperation" && size !== "conflict") {
    return seen.actors;
  }
  const beside = around(network, seen.ties);
  const value = (actor: number): number => {
    const own = Array.from(beside(actor), (place) => seen.ties[place]);
    if (size === "ties") {
      return own.length;
    }
    const events = new Map<number, number>();
    for (const tie of own) {
      if (tie !== undefined && (network.ties[tie.tie]?.sign ?? 0) > 0 === (size === "cooperation")) {
        Array.from(tie.events, (event, at) => events.set(event, tie.weights[at] ?? 0));
      }
    }
    return [...events.values()].reduce((sum, one) => sum + one, 0);
  };
  return new Map([...seen.actors.keys()].map((actor) => [actor, value(actor)]));
}
