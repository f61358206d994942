// Where actors stand on paper, where nobody can point or zoom: a crowded middle is spread out, and the sheet filled.

import type { Scene } from "./scene";
import type { Projection, Size } from "./vectors";

/** With more actors than this a picture of the screen is printed. */
export const MOST_ON_PAPER = 150;

const WIDTH = 680; // pixels between the margins of an A4 sheet
const [LOWEST, HIGHEST, EACH] = [290, 600, 8]; // pixels of height, with so many more for each actor
const [ASIDE, ABOVE] = [70, 22]; // pixels for names at the edge
const SPREAD = 0.65; // power of the distance from the middle: below 1 the middle gets more room
const APART = 30; // pixels between the rims of two actors
const ROUNDS = 200;
const TURN = 2.4; // radians, from one actor to the next: those at one place leave it in different directions
const MARKS = 0.8; // of the sizes on the screen

/** The room that a scene takes on paper, in pixels. */
export function paperSize(scene: Scene): Size {
  return { width: WIDTH, height: Math.min(HIGHEST, LOWEST + EACH * Math.max(0, scene.actors.size - 8)) };
}

/** Where the actors of a scene stand on paper: those of the middle farther apart than on the screen, none on another. */
export function onPaper(scene: Scene, size: Size): Projection {
  const places = spread(scene);
  for (let round = 0; round < ROUNDS; round += 1) {
    fill(places, size);
    pushApart(places);
  }
  fill(places, size);
  const byActor = new Map(places.map((place) => [place.actor, place]));
  return { placeOf: (actor) => byActor.get(actor) ?? null, scaled: (of) => of * MARKS, isStraight: () => false };
}

interface Place {
  readonly actor: number;
  readonly radius: number;
  x: number;
  y: number;
}

function spread(scene: Scene): Place[] {
  const places = Array.from(scene.actors, ([actor, { x, y, size }]) => ({ actor, radius: size * MARKS, x, y }));
  const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / Math.max(values.length, 1);
  const [x, y] = [mean(places.map((place) => place.x)), mean(places.map((place) => place.y))];
  const farthest = Math.max(...places.map((place) => Math.hypot(place.x - x, place.y - y)), 1e-9);
  for (const place of places) {
    const away = Math.hypot(place.x - x, place.y - y) / farthest;
    const factor = away === 0 ? 0 : away ** SPREAD / away;
    // The network's coordinates count upwards, pixels downwards.
    [place.x, place.y] = [(place.x - x) * factor, (y - place.y) * factor];
  }
  return places;
}

/** Stretches the places to the whole of the sheet. */
function fill(places: readonly Place[], { width, height }: Size): void {
  const stretch = (values: readonly number[], from: number, to: number): ((value: number) => number) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (value) => (most === least ? (from + to) / 2 : from + ((value - least) / (most - least)) * (to - from));
  };
  const [across, down] = [stretch(places.map(({ x }) => x), ASIDE, width - ASIDE), stretch(places.map(({ y }) => y), ABOVE, height - ABOVE)];
  places.forEach((place) => ([place.x, place.y] = [across(place.x), down(place.y)]));
}

function pushApart(places: readonly Place[]): void {
  places.forEach((one, at) => {
    for (const other of places.slice(at + 1)) {
      const [x, y] = [other.x - one.x, other.y - one.y];
      const away = Math.hypot(x, y);
      const lacking = one.radius + other.radius + APART - away;
      if (lacking > 0) {
        const [right, down] = away === 0 ? [Math.cos(at * TURN), Math.sin(at * TURN)] : [x / away, y / away];
        const half = lacking / 2;
        [one.x, one.y, other.x, other.y] = [one.x - right * half, one.y - down * half, other.x + right * half, other.y + down * half];
      }
    }
  });
}
