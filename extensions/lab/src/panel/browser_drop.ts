// What is dragged out of JupyterLab's file browser: Lumino's own drag, of which the browser's drop events tell nothing.

import React from "react";

/** Under which JupyterLab's file browser carries the paths of what is dragged. */
const PATHS = "application/x-jupyter-icontents";

/** The part of Lumino's drag events that is looked at here. */
interface LuminoDragEvent extends Event {
  readonly mimeData: { hasData(kind: string): boolean; getData(kind: string): unknown };
  readonly proposedAction: string;
  dropAction: string;
}

interface Told {
  /** Told whether something that may be dropped is over the place. */
  onOver(over: boolean): void;
  onPaths(paths: readonly string[]): void;
}

/** Lets paths be dropped from JupyterLab's file browser on the element that the reference is given to. */
export function useBrowserDrop({ onOver, onPaths }: Told): React.RefObject<HTMLDivElement> {
  const place = React.useRef<HTMLDivElement>(null);
  const told = React.useRef({ onOver, onPaths });
  told.current = { onOver, onPaths };
  React.useEffect(() => {
    const node = place.current;
    const listen = (event: Event): void => {
      const drag = event as LuminoDragEvent;
      if (!drag.mimeData.hasData(PATHS)) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      told.current.onOver(event.type !== "lm-drop" && event.type !== "lm-dragleave");
      drag.dropAction = drag.proposedAction;
      if (event.type === "lm-drop") {
        told.current.onPaths(drag.mimeData.getData(PATHS) as readonly string[]);
      }
    };
    const kinds = ["lm-dragenter", "lm-dragover", "lm-dragleave", "lm-drop"];
    kinds.forEach((kind) => node?.addEventListener(kind, listen));
    return () => kinds.forEach((kind) => node?.removeEventListener(kind, listen));
  }, []);
  return place;
}
