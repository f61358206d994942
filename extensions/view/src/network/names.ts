// Names of actors, written on a layer of their own over the drawing: as many as find room where they are seen.

import type Sigma from "sigma";
import { type Labelled, drawLabels } from "./labels";
import type { DrawnActor, Ground } from "./scene";

/** Writes names anew, in the order of the actors, and tries `most` of them. */
export function writeNames(layer: HTMLCanvasElement, sigma: Sigma, actors: readonly DrawnActor[], most: number, ground: Ground): void {
  const { width, height } = sigma.getDimensions();
  const scale = window.devicePixelRatio || 1;
  if (layer.width !== Math.round(width * scale) || layer.height !== Math.round(height * scale)) {
    [layer.width, layer.height] = [Math.round(width * scale), Math.round(height * scale)];
  }
  const context = layer.getContext("2d");
  if (context === null) {
    return;
  }
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  const labels: Labelled[] = [];
  for (const actor of actors) {
    const { x, y } = sigma.graphToViewport(actor);
    if (x > 0 && y > 0 && x < width && y < height) {
      labels.push({ text: actor.label, x, y, radius: sigma.scaleSize(actor.size), forced: actor.forceLabel });
    }
    if (labels.length >= most) {
      break;
    }
  }
  drawLabels(context, labels, { width, height }, ground);
}
