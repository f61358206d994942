// What the pointer does on the drawing: clicks and taps select, and moves tell what is under it.

import type Sigma from "sigma";
import type { Selection } from "./state";

export interface Pointing {
  readonly onSelect: (selection: Selection) => void;
  /** The actor or tie under the pointer, and where the pointer is. */
  readonly onHover: (selection: Selection, x: number, y: number) => void;
}

interface Stage extends Pointing {
  /** What lies at a pixel. */
  readonly under: (x: number, y: number) => Selection;
  /** Whether the view moves, so that nothing is told of what passes under the pointer. */
  readonly isMoving: () => boolean;
}

/** Listens to mouse, touch and pen on the stage that sigma draws on. */
export function point(sigma: Sigma, stage: HTMLElement, { under, isMoving, onSelect, onHover }: Stage): void {
  const over = (selection: Selection, x: number, y: number): void => {
    stage.style.cursor = selection === null ? "" : "pointer";
    onHover(selection, x, y);
  };
  const [mouse, touch] = [sigma.getMouseCaptor(), sigma.getTouchCaptor()];
  // Sigma's own answers read a pixel back at each move and each turn of the wheel: most of the time of a frame.
  mouse.removeAllListeners();
  touch.removeAllListeners();
  mouse.on("click", ({ x, y }) => onSelect(under(x, y)));
  mouse.on("mousemove", ({ x, y }) => {
    if (!isMoving()) {
      over(under(x, y), x, y);
    }
  });
  touch.on("tap", ({ touches, previousTouches }) => {
    const tapped = touches[0] ?? previousTouches[0];
    if (tapped !== undefined) {
      onSelect(under(tapped.x, tapped.y));
    }
  });
  stage.addEventListener("pointerleave", () => over(null, 0, 0));
}
