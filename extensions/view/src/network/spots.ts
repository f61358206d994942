// Which actor is under the pointer: found by arithmetic too, since reading a pixel back waits until all is drawn.

import type { Scene } from "./scene";

const REACH = 4; // pixels from the middle, however small the actor

/** The actors of a scene as spots, three numbers each: the middle in the network's own coordinates, and the size. */
export class Spots {
  private readonly actors: readonly number[];
  private readonly spots: Float32Array;

  constructor(scene: Scene) {
    this.actors = [...scene.actors.keys()];
    this.spots = new Float32Array(3 * this.actors.length);
    this.actors.forEach((actor, at) => {
      const drawn = scene.actors.get(actor);
      if (drawn !== undefined) {
        this.spots.set([drawn.x, drawn.y, drawn.size], 3 * at);
      }
    });
  }

  /** The actor whose middle is nearest among those that reach to a point; -1 for none.
   *
   * @param pixel - the length of a pixel in the network's coordinates
   * @param scale - pixels of a size of 1
   */
  at(x: number, y: number, pixel: number, scale: number): number {
    const { spots } = this;
    let [nearest, least] = [-1, Infinity];
    for (let at = 0; at < this.actors.length; at += 1) {
      const away = Math.hypot((spots[3 * at] ?? 0) - x, (spots[3 * at + 1] ?? 0) - y);
      if (away < least && away <= Math.max((spots[3 * at + 2] ?? 0) * scale, REACH) * pixel) {
        [nearest, least] = [this.actors[at] ?? -1, away];
      }
    }
    return nearest;
  }
}
