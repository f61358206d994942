// A small network for tests: three states, one meeting, an attack told by two outlets and denied, and a planned delivery.

import { dayOf } from "../src/network/days";

const days = (...texts: string[]): (number | null)[] => texts.map((text) => (text === "" ? null : dayOf(text)));

export const GIVEN = {
  format: "workbench-network/2",
  title: "Three states",
  period: "2024",
  level: "country",
  actors: {
    id: ["NER", "USA", "RUS", "RUS.MIL"],
    name: ["Niger", "United States", "Russia", "Russia: military"],
    kind: { names: ["state", "body"], codes: [0, 0, 0, 1] },
    country: { names: ["NER", "USA", "RUS"], codes: [0, 1, 2, 2] },
    sector: ["", "", "", "MIL"],
    x: [0, 1, 0, 0],
    y: [0, 0, 1, 2],
    measures: { betweenness: [0.5, 0, 1, null] },
    groups: { community: ["around Niger", "around Niger", "", ""] },
  },
  ties: {
    source: [0, 1, 2, 3],
    target: [1, 2, 0, 0],
    channel: { names: ["diplomatic", "military"], codes: [0, 1, 1, 1] },
    status: { names: ["actual", "planned"], codes: [0, 0, 1, 0] },
    sign: [1, -1, 1, 1],
    directed: [0, 1, 1, 1],
    events: { first: [0, 1, 2, 4, 5], members: [0, 1, 2, 3, 3] },
    weights: [2.5, 9.5, 10, 5, 5],
  },
  events: {
    id: ["e0", "e1", "e2", "e3", "e4"],
    event: ["CONSULT", "ASSAULT", "AID", "AID", "ASSAULT"],
    granularity: ["day", "day", "day", "", "day"],
    status: ["actual", "actual", "planned", "planned", "denied"],
    start: days("2024-04-22", "2024-05-02", "2024-05-20", "", "2024-05-02"),
    end: days("2024-04-23", "2024-05-03", "2024-05-21", "", "2024-05-03"),
    origins: [1, 2, 1, 1, 1],
    first: [0, 1, 3, 4, 5, 6],
    contradicted_by: { first: [0, 0, 1, 1, 1, 2], members: [4, 1] },
  },
  claims: { reliability: ["B", "D", "A", "B", "A", "F"], credibility: [6, 3, 2, 6, 2, 6] },
  sentences: {
    id: ["c0", "c1", "c2", "c3", "c4", "c5"],
    quote: ["They met.", "Jets struck.", "It said so.", "Soon.", "Later.", "Jets did not strike."],
    trigger_start: [5, 5, 3, 0, 0, 13],
    trigger_end: [8, 11, 7, 0, 0, 19],
    outlet: ["Wire", "Paper", "Radio", "Wire", "Radio", "Paper"],
  },
};

/** The same as a widget's model has it: columns of numbers as bytes that begin wherever they happen to. */
export function inBytes(given: typeof GIVEN): unknown {
  const bytes = (column: readonly (number | null)[]): { dtype: string; data: DataView } => {
    const values = Float64Array.from(column, (one) => one ?? NaN);
    const all = new Uint8Array(values.byteLength + 3);
    all.set(new Uint8Array(values.buffer), 3);
    return { dtype: "f8", data: new DataView(all.buffer, 3) };
  };
  const { sentences, ...rest } = given;
  const packed = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.every((one) => typeof one === "number" || one === null)
        ? bytes(value as number[])
        : value
      : typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, packed(one)]))
        : value;
  return packed(rest);
}
