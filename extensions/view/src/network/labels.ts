// Names beside actors: the heaviest first, and none where it would lie on another.

import { Occupied, type Box } from "./occupied";
import type { Ground } from "./scene";

export interface Labelled {
  readonly text: string;
  /** Middle of the actor and its radius, in pixels of the page. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Names that must be written if there is any room go first. */
  readonly forced: boolean;
}

const SIZE = 12;
const GAP = 3;
const MOST = 120;
const ALWAYS = 10;
const LONGEST = 32;
const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
export const LABEL_FONT = `${SIZE}px ${FAMILY}`;

export interface Written {
  readonly text: string;
  readonly box: Box;
}

/** Writes as many names as find room, in the order given, forced ones before all others. */
export function drawLabels(context: CanvasRenderingContext2D, labels: readonly Labelled[], size: { readonly width: number; readonly height: number }, ground: Ground): void {
  context.font = LABEL_FONT;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = ground.paper;
  context.fillStyle = ground.ink;
  for (const { text, box } of placeLabels(labels, size, (text) => context.measureText(text).width)) {
    const middle = (box.top + box.bottom) / 2;
    context.strokeText(text, box.left, middle);
    context.fillText(text, box.left, middle);
  }
}

/** Where each name stands that finds room. `widthOf` measures a text in pixels. */
export function placeLabels(labels: readonly Labelled[], { width, height }: { readonly width: number; readonly height: number }, widthOf: (text: string) => number): Written[] {
  const [names, actors] = [new Occupied(), new Occupied()];
  labels.forEach(({ x, y, radius }) => actors.take(boxAround(x, y, radius, radius)));
  const written: Written[] = [];
  for (const label of [...labels.filter((one) => one.forced), ...labels.filter((one) => !one.forced)]) {
    if (written.length >= MOST) {
      break;
    }
    const text = label.text.length > LONGEST ? `${label.text.slice(0, LONGEST - 1)}…` : label.text;
    const half = widthOf(text) / 2;
    const inside = sides(label, half).filter((one) => one.left >= 0 && one.right <= width && one.top >= 0 && one.bottom <= height && names.isFree(one));
    // The first names may lie on lesser actors, never on another name.
    const box = inside.find((one) => actors.isFree(one)) ?? (written.length < ALWAYS ? inside[0] : undefined);
    if (box !== undefined && text !== "") {
      names.take(box);
      written.push({ text, box });
    }
  }
  return written;
}

/** Right, left, below and above of an actor. */
function sides({ x, y, radius }: Labelled, half: number): Box[] {
  const away = radius + GAP;
  return [
    boxAround(x + away + half, y, half, SIZE / 2 + 1),
    boxAround(x - away - half, y, half, SIZE / 2 + 1),
    boxAround(x, y + away + SIZE / 2, half, SIZE / 2 + 1),
    boxAround(x, y - away - SIZE / 2, half, SIZE / 2 + 1),
  ];
}

function boxAround(x: number, y: number, wide: number, high: number): Box {
  return { left: x - wide, top: y - high, right: x + wide, bottom: y + high };
}
