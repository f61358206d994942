// Which tie is under the pointer: found by arithmetic, since drawing every tie a second time to find out costs far more.

import type { Scene } from "./scene";

const PIECES = 8;
const REACH = 4; // pixels beside the line

/** The curves of a scene, six numbers a tie: both ends and the point it bends to, in the network's own coordinates. */
export class Curves {
  private readonly ties: readonly number[];
  private readonly points: Float32Array;
  private readonly widths: Float32Array;

  constructor(scene: Scene, isStraight: (tie: number) => boolean) {
    const drawn = [...scene.ties].filter(([, { zIndex }]) => zIndex > 0);
    this.ties = drawn.map(([tie]) => tie);
    this.widths = Float32Array.from(drawn, ([, { size }]) => size);
    this.points = new Float32Array(6 * drawn.length);
    drawn.forEach(([tie, { source, target, curvature }], at) => {
      const [from, to] = [scene.actors.get(source), scene.actors.get(target)];
      if (from !== undefined && to !== undefined) {
        const bend = isStraight(tie) ? 0 : curvature;
        const [x, y] = [(from.x + to.x) / 2 - (to.y - from.y) * bend, (from.y + to.y) / 2 + (to.x - from.x) * bend];
        this.points.set([from.x, from.y, x, y, to.x, to.y], 6 * at);
      }
    });
  }

  /** The nearest tie to a point that is as near as its line is wide, a few pixels beside it included; -1 for none.
   *
   * @param pixel - the length of a pixel in the network's coordinates
   */
  at(x: number, y: number, pixel: number): number {
    let [nearest, least] = [-1, Infinity];
    const { points } = this;
    for (let at = 0; at < this.ties.length; at += 1) {
      const [x0, y0, x1] = [points[6 * at] ?? 0, points[6 * at + 1] ?? 0, points[6 * at + 2] ?? 0];
      const [y1, x2, y2] = [points[6 * at + 3] ?? 0, points[6 * at + 4] ?? 0, points[6 * at + 5] ?? 0];
      const reach = ((this.widths[at] ?? 0) / 2 + REACH) * pixel;
      const outside =
        x < Math.min(x0, x1, x2) - reach || x > Math.max(x0, x1, x2) + reach || y < Math.min(y0, y1, y2) - reach || y > Math.max(y0, y1, y2) + reach;
      if (!outside) {
        const away = distance(x, y, x0, y0, x1, y1, x2, y2);
        if (away < reach && away < least) {
          [nearest, least] = [this.ties[at] ?? -1, away];
        }
      }
    }
    return nearest;
  }
}

/** From a point to a quadratic curve, taken as straight pieces. */
function distance(x: number, y: number, x0: number, y0: number, x1: number, y1: number, x2: number, y2: number): number {
  let [fromX, fromY, least] = [x0, y0, Infinity];
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const t = piece / PIECES;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    const [toX, toY] = [a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2];
    const [dx, dy] = [toX - fromX, toY - fromY];
    const along = Math.min(Math.max(((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy || 1), 0), 1);
    least = Math.min(least, Math.hypot(x - fromX - along * dx, y - fromY - along * dy));
    [fromX, fromY] = [toX, toY];
  }
  return least;
}
