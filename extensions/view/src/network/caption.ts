// What an exported picture says of itself below the drawing: what it shows, and what its lines mean.

import { dashOf, colourOf } from "./looks";
import { drawing } from "./dom";
import type { Ground } from "./scene";

/** Pixels that the caption takes below the drawing. */
export const CAPTION_HEIGHT = 48;
const MARGIN = 14;
const LINE = 30;
const SIZE = 12;
const FONT = `${SIZE}px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif`;
const KEYS = [
  { words: "Cooperation", colour: colourOf(1), dash: dashOf(1, "actual") },
  { words: "Conflict", colour: colourOf(-1), dash: dashOf(-1, "actual") },
  { words: "Dotted: not counted as done", colour: "", dash: dashOf(1, "planned") },
] as const;

/** Where each key of the lines begins; `widthOf` measures a text in pixels. */
function places(widthOf: (text: string) => number): number[] {
  let x = MARGIN;
  return KEYS.map(({ words }) => {
    const here = x;
    x += LINE + 6 + widthOf(words) + 18;
    return here;
  });
}

export function drawCaption(context: CanvasRenderingContext2D, words: string, top: number, ground: Ground): void {
  context.font = FONT;
  context.textBaseline = "middle";
  context.fillStyle = ground.ink;
  context.fillText(words, MARGIN, top + 14);
  places((text) => context.measureText(text).width).forEach((x, at) => {
    const { words: key, colour, dash } = KEYS[at] ?? KEYS[0];
    context.strokeStyle = colour || ground.ink;
    context.lineWidth = 3;
    context.setLineDash(dash[0] > 0 ? [...dash] : []);
    context.beginPath();
    context.moveTo(x, top + 34);
    context.lineTo(x + LINE, top + 34);
    context.stroke();
    context.fillText(key, x + LINE + 6, top + 34);
  });
  context.setLineDash([]);
}

export function captionElements(words: string, top: number, ground: Ground, widthOf: (text: string) => number): SVGElement[] {
  const text = (told: string, x: number, y: number): SVGElement => {
    const made = drawing("text", { x: String(x), y: String(y + 4), fill: ground.ink, style: `font:${FONT}` });
    made.textContent = told;
    return made;
  };
  const keys = places(widthOf).flatMap((x, at) => {
    const { words: key, colour, dash } = KEYS[at] ?? KEYS[0];
    const line = drawing("line", {
      x1: String(x),
      y1: String(top + 34),
      x2: String(x + LINE),
      y2: String(top + 34),
      stroke: colour || ground.ink,
      "stroke-width": "3",
      "stroke-dasharray": dash[0] > 0 ? dash.join(" ") : undefined,
    });
    return [line, text(key, x + LINE + 6, top + 34)];
  });
  return [text(words, MARGIN, top + 14), ...keys];
}
