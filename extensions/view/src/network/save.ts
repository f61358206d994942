// What is seen, as a file: PNG from the screen, SVG drawn anew so that it stays sharp and can be edited.

import { drawing, element } from "./dom";
import { LABEL_FONT } from "./labels";
import type { NetworkCanvas } from "./canvas";
import type { Network } from "./records";
import type { Ground, Scene } from "./scene";

export function savePng(canvas: NetworkCanvas, name: string): void {
  canvas.picture().toBlob((blob) => {
    if (blob !== null) {
      offer(blob, `${name}.png`);
    }
  });
}

/** All that is drawn, at the places it has now, cut to `width` by `height` pixels. */
export function saveSvg(canvas: NetworkCanvas, scene: Scene, network: Network, ground: Ground, size: { readonly width: number; readonly height: number }, name: string): void {
  offer(new Blob([svgText(canvas, scene, network, ground, size)], { type: "image/svg+xml" }), `${name}.svg`);
}

export function svgText(canvas: NetworkCanvas, scene: Scene, network: Network, ground: Ground, { width, height }: { readonly width: number; readonly height: number }): string {
  const picture = drawing("svg", { viewBox: `0 0 ${width} ${height}`, width: String(width), height: String(height) });
  picture.append(drawing("rect", { width: "100%", height: "100%", fill: ground.paper }));
  for (const tie of scene.ties.values()) {
    const [source, target] = [canvas.placeOf(Number(tie.source)), canvas.placeOf(Number(tie.target))];
    if (source !== null && target !== null) {
      const bend = { x: (source.x + target.x) / 2 + (target.y - source.y) * tie.curvature, y: (source.y + target.y) / 2 - (target.x - source.x) * tie.curvature };
      const [drawn, left] = tie.dash;
      picture.append(
        drawing("path", {
          d: `M${round(source.x)} ${round(source.y)}Q${round(bend.x)} ${round(bend.y)} ${round(target.x)} ${round(target.y)}`,
          fill: "none",
          stroke: tie.color,
          "stroke-width": tie.size.toFixed(1),
          "stroke-dasharray": drawn > 0 ? `${drawn} ${left}` : undefined,
        }),
      );
    }
  }
  for (const [at, actor] of scene.actors) {
    const place = canvas.placeOf(Number(at));
    if (place !== null) {
      const name = drawing("text", { x: round(place.x + actor.size + 3), y: round(place.y + 4), fill: ground.ink, style: `font:${LABEL_FONT}` });
      name.textContent = network.actors[Number(at)]?.name ?? "";
      picture.append(drawing("circle", { cx: round(place.x), cy: round(place.y), r: actor.size.toFixed(1), fill: actor.color, stroke: ground.paper }), name);
    }
  }
  return new XMLSerializer().serializeToString(picture);
}

function round(value: number): string {
  return value.toFixed(1);
}

function offer(blob: Blob, name: string): void {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}
