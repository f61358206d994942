// What is seen, as a file: PNG from the screen, SVG drawn anew so that it stays sharp and can be edited.

import { CAPTION_HEIGHT, captionElements, drawCaption } from "./caption";
import { drawing, element } from "./dom";
import type { NetworkCanvas } from "./canvas";
import type { Ground, Scene } from "./scene";
import { type Size, measure, sceneElements } from "./vectors";

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
  picture.append(drawing("rect", { width: "100%", height: "100%", fill: ground.paper }), ...sceneElements(canvas, scene, ground, size));
  // What reaches over the edge of the drawing lies below the caption's ground.
  picture.append(drawing("rect", { y: String(size.height), width: "100%", height: String(CAPTION_HEIGHT), fill: ground.paper }));
  picture.append(...captionElements(words, size.height, ground, measure()));
  return new XMLSerializer().serializeToString(picture);
}

function offer(blob: Blob, name: string): void {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}
