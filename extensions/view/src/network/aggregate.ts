// Too many actors to tell apart on a screen: those of one country become one, or the heaviest are drawn, and the page says so.

import { MOST_CURVES, lightest } from "./lightest";
import type { Actor, Network, Tie } from "./records";

/** Above it a network is not drawn actor by actor. */
export const MOST_ACTORS = 6000;

const FEWEST_COUNTRIES = 8;

/** A network that can be drawn, and what is to be said of it. */
export interface Drawable {
  readonly network: Network;
  readonly note: string;
  /** Ties that are not drawn, by position: tables and evidence have them all the same. */
  readonly undrawn: ReadonlySet<number>;
}

/** The network itself as long as it has no more than `most` actors. */
export function drawable(network: Network, most: number): Drawable {
  const actors = network.actors.length;
  if (actors <= most) {
    return { network, note: "", undrawn: new Set() };
  }
  const many = `${actors.toLocaleString("en-GB")} actors are too many to be told apart`;
  if (new Set(network.actors.map((actor) => actor.country)).size >= FEWEST_COUNTRIES) {
    const countries = byCountry(network);
    const undrawn = lightest(countries);
    const ties = undrawn.size === 0 ? "" : `, with the ${MOST_CURVES.toLocaleString("en-GB")} heaviest of their ties; the tables hold all`;
    return { network: countries, note: `${many}: those of one country are drawn as one${ties}.`, undrawn };
  }
  return { network: heaviest(network, most), note: `${many}: the ${most.toLocaleString("en-GB")} of most weight are drawn, and the ties between them.`, undrawn: new Set() };
}

/** The network with the actors of each country as one; those of no country go together by kind. Ties inside a group go. */
export function byCountry(network: Network): Network {
  const groups = new Map<string, Actor[]>();
  const keys = network.actors.map((actor) => actor.country || `${actor.kind || "other"}s of no country`);
  network.actors.forEach((actor, at) => {
    const key = keys[at] ?? "";
    (groups.get(key) ?? groups.set(key, []).get(key))?.push(actor);
  });
  const place = new Map([...groups.keys()].map((key, at) => [key, at]));
  const ties = new Map<string, { tie: Tie; events: Map<number, number> }>();
  for (const tie of network.ties) {
    const [source, target] = [place.get(keys[tie.source] ?? ""), place.get(keys[tie.target] ?? "")];
    if (source !== undefined && target !== undefined && source !== target) {
      const key = [source, target, tie.channel, tie.sign, tie.status, tie.directed].join("|");
      const bundle = ties.get(key) ?? { tie: { ...tie, source, target }, events: new Map<number, number>() };
      ties.set(key, bundle);
      Array.from(tie.events, (event, at) => bundle.events.set(event, tie.weights[at] ?? 0));
    }
  }
  return {
    ...network,
    actors: [...groups].map(([key, members]) => one(key, members)),
    ties: [...ties.values()].map(({ tie, events }) => ({ ...tie, events: [...events.keys()], weights: [...events.values()] })),
    measures: new Map(),
    groups: new Map(),
  };
}

/** A group stands in the middle of its members, under the name of its state where that is one of them. */
function one(key: string, members: readonly Actor[]): Actor {
  const state = members.find((actor) => actor.kind === "state");
  const middle = (value: (actor: Actor) => number): number => members.reduce((sum, actor) => sum + value(actor), 0) / members.length;
  return {
    id: key,
    name: state?.name ?? key,
    kind: state?.kind ?? (members[0]?.country === "" ? (members[0]?.kind ?? "") : "state"),
    country: members[0]?.country ?? "",
    sector: "",
    x: middle((actor) => actor.x),
    y: middle((actor) => actor.y),
  };
}

/** The network with its `most` heaviest actors only. */
function heaviest(network: Network, most: number): Network {
  const weights = new Float64Array(network.actors.length);
  for (const { source, target, weights: own } of network.ties) {
    const sum = Array.from(own).reduce((all, weight) => all + weight, 0);
    weights[source] = (weights[source] ?? 0) + sum;
    weights[target] = (weights[target] ?? 0) + sum;
  }
  const kept = [...weights.keys()].sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0)).slice(0, most).sort((one, other) => one - other);
  const place = new Map(kept.map((actor, at) => [actor, at]));
  const pick = <One>(column: ArrayLike<One>): One[] => kept.map((actor) => column[actor] as One);
  return {
    ...network,
    actors: pick(network.actors),
    ties: network.ties.flatMap((tie) => {
      const [source, target] = [place.get(tie.source), place.get(tie.target)];
      return source === undefined || target === undefined ? [] : [{ ...tie, source, target }];
    }),
    measures: new Map([...network.measures].map(([name, column]) => [name, pick(column)])),
    groups: new Map([...network.groups].map(([name, column]) => [name, pick(column)])),
  };
}
