// From data that nobody vouches for to records: what does not fit is refused with its place, never guessed.

import { type Fields, bounds, fieldsOf, isFields, lists, numberOf, numbers, parts, positions, textOf, texts } from "./columns";
import { type Actor, type Event, type Grade, type Network, NetworkError, type Tie } from "./records";
import { readNodeLink } from "./read_node_link";
import { spiral } from "./spiral";

const FORMAT = "workbench-network/2";

/** Reads the view's own columns, or node-link JSON as networkx writes it.
 *
 * @throws NetworkError if it is neither, or broken
 */
export function readNetwork(given: unknown): Network {
  const fields = fieldsOf(given, "the network");
  if (fields["format"] === FORMAT) {
    return readColumns(fields);
  }
  if (Array.isArray(fields["nodes"]) && (Array.isArray(fields["edges"]) || Array.isArray(fields["links"]))) {
    return readNodeLink(fields);
  }
  throw new NetworkError(`This is no network: expected ${FORMAT}, or node-link JSON with nodes and edges.`);
}

function readColumns(fields: Fields): Network {
  const people = fieldsOf(fields["actors"], "actors");
  const actors = readActors(people);
  const claims = readGrades(fieldsOf(fields["claims"], "claims"));
  const events = readEvents(fieldsOf(fields["events"], "events"), claims.length);
  const ties = readTies(fieldsOf(fields["ties"], "ties"), actors.length, events.length);
  const sizes = Object.entries(isFields(people["measures"]) ? people["measures"] : {});
  const groups = Object.entries(isFields(people["groups"]) ? people["groups"] : {});
  return {
    title: textOf(fields["title"]),
    period: textOf(fields["period"]),
    level: textOf(fields["level"]),
    actors,
    ties,
    events,
    claims,
    measures: new Map(sizes.map(([name], _, all) => [name, numbers(Object.fromEntries(all), name, "actors.measures", actors.length)])),
    groups: new Map(groups.map(([name], _, all) => [name, texts(Object.fromEntries(all), name, "actors.groups", actors.length)])),
    sentences: isFields(fields["sentences"]) ? fields["sentences"] : null,
  };
}

function readActors(fields: Fields): Actor[] {
  const ids = Array.isArray(fields["id"]) ? fields["id"].map(textOf) : null;
  if (ids === null) {
    throw new NetworkError("actors.id is not a list.");
  }
  const column = (name: string): readonly string[] => texts(fields, name, "actors", ids.length);
  const [name, kind, country, sector] = [column("name"), column("kind"), column("country"), column("sector")];
  const [x, y] = [numbers(fields, "x", "actors", ids.length), numbers(fields, "y", "actors", ids.length)];
  return ids.map((id, at) => {
    if (id === "") {
      throw new NetworkError(`actors.id[${at}] is empty.`);
    }
    const [across, up] = spiral(at);
    return {
      id,
      name: name[at] || id,
      kind: kind[at] ?? "",
      country: country[at] ?? "",
      sector: sector[at] ?? "",
      x: numberOf(x[at], across),
      y: numberOf(y[at], up),
    };
  });
}

function readTies(fields: Fields, actors: number, events: number): Tie[] {
  const source = positions(fields, "source", "ties", actors);
  const count = source.length;
  const target = positions(fields, "target", "ties", actors, count);
  const [channel, status] = [texts(fields, "channel", "ties", count), texts(fields, "status", "ties", count)];
  const [sign, directed] = [numbers(fields, "sign", "ties", count), numbers(fields, "directed", "ties", count)];
  const own = fieldsOf(fields["events"], "ties.events");
  const members = positions(own, "members", "ties.events", events);
  const first = bounds(own, "first", "ties.events", count, members.length);
  const eventsOf = parts(members, first);
  const weights = Float32Array.from(numbers(fields, "weights", "ties", members.length), (weight) => Math.abs(numberOf(weight, 1)));
  const weightsOf = parts(weights, first);
  return Array.from(source, (from, at) => ({
    source: from,
    target: target[at] ?? 0,
    channel: channel[at] || "unspecified",
    sign: (sign[at] ?? 1) < 0 ? -1 : 1,
    status: status[at] || "actual",
    directed: directed[at] !== 0,
    events: eventsOf(at),
    weights: weightsOf(at),
  }));
}

function readEvents(fields: Fields, claims: number): Event[] {
  const origins = numbers(fields, "origins", "events");
  // A page leaves the ids out: they tell its readers nothing.
  const ids = Array.isArray(fields["id"]) ? texts(fields, "id", "events", origins.length) : Array.from(origins, () => "");
  const column = (name: string): readonly string[] => texts(fields, name, "events", ids.length);
  const [event, granularity, status] = [column("event"), column("granularity"), column("status")];
  const [start, end] = [numbers(fields, "start", "events", ids.length), numbers(fields, "end", "events", ids.length)];
  const first = bounds(fields, "first", "events", ids.length, claims);
  const against = lists(fields, "contradicted_by", "events", ids.length, ids.length);
  return ids.map((id, at) => ({
    id,
    event: event[at] ?? "",
    start: start[at] ?? NaN,
    end: end[at] ?? NaN,
    granularity: granularity[at] ?? "",
    status: status[at] ?? "",
    origins: numberOf(origins[at]),
    claims: [first[at] ?? 0, first[at + 1] ?? 0],
    contradictedBy: against(at),
  }));
}

function readGrades(fields: Fields): Grade[] {
  const credibility = numbers(fields, "credibility", "claims");
  const reliability = texts(fields, "reliability", "claims", credibility.length);
  return reliability.map((letter, at) => ({ reliability: letter || "F", credibility: numberOf(credibility[at], 6) }));
}
