// From what is left of a network to what is drawn: places, sizes, curves. Nothing here touches the screen.

import { mixed, colourOf, dashOf, radiusOf, shapeOf, widthOf } from "./looks";
import type { Shape } from "./actor_program";
import type { Seen } from "./filters";
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
  readonly source: string;
  readonly target: string;
  readonly size: number;
  readonly color: string;
  readonly curvature: number;
  readonly dash: readonly [number, number];
  readonly arrow: boolean;
  readonly zIndex: number;
}

export interface Scene {
  /** By position in `Network.actors`, as text: what sigma calls a node. */
  readonly actors: ReadonlyMap<string, DrawnActor>;
  /** By position in `Network.ties`, as text. */
  readonly ties: ReadonlyMap<string, DrawnTie>;
}

const STEP = 0.16; // of the distance between two actors, from one of their ties to the next
const FADE = 0.82;

/** What is to be drawn. `heaviest` are the weights that the largest actor and the widest tie would have, so that sizes
 * mean the same while a reader filters. */
export function sceneOf(
  network: Network,
  seen: Seen,
  selection: Selection,
  ground: Ground,
  heaviest: { readonly actor: number; readonly tie: number },
): Scene {
  const lit = litBy(network, seen, selection);
  const bends = curvatures(network, seen);
  const actors = new Map<string, DrawnActor>();
  for (const [at, weight] of seen.actors) {
    const actor = network.actors[at];
    if (actor !== undefined) {
      const faint = lit !== null && !lit.actors.has(at);
      actors.set(String(at), {
        x: actor.x,
        y: actor.y,
        size: radiusOf(weight, heaviest.actor, network.actors.length),
        color: faint ? mixed(ground.node, ground.paper, FADE) : selected(selection, "actor", at) ? ground.ink : ground.node,
        rim: ground.paper,
        shape: shapeOf(actor.kind),
        label: faint ? "" : actor.name,
        forceLabel: selection !== null && !faint,
        zIndex: faint ? 0 : 1,
      });
    }
  }
  const ties = new Map<string, DrawnTie>();
  seen.ties.forEach(({ tie, weight }, place) => {
    const record = network.ties[tie];
    if (record !== undefined) {
      const faint = lit !== null && !lit.ties.has(tie);
      const colour = colourOf(record.sign);
      ties.set(String(tie), {
        source: String(record.source),
        target: String(record.target),
        size: widthOf(weight, heaviest.tie, network.ties.length) + (selected(selection, "tie", tie) ? 2 : 0),
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

/** The greatest weights of a whole network: what sizes are measured by. */
export function heaviestOf(whole: Seen): { readonly actor: number; readonly tie: number } {
  return {
    actor: Math.max(0, ...whole.actors.values()),
    tie: whole.ties.reduce((most, one) => Math.max(most, one.weight), 0),
  };
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
function curvatures(network: Network, seen: Seen): number[] {
  const pairs = new Map<string, number[]>();
  const forward: boolean[] = [];
  seen.ties.forEach(({ tie }, place) => {
    const record = network.ties[tie];
    if (record !== undefined) {
      const ends = [record.source, record.target].sort((one, other) => one - other);
      const key = ends.join(" ");
      forward[place] = ends[0] === record.source;
      (pairs.get(key) ?? pairs.set(key, []).get(key))?.push(place);
    }
  });
  const bends: number[] = new Array<number>(seen.ties.length).fill(0);
  for (const places of pairs.values()) {
    places.forEach((place, number) => {
      const bend = (number - (places.length - 1) / 2) * STEP;
      bends[place] = forward[place] === true ? bend : -bend;
    });
  }
  return bends;
}
