// What lines, shapes and colours mean: only those that this network has, with the looks of now.

import { type Looks, groupsOf, sizesOf } from "./actor_looks";
import { drawing, element } from "./dom";
import { colourOf, dashOf, kindName, shapeOf, signName, statusNote } from "./looks";
import { coloursOf } from "./palette";
import type { Network, Sign } from "./records";
import { SHAPE_PATHS } from "./shapes";
import { titled } from "./wording";

export class Legend {
  readonly root = element("ul", { class: "wbv-legend", "aria-label": "Legend" });
  private readonly lasting: readonly HTMLElement[];

  constructor(private readonly network: Network) {
    this.lasting = [...lineItems(network), ...shapeItems(network)];
  }

  draw(looks: Looks): void {
    const size = sizesOf(this.network).get(looks.size) ?? looks.size;
    const note = element("li", { class: "wbv-legend-note" }, `Wider: more weight of events. Larger: ${size.charAt(0).toLowerCase()}${size.slice(1)}.`);
    const paper = element("li", { class: "wbv-paper-note" }, "One line for all channels between two actors.");
    this.root.replaceChildren(...this.lasting, ...colourItems(this.network, looks.colour), note, paper);
  }
}

/** Cooperation and conflict that were done; all that was not is drawn alike, so that one line tells of it. */
function lineItems(network: Network): HTMLElement[] {
  const done = network.ties.filter((tie) => tie.status === "actual");
  const signs = ([1, -1] as const).filter((sign) => done.some((tie) => tie.sign === sign));
  const lines = signs.map((sign) => lineItem(sign, "actual", titled(signName(sign))));
  const others = [...new Set(network.ties.map((tie) => statusNote(tie.status)))].filter((note) => note !== "");
  return others.length === 0 ? lines : [...lines, notDone(network, others)];
}

function notDone(network: Network, notes: readonly string[]): HTMLElement {
  const signs = ([1, -1] as const).filter((sign) => network.ties.some((tie) => tie.sign === sign && tie.status !== "actual"));
  const lines = signs.map((sign) => line(sign, "planned", 18));
  return element("li", {}, ...lines, notes.length > 2 ? "Not counted as done: planned, demanded, denied and the like" : `Not counted as done: ${notes.join("; ")}`);
}

function lineItem(sign: Sign, status: string, words: string): HTMLElement {
  return element("li", {}, line(sign, status, 34), words);
}

function line(sign: Sign, status: string, width: number): SVGElement {
  const [drawn, left] = dashOf(sign, status);
  const stroke = drawing("line", { x1: "1", y1: "6", x2: String(width - 1), y2: "6", stroke: colourOf(sign), "stroke-width": "3", "stroke-dasharray": drawn > 0 ? `${drawn} ${left}` : undefined });
  return drawing("svg", { viewBox: `0 0 ${width} 12`, width: String(width), height: "12", "aria-hidden": "true" }, stroke);
}

function shapeItems(network: Network): HTMLElement[] {
  const kinds = new Map(network.actors.map((actor) => [kindName(actor.kind), shapeOf(actor.kind)]));
  return [...kinds].sort(([one], [other]) => one.localeCompare(other)).map(([name, shape]) => element("li", {}, mark(SHAPE_PATHS[shape], "currentColor"), name));
}

function colourItems(network: Network, colour: string): HTMLElement[] {
  const groups = groupsOf(network, colour);
  const coloured = coloursOf(groups);
  const items = [...coloured].map(([group, fill]) => element("li", { class: "wbv-legend-group" }, mark(SHAPE_PATHS.circle, fill), group));
  const others = new Set(groups.filter((group) => !coloured.has(group)));
  return items.length > 0 && others.size > 0 ? [...items, element("li", { class: "wbv-legend-group" }, mark(SHAPE_PATHS.circle, "var(--wbv-node)"), "Others")] : items;
}

function mark(path: string, fill: string): SVGElement {
  const shape = drawing("path", { d: path, fill, "fill-rule": "evenodd" });
  return drawing("svg", { viewBox: "0 0 16 16", width: "14", height: "14", "aria-hidden": "true" }, shape);
}
