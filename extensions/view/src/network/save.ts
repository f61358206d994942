// What is seen, as a file: PNG from the screen, SVG drawn anew so that it stays sharp and can be edited.

import { CAPTION_HEIGHT, captionElements, drawCaption } from "./caption";
import { SHAPE_PATHS } from "./shapes";
import { drawing, element } from "./dom";
import { LABEL_FONT, placeLabels } from "./labels";
import type { NetworkCanvas } from "./canvas";
import type { DrawnTie, Ground, Scene } from "./scene";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is seen, with `words` below it that say what it is. */
export function savePng(canvas: NetworkCanvas, ground: Ground, words: string, name: string): void {
  const seen = canvas.picture();
  const scale = window.devicePixelRatio || 1;
  const picture = element("canvas", { width: String(seen.width), height: String(seen.height + CAPTION_HEIGHT * scale) });
  const context = picture.getContext("2d");
  if (context !== null) {
    context.fillStyle = ground.paper;
    context.fillRect(0, 0, picture.width, picture.height);
    context.drawImage(seen, 0, 0);
    context.scale(scale, scale);
    drawCaption(context, words, seen.height / scale, ground);
  }
  picture.toBlob((blob) => {
    if (blob !== null) {
      offer(blob, `${name}.png`);
    }
  });
}

/** All that is drawn, at the places it has now, cut to `size` pixels, and `words` below it. */
export function saveSvg(canvas: NetworkCanvas, scene: Scene, ground: Ground, size: Size, words: string, name: string): void {
  offer(new Blob([svgText(canvas, scene, ground, size, words)], { type: "image/svg+xml" }), `${name}.svg`);
}

function svgText(canvas: NetworkCanvas, scene: Scene, ground: Ground, size: Size, words: string): string {
  const height = String(size.height + CAPTION_HEIGHT);
  const picture = drawing("svg", { viewBox: `0 0 ${size.width} ${height}`, width: String(size.width), height, role: "img", "aria-label": words });
  picture.append(drawing("rect", { width: "100%", height: "100%", fill: ground.paper }));
  for (const [at, tie] of scene.ties) {
    picture.append(...lineOf(canvas, scene, at, tie));
  }
  const names = [];
  for (const [at, actor] of scene.actors) {
    const place = canvas.placeOf(at);
    if (place !== null) {
      const radius = canvas.scaled(actor.size);
      // The paths are drawn in a box of 16, around 8, of which a shape fills about 12.
      const scale = (radius / 6).toFixed(3);
      picture.append(
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
  const context = element("canvas").getContext("2d");
  if (context !== null) {
    context.font = LABEL_FONT;
  }
  const widthOf = (one: string): number => context?.measureText(one).width ?? 7 * one.length;
  for (const { text, box } of placeLabels(names, size, widthOf)) {
    const name = drawing("text", { x: round(box.left), y: round((box.top + box.bottom) / 2 + 4), fill: ground.ink, stroke: ground.paper, "stroke-width": "3", "paint-order": "stroke", style: `font:${LABEL_FONT}` });
    name.textContent = text;
    picture.append(name);
  }
  // What reaches over the edge of the drawing lies below the caption's ground.
  picture.append(drawing("rect", { y: String(size.height), width: "100%", height: String(CAPTION_HEIGHT), fill: ground.paper }));
  picture.append(...captionElements(words, size.height, ground, widthOf));
  return new XMLSerializer().serializeToString(picture);
}

/** The curve of a tie, and its arrow head. */
function lineOf(canvas: NetworkCanvas, scene: Scene, at: number, tie: DrawnTie): SVGElement[] {
  const [source, target] = [canvas.placeOf(tie.source), canvas.placeOf(tie.target)];
  if (source === null || target === null) {
    return [];
  }
  const bend = canvas.isStraight(at) ? 0 : tie.curvature;
  // Pixels of a page count downwards, the network's coordinates upwards.
  const middle = { x: (source.x + target.x) / 2 + (target.y - source.y) * bend, y: (source.y + target.y) / 2 - (target.x - source.x) * bend };
  const [drawn, left] = tie.dash;
  const width = Math.max(canvas.scaled(tie.size), 0.5);
  const line = drawing("path", {
    d: `M${round(source.x)} ${round(source.y)}Q${round(middle.x)} ${round(middle.y)} ${round(target.x)} ${round(target.y)}`,
    fill: "none",
    stroke: tie.color,
    "stroke-width": width.toFixed(1),
    "stroke-dasharray": drawn > 0 ? `${drawn} ${left}` : undefined,
  });
  if (!tie.arrow || canvas.isStraight(at)) {
    return [line];
  }
  const away = Math.hypot(target.x - middle.x, target.y - middle.y) || 1;
  const [x, y] = [(target.x - middle.x) / away, (target.y - middle.y) / away];
  const radius = canvas.scaled(scene.actors.get(tie.target)?.size ?? 0);
  const tip = { x: target.x - x * radius, y: target.y - y * radius };
  const [length, half] = [4 + 3.2 * width, 1.6 + 1.3 * width];
  const base = { x: tip.x - x * length, y: tip.y - y * length };
  const corners = [`${round(tip.x)} ${round(tip.y)}`, `${round(base.x - y * half)} ${round(base.y + x * half)}`, `${round(base.x + y * half)} ${round(base.y - x * half)}`];
  return [line, drawing("path", { d: `M${corners.join("L")}Z`, fill: tie.color })];
}

function round(value: number): string {
  return value.toFixed(1);
}

function offer(blob: Blob, name: string): void {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}
