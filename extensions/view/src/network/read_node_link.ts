// Node-link JSON as networkx writes it: how many events a tie has and when they were, but not what they say.

import { dayOf } from "./days";
import { type Fields, fieldsOf, isFields, numberOf, textOf } from "./columns";
import { type Event, type Network, NetworkError, type Tie } from "./records";
import { spiral } from "./spiral";

const NO_EVENT: Event = {
  id: "",
  event: "",
  start: NaN,
  end: NaN,
  granularity: "",
  status: "",
  origins: 0,
  claims: [0, 0],
  contradictedBy: [],
};

/** @throws NetworkError if it is broken */
export function readNodeLink(fields: Fields): Network {
  const head = isFields(fields["graph"]) ? fields["graph"] : {};
  const actors = (fields["nodes"] as readonly unknown[]).map((one, at) => readNode(fieldsOf(one, `nodes[${at}]`), at));
  const place = new Map(actors.map((actor, at) => [actor.id, at]));
  const events: Event[] = [];
  const known = new Map<string, number>();
  const edges = (fields["edges"] ?? fields["links"]) as readonly unknown[];
  const ties = edges.map((one, at): Tie => {
    const edge = fieldsOf(one, `edges[${at}]`);
    const [source, target] = [place.get(textOf(edge["source"])), place.get(textOf(edge["target"]))];
    if (source === undefined || target === undefined) {
      throw new NetworkError(`edges[${at}] leads to a node that is not there.`);
    }
    const ids = Array.isArray(edge["event_ids"]) ? edge["event_ids"].map(textOf) : [`tie ${at}`];
    const weights = Array.isArray(edge["event_weights"]) ? edge["event_weights"].map((weight) => numberOf(weight)) : [];
    const whole = Math.abs(numberOf(edge["weight"], 1));
    const status = textOf(edge["status"]) || "actual";
    const own = ids.map((id) => {
      const seen = known.get(id);
      if (seen !== undefined) {
        return seen;
      }
      const start = ids.length === 1 ? dayOf(textOf(edge["first"])) : NaN;
      known.set(id, events.length);
      events.push({ ...NO_EVENT, id, start, end: start + 1, status });
      return events.length - 1;
    });
    return {
      source,
      target,
      channel: textOf(edge["channel"]) || "unspecified",
      sign: edge["sign"] === -1 || edge["sign"] === "conflict" ? -1 : 1,
      status,
      directed: edge["directed"] !== false,
      events: own,
      weights: own.map((_, n) => Math.abs(weights[n] ?? whole / own.length)),
    };
  });
  return {
    title: textOf(head["title"]),
    period: textOf(head["period"]),
    level: textOf(head["level"]),
    actors,
    ties,
    events,
    claims: [],
    measures: new Map(),
    groups: new Map(),
    sentences: null,
  };
}

function readNode(fields: Fields, at: number): Network["actors"][number] {
  const id = textOf(fields["id"]);
  if (id === "") {
    throw new NetworkError(`Actor ${at} has no id.`);
  }
  const [x, y] = spiral(at);
  return {
    id,
    name: textOf(fields["name"]) || textOf(fields["label"]) || id,
    kind: textOf(fields["kind"]),
    country: textOf(fields["country"]),
    sector: textOf(fields["sector"]),
    x: numberOf(fields["x"], x),
    y: numberOf(fields["y"], y),
  };
}
