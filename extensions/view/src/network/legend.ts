// What lines and shapes mean: only those that this network has.

import { drawing, element } from "./dom";
import { colourOf, dashOf, kindName, signName, statusNote } from "./looks";
import type { Network, Sign } from "./records";

const PATHS: Readonly<Record<string, string>> = {
  state: "M8 2a6 6 0 1 0 .01 0Z",
  body: "M8 2a6 6 0 1 0 .01 0ZM8 5.5a2.5 2.5 0 1 1-.01 0Z",
  organisation: "M3 3H13V13H3Z",
  group: "M8 1.5 14.5 8 8 14.5 1.5 8Z",
  party: "M8 2 14 6.4 11.7 13.5H4.3L2 6.4Z",
  company: "M5 2.8H11L14 8 11 13.2H5L2 8Z",
  media: "M8 2.5 14 13H2Z",
  person: "M8 1.5 9.8 6H14.5L10.7 9 12.1 13.8 8 11 3.9 13.8 5.3 9 1.5 6H6.2Z",
};
const OTHER = "M4 2.6 8 6.6 12 2.6 13.4 4 9.4 8 13.4 12 12 13.4 8 9.4 4 13.4 2.6 12 6.6 8 2.6 4Z";

export function legendOf(network: Network): HTMLElement {
  // What happened first, and cooperation before conflict.
  const order = (look: string): string => `${look.endsWith(" actual") ? 0 : 1}${look.startsWith("-") ? 1 : 0}${look}`;
  const looks = [...new Set(network.ties.map((tie) => `${tie.sign} ${tie.status}`))].sort((one, other) => order(one).localeCompare(order(other)));
  const lines = looks.map((look) => {
    const [sign, status] = look.split(" ") as [string, string];
    return lineItem(Number(sign) as Sign, status);
  });
  const kinds = [...new Set(network.actors.map((actor) => actor.kind))].sort();
  const shapes = kinds.map((kind) => {
    const mark = drawing("path", { d: PATHS[kind] ?? OTHER, fill: "currentColor", "fill-rule": "evenodd" });
    return item(drawing("svg", { viewBox: "0 0 16 16", width: "14", height: "14", "aria-hidden": "true" }, mark), kindName(kind));
  });
  const note = element("li", { class: "wbv-legend-note" }, "Wider: more weight of events. Larger: more weight in all.");
  return element("ul", { class: "wbv-legend", "aria-label": "Legend" }, ...lines, ...shapes, note);
}

function lineItem(sign: Sign, status: string): HTMLElement {
  const [drawn, left] = dashOf(sign, status);
  const line = drawing("line", { x1: "1", y1: "6", x2: "33", y2: "6", stroke: colourOf(sign), "stroke-width": "3", "stroke-dasharray": drawn > 0 ? `${drawn} ${left}` : undefined });
  const note = statusNote(status);
  const words = signName(sign).replace(/^./, (letter) => letter.toUpperCase()) + (note === "" ? "" : ` (${note})`);
  return item(drawing("svg", { viewBox: "0 0 34 12", width: "34", height: "12", "aria-hidden": "true" }, line), words);
}

function item(mark: Node, words: string): HTMLElement {
  return element("li", {}, mark, words);
}
