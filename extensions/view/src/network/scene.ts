// From what is left of a network to what is drawn: places, sizes, colours, curves. Nothing here touches the screen.

import type { Shape } from "./actor_program";
import { type Looks, groupsOf, valuesOf } from "./actor_looks";
import type { Seen } from "./filters";
import { mixed, colourOf, dashOf, radiusOf, shapeOf, widthOf } from "./looks";
import { coloursOf } from "./palette";
import type { Network } from "./records";
import type { Selection } from "./state";

export interface Ground {
  readonly paper: string;
  readonly ink: string;
  readonly node: string;
}

export interface DrawnActor {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly rim: string;
  readonly shape: Shape;
  readonly label: string;
  readonly forceLabel: boolean;
  readonly zIndex: number;
}

export interface DrawnTie {
  readonly source: number;
  readonly target: number;
  readonly size: number;
  readonly color: string;
  readonly curvature: number;
  readonly dash: readonly [number, number];
  readonly arrow: boolean;
  readonly zIndex: number;
}

export interface Scene {
  /** By position in `Network.actors`. */
  readonly actors: ReadonlyMap<number, DrawnActor>;
  /** By position in `Network.ties`. */
  readonly ties: ReadonlyMap<number, DrawnTie>;
}

/** What a whole network tells of sizes and colours, so that they mean the same while a reader filters. */
export interface Scale {
  /** What the largest actor has of what actors are sized by. */
  readonly actor: number;
  /** The weight of the widest tie. */
  readonly tie: number;
  readonly size: string;
  /** The colour of each actor; undefined for those that go without. */
  readonly colours: readonly (string | undefined)[];
}

const STEP = 0.16; // of the distance between two actors, from one of their ties to the next
const WIDEST = 1.1; // of that distance, from the first of many to the last
const FADE = 0.82;

export function scaleOf(network: Network, whole: Seen, looks: Looks): Scale {
  const groups = groupsOf(network, looks.colour);
  const colours = coloursOf(groups);
  const greatest = (values: Iterable<number>): number => {
    let most = 0;
    for (const value of values) {
      most = Math.max(most, value);
    }
    return most;
  };
  return {
    actor: greatest(valuesOf(network, whole, looks.size).values()),
    tie: greatest(whole.ties.map((one) => one.weight)),
    size: looks.size,
    colours: groups.map((group) => colours.get(group)),
  };
}

/** What is to be drawn, as large and wide as `scale` has it. */
export function sceneOf(network: Network, seen: Seen, selection: Selection, ground: Ground, scale: Scale): Scene {
  const lit = litBy(network, seen, selection);
  const bends = curvatures(network, seen);
  const values = valuesOf(network, seen, scale.size);
  const many = network.actors.length;
  const actors = new Map<number, DrawnActor>();
  for (const at of seen.actors.keys()) {
    const actor = network.actors[at];
    if (actor !== undefined) {
      const faint = lit !== null && !lit.actors.has(at);
      const own = scale.colours[at] ?? ground.node;
      actors.set(at, {
        x: actor.x,
        y: actor.y,
        size: radiusOf(values.get(at) ?? 0, scale.actor, many),
        color: faint ? mixed(own, ground.paper, FADE) : selected(selection, "actor", at) ? ground.ink : own,
        rim: ground.paper,
        shape: shapeOf(actor.kind),
        label: faint ? "" : actor.name,
        forceLabel: selection !== null && !faint,
        zIndex: faint ? 0 : 1,
      });
    }
  }
  const ties = new Map<number, DrawnTie>();
  seen.ties.forEach(({ tie, weight }, place) => {
    const record = network.ties[tie];
    if (record !== undefined) {
      const faint = lit !== null && !lit.ties.has(tie);
      const colour = colourOf(record.sign);
      ties.set(tie, {
        source: record.source,
        target: record.target,
        size: widthOf(weight, scale.tie, network.ties.length) + (selected(selection, "tie", tie) ? 2 : 0),
        color: faint ? mixed(colour, ground.paper, FADE) : record.status === "actual" ? colour : mixed(colour, ground.paper, 0.3),
        curvature: bends[place] ?? 0,
        dash: dashOf(record.sign, record.status),
        arrow: record.directed,
        zIndex: faint ? 0 : 1,
      });
    }
  });
  return { actors, ties };
}

function selected(selection: Selection, kind: "actor" | "tie", at: number): boolean {
  return selection?.kind === kind && selection.at === at;
}

/** A selection and what it touches; null where nothing is selected, or the selection is filtered away. */
function litBy(network: Network, seen: Seen, selection: Selection): { actors: Set<number>; ties: Set<number> } | null {
  if (selection === null) {
    return null;
  }
  const ties = new Set<number>();
  const actors = new Set<number>(selection.kind === "actor" ? [selection.at] : []);
  for (const { tie } of seen.ties) {
    const record = network.ties[tie];
    const touches = selection.kind === "tie" ? tie === selection.at : record?.source === selection.at || record?.target === selection.at;
    if (touches && record !== undefined) {
      ties.add(tie);
      actors.add(record.source).add(record.target);
    }
  }
  return ties.size > 0 ? { actors, ties } : null;
}

/** How far each tie is bent, so that those between the same two actors lie beside each other. */
function curvatures(network: Network, seen: Seen): Float32Array {
  const actors = network.actors.length;
  const pairs = new Map<number, number[]>();
  seen.ties.forEach(({ tie }, place) => {
    const record = network.ties[tie];
    if (record !== undefined) {
      const key = Math.min(record.source, record.target) * actors + Math.max(record.source, record.target);
      const own = pairs.get(key);
      if (own === undefined) {
        pairs.set(key, [place]);
      } else {
        own.push(place);
      }
    }
  });
  const bends = new Float32Array(seen.ties.length);
  for (const places of pairs.values()) {
    const step = Math.min(STEP, WIDEST / Math.max(places.length - 1, 1));
    places.forEach((place, number) => {
      const record = network.ties[seen.ties[place]?.tie ?? -1];
      const bend = (number - (places.length - 1) / 2) * step;
      bends[place] = record !== undefined && record.source <= record.target ? bend : -bend;
    });
  }
  return bends;
}
