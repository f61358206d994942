// Names beside actors: the heaviest first, and none where it would lie on another.

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

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const SIZE = 12;
const GAP = 3;
const MOST = 120;
const ALWAYS = 10;
const LONGEST = 32;
export const LABEL_FONT = `${SIZE}px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif`;

/** Writes as many names as find room, in the order given, forced ones before all others; returns how many. */
export function drawLabels(context: CanvasRenderingContext2D, labels: readonly Labelled[], ground: Ground): number {
  const { width, height } = context.canvas.getBoundingClientRect();
  const actors = labels.map(({ x, y, radius }) => boxAround(x, y, radius, radius));
  const taken: Box[] = [];
  context.font = LABEL_FONT;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = ground.paper;
  context.fillStyle = ground.ink;
  let written = 0;
  for (const label of [...labels].sort((one, other) => Number(other.forced) - Number(one.forced))) {
    if (written >= MOST) {
      break;
    }
    // The first names may lie on lesser actors, never on another name.
    const kept = written < ALWAYS ? taken : [...taken, ...actors];
    const text = label.text.length > LONGEST ? `${label.text.slice(0, LONGEST - 1)}…` : label.text;
    const half = context.measureText(text).width / 2;
    const box = sides(label, half).find(
      (one) => one.left >= 0 && one.right <= width && one.top >= 0 && one.bottom <= height && !kept.some((other) => overlap(one, other)),
    );
    if (box !== undefined && text !== "") {
      taken.push(box);
      const middle = (box.top + box.bottom) / 2;
      context.strokeText(text, box.left, middle);
      context.fillText(text, box.left, middle);
      written += 1;
    }
  }
  return written;
}

/** Right, left, below and above of an actor. */
function sides({ x, y, radius }: Labelled, half: number): Box[] {
  const away = radius + GAP;
  return [
    boxAround(x + away + half, y, half, SIZE / 2),
    boxAround(x - away - half, y, half, SIZE / 2),
    boxAround(x, y + away + SIZE / 2, half, SIZE / 2),
    boxAround(x, y - away - SIZE / 2, half, SIZE / 2),
  ];
}

function boxAround(x: number, y: number, wide: number, high: number): Box {
  return { left: x - wide, top: y - high, right: x + wide, bottom: y + high };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
