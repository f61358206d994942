// A scene as elements of SVG: sharp on paper, and to be edited in a file.

import { drawing, element } from "./dom";
import { LABEL_FONT, placeLabels } from "./labels";
import type { DrawnTie, Ground, Scene } from "./scene";
import { SHAPE_PATHS } from "./shapes";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where and how large in a drawing what a scene tells of stands. */
export interface Projection {
  /** Pixels of the drawing; null where the actor is not in it. */
  placeOf(actor: number): { readonly x: number; readonly y: number } | null;
  scaled(size: number): number;
  isStraight(tie: number): boolean;
}

/** The width of a text in pixels, in the font of names. */
export function measure(): (text: string) => number {
  const context = element("canvas").getContext("2d");
  if (context !== null) {
    context.font = LABEL_FONT;
  }
  return (text) => context?.measureText(text).width ?? 7 * text.length;
}

/** Ties, then actors, then as many names as find room in `size`. */
export function sceneElements(projection: Projection, scene: Scene, ground: Ground, size: Size): SVGElement[] {
  const lines = [...scene.ties].flatMap(([at, tie]) => lineOf(projection, scene, at, tie));
  const [shapes, names]: [SVGElement[], { text: string; x: number; y: number; radius: number; forced: boolean }[]] = [[], []];
  for (const [at, actor] of scene.actors) {
    const place = projection.placeOf(at);
    if (place !== null) {
      const radius = projection.scaled(actor.size);
      // The paths are drawn in a box of 16, around 8, of which a shape fills about 12.
      const scale = (radius / 6).toFixed(3);
      shapes.push(
        drawing("path", {
          d: SHAPE_PATHS[actor.shape],
          "fill-rule": "evenodd",
          fill: actor.color,
          stroke: ground.paper,
          transform: `translate(${round(place.x)} ${round(place.y)}) scale(${scale}) translate(-8 -8)`,
        }),
      );
      names.push({ text: actor.label, ...place, radius, forced: actor.forceLabel });
    }
  }
  names.sort((one, other) => other.radius - one.radius);
  const written = placeLabels(names, size, measure()).map(({ text, box }) => {
    const name = drawing("text", { x: round(box.left), y: round((box.top + box.bottom) / 2 + 4), fill: ground.ink, stroke: ground.paper, "stroke-width": "3", "paint-order": "stroke", style: `font:${LABEL_FONT}` });
    name.textContent = text;
    return name;
  });
  return [...lines, ...shapes, ...written];
}

/** The curve of a tie, and its arrow head. */
function lineOf(projection: Projection, scene: Scene, at: number, tie: DrawnTie): SVGElement[] {
  const [source, target] = [projection.placeOf(tie.source), projection.placeOf(tie.target)];
  if (source === null || target === null) {
    return [];
  }
  const bend = projection.isStraight(at) ? 0 : tie.curvature;
  // Pixels of a page count downwards, the network's coordinates upwards.
  const middle = { x: (source.x + target.x) / 2 + (target.y - source.y) * bend, y: (source.y + target.y) / 2 - (target.x - source.x) * bend };
  const [drawn, left] = tie.dash;
  const width = Math.max(projection.scaled(tie.size), 0.5);
  const line = drawing("path", {
    d: `M${round(source.x)} ${round(source.y)}Q${round(middle.x)} ${round(middle.y)} ${round(target.x)} ${round(target.y)}`,
    fill: "none",
    stroke: tie.color,
    "stroke-width": width.toFixed(1),
    "stroke-dasharray": drawn > 0 ? `${drawn} ${left}` : undefined,
  });
  if (!tie.arrow || projection.isStraight(at)) {
    return [line];
  }
  const away = Math.hypot(target.x - middle.x, target.y - middle.y) || 1;
  const [x, y] = [(target.x - middle.x) / away, (target.y - middle.y) / away];
  const radius = projection.scaled(scene.actors.get(tie.target)?.size ?? 0);
  const tip = { x: target.x - x * radius, y: target.y - y * radius };
  const [length, half] = [4 + 3.2 * width, 1.6 + 1.3 * width];
  const base = { x: tip.x - x * length, y: tip.y - y * length };
  const corners = [`${round(tip.x)} ${round(tip.y)}`, `${round(base.x - y * half)} ${round(base.y + x * half)}`, `${round(base.x + y * half)} ${round(base.y - x * half)}`];
  return [line, drawing("path", { d: `M${corners.join("L")}Z`, fill: tie.color })];
}

function round(value: number): string {
  return value.toFixed(1);
}
