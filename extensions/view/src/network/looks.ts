// What colours, shapes, widths and dashes mean; the same as in the charts that Python draws.

import type { Shape } from "./actor_program";
import type { Sign } from "./records";

export const COOPERATION = "#2b7bba";
export const CONFLICT = "#d5502b";

/** The dashes of a line without any. */
const SOLID: readonly [number, number] = [0, 0];

const SHAPE_OF_KIND: Readonly<Record<string, Shape>> = {
  state: "circle",
  body: "ring",
  organisation: "square",
  group: "diamond",
  party: "pentagon",
  company: "hexagon",
  media: "triangle",
  person: "star",
};
const KINDS: Readonly<Record<string, string>> = {
  state: "State",
  body: "Body of a state",
  organisation: "Organisation",
  group: "Group",
  party: "Party",
  company: "Company",
  media: "Media",
  person: "Person",
};
const NOT_ACTUAL: Readonly<Record<string, string>> = {
  planned: "planned, not done",
  hypothetical: "hypothetical",
  demanded: "demanded, not done",
  negated: "said not to have happened",
  denied: "denied",
};

export function shapeOf(kind: string): Shape {
  return SHAPE_OF_KIND[kind] ?? "cross";
}

export function kindName(kind: string): string {
  return KINDS[kind] ?? "Other";
}

export function colourOf(sign: Sign): string {
  return sign > 0 ? COOPERATION : CONFLICT;
}

export function signName(sign: Sign): string {
  return sign > 0 ? "cooperation" : "conflict";
}

/** What is said of a status that is no fact; empty for actual. */
export function statusNote(status: string): string {
  return NOT_ACTUAL[status] ?? "";
}

/** Dashes tell conflict, dots what did not happen, also without colour. */
export function dashOf(sign: Sign, status: string): readonly [number, number] {
  if (status !== "actual") {
    return [2, 4];
  }
  return sign > 0 ? SOLID : [9, 4];
}

/** Pixels of a tie's line, from the sum of its scores; thinner where there are many. */
export function widthOf(weight: number, heaviest: number, ties: number): number {
  return 1 + crowded(4.6, 120, ties) * Math.sqrt(weight / Math.max(heaviest, 1));
}

/** Pixels from an actor's middle to its rim, from the sum of the scores of its events; smaller where there are many. */
export function radiusOf(weight: number, heaviest: number, actors: number): number {
  return crowded(4, 60, actors) + crowded(13, 60, actors) * Math.sqrt(weight / Math.max(heaviest, 1));
}

/** A size that shrinks with the fourth root of how many there are beyond those that find room. */
function crowded(size: number, room: number, many: number): number {
  return size * Math.min(1, Math.sqrt(Math.sqrt(room / Math.max(many, 1))));
}

/** A colour written as #rrggbb, moved towards another; 0 leaves it, 1 makes it the other. */
export function mixed(colour: string, other: string, part: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [own, its] = [colour, other].map((one) => Number.parseInt(one.slice(at, at + 2), 16)) as [number, number];
    return Math.round(own + (its - own) * part).toString(16).padStart(2, "0");
  });
  return `#${channels.join("")}`;
}
