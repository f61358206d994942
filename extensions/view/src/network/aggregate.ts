// Too many actors to tell apart on a screen: those of one country become one, and the page says so.

import type { Actor, Network, Tie } from "./records";

/** Above it a network is drawn by country. */
export const MOST_ACTORS = 6000;

interface Group {
  readonly members: Actor[];
}

/** The network with the actors of each country as one; those of no country go together by kind. Ties inside a group go. */
export function byCountry(network: Network): Network {
  const groups = new Map<string, Group>();
  const keys = network.actors.map((actor) => actor.country || `${actor.kind || "other"}s of no country`);
  network.actors.forEach((actor, at) => {
    const key = keys[at] ?? "";
    const group = groups.get(key) ?? { members: [] };
    groups.set(key, group);
    group.members.push(actor);
  });
  const place = new Map([...groups.keys()].map((key, at) => [key, at]));
  const actors = [...groups].map(([key, { members }]) => one(key, members));
  const ties = new Map<string, { tie: Tie; events: Map<number, number> }>();
  for (const tie of network.ties) {
    const [source, target] = [place.get(keys[tie.source] ?? ""), place.get(keys[tie.target] ?? "")];
    if (source !== undefined && target !== undefined && source !== target) {
      const key = [source, target, tie.channel, tie.sign, tie.status, tie.directed].join("|");
      const bundle = ties.get(key) ?? { tie: { ...tie, source, target }, events: new Map<number, number>() };
      ties.set(key, bundle);
      tie.events.forEach((event, at) => bundle.events.set(event, tie.weights[at] ?? 0));
    }
  }
  return {
    ...network,
    actors,
    ties: [...ties.values()].map(({ tie, events }) => ({ ...tie, events: [...events.keys()], weights: [...events.values()] })),
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
