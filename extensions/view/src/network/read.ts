// From JSON that nobody vouches for to records: what does not fit is refused with its place, never guessed.

import { dayOf } from "./days";
import { type Actor, type Claim, type Event, type Network, NetworkError, type Sign, type Tie } from "./records";

type Fields = Readonly<Record<string, unknown>>;

const FORMAT = "workbench-network/1";

/** Reads the view's own JSON, or node-link JSON as networkx writes it.
 *
 * @throws NetworkError if it is neither, or broken
 */
export function readNetwork(given: unknown): Network {
  const fields = fieldsOf(given, "the network");
  if (fields["format"] === FORMAT) {
    return readOwn(fields);
  }
  if (Array.isArray(fields["nodes"]) && (Array.isArray(fields["edges"]) || Array.isArray(fields["links"]))) {
    return readNodeLink(fields);
  }
  throw new NetworkError(`This is no network: expected ${FORMAT}, or node-link JSON with nodes and edges.`);
}

function readOwn(fields: Fields): Network {
  const actors = listOf(fields, "actors").map((one, at) => readActor(fieldsOf(one, `actors[${at}]`), at));
  const claims = listOf(fields, "claims").map((one, at) => readClaim(fieldsOf(one, `claims[${at}]`)));
  const events = listOf(fields, "events").map((one, at) => readEvent(fieldsOf(one, `events[${at}]`), claims.length));
  const ties = listOf(fields, "ties").map((one, at) => {
    const tie = fieldsOf(one, `ties[${at}]`);
    const own = indices(tie["events"], events.length, `ties[${at}].events`);
    const weights = Array.isArray(tie["weights"]) ? tie["weights"].map(numberOf) : own.map(() => 1);
    return {
      source: index(tie["source"], actors.length, `ties[${at}].source`),
      target: index(tie["target"], actors.length, `ties[${at}].target`),
      ...tieFacts(tie),
      events: own,
      weights: own.map((_, place) => Math.abs(weights[place] ?? 1)),
    };
  });
  return { ...headOf(fields), actors, ties, events, claims };
}

/** Node-link JSON knows how many events a tie has and when they were, but not what they say. */
function readNodeLink(fields: Fields): Network {
  const graph = isFields(fields["graph"]) ? fields["graph"] : {};
  const nodes = fields["nodes"] as readonly unknown[];
  const actors = nodes.map((one, at) => readActor(fieldsOf(one, `nodes[${at}]`), at));
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
    const weights = Array.isArray(edge["event_weights"]) ? edge["event_weights"].map(numberOf) : [];
    const whole = Math.abs(numberOf(edge["weight"], 1));
    const own = ids.map((id) => {
      const seen = known.get(id);
      if (seen !== undefined) {
        return seen;
      }
      const start = ids.length === 1 ? dayOf(textOf(edge["first"])) : NaN;
      known.set(id, events.length);
      events.push({ ...EMPTY_EVENT, id, start, end: start + 1, status: textOf(edge["status"]) });
      return events.length - 1;
    });
    return { source, target, ...tieFacts(edge), events: own, weights: own.map((_, n) => weights[n] ?? whole / own.length) };
  });
  return { ...headOf(graph), actors, ties, events, claims: [] };
}

const EMPTY_EVENT: Event = {
  id: "",
  event: "",
  mode: "",
  start: NaN,
  end: NaN,
  granularity: "",
  status: "",
  origins: 0,
  contradicted: false,
  claims: [],
};

function headOf(fields: Fields): Pick<Network, "title" | "period" | "level"> {
  return { title: textOf(fields["title"]), period: textOf(fields["period"]), level: textOf(fields["level"]) };
}

function readActor(fields: Fields, at: number): Actor {
  const id = textOf(fields["id"]);
  if (id === "") {
    throw new NetworkError(`Actor ${at} has no id.`);
  }
  // Without places, actors stand on a spiral until a layout is given.
  const turn = at * 2.399963;
  return {
    id,
    name: textOf(fields["name"]) || textOf(fields["label"]) || id,
    kind: textOf(fields["kind"]),
    country: textOf(fields["country"]),
    sector: textOf(fields["sector"]),
    x: numberOf(fields["x"], Math.sqrt(at) * Math.cos(turn)),
    y: numberOf(fields["y"], Math.sqrt(at) * Math.sin(turn)),
  };
}

function tieFacts(fields: Fields): Pick<Tie, "channel" | "sign" | "status" | "directed"> {
  const sign: Sign = fields["sign"] === -1 || fields["sign"] === "conflict" ? -1 : 1;
  return {
    channel: textOf(fields["channel"]) || "unspecified",
    sign,
    status: textOf(fields["status"]) || "actual",
    directed: fields["directed"] !== false,
  };
}

function readEvent(fields: Fields, claims: number): Event {
  return {
    id: textOf(fields["id"]),
    event: textOf(fields["event"]),
    mode: textOf(fields["mode"]),
    start: dayOf(textOf(fields["start"])),
    end: dayOf(textOf(fields["end"])),
    granularity: textOf(fields["granularity"]),
    status: textOf(fields["status"]),
    origins: numberOf(fields["origins"], 0),
    contradicted: fields["contradicted"] === true,
    claims: indices(fields["claims"], claims, "events[].claims"),
  };
}

function readClaim(fields: Fields): Claim {
  const trigger = Array.isArray(fields["trigger"]) ? fields["trigger"].map((one) => numberOf(one)) : [];
  return {
    id: textOf(fields["id"]),
    quote: textOf(fields["quote"]),
    trigger: [trigger[0] ?? 0, trigger[1] ?? 0],
    outlet: textOf(fields["outlet"]),
    title: textOf(fields["title"]),
    url: textOf(fields["url"]),
    published: textOf(fields["published"]),
    reliability: textOf(fields["reliability"]) || "F",
    credibility: numberOf(fields["credibility"], 6),
    status: textOf(fields["status"]),
    saidBy: textOf(fields["said_by"]),
    dated: textOf(fields["dated"]),
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldsOf(value: unknown, where: string): Fields {
  if (!isFields(value)) {
    throw new NetworkError(`${where} is not an object.`);
  }
  return value;
}

function listOf(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  if (!Array.isArray(value)) {
    throw new NetworkError(`${name} is not a list.`);
  }
  return value;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

function numberOf(value: unknown, otherwise = 0): number {
  return typeof value === "number" && Number.isFinite(value) ? value : otherwise;
}

function index(value: unknown, count: number, where: string): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value >= count) {
    throw new NetworkError(`${where} is ${String(value)}: there are ${count}.`);
  }
  return value;
}

function indices(value: unknown, count: number, where: string): number[] {
  if (!Array.isArray(value)) {
    throw new NetworkError(`${where} is not a list.`);
  }
  return value.map((one) => index(one, count, where));
}
