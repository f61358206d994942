// Gets plotly out of the page, and says what of it the page uses.

import { unpack } from "./packed";

export interface ChartPoint {
  readonly x?: unknown;
  readonly y?: unknown;
  readonly label?: string;
  readonly hovertext?: string;
  readonly customdata?: unknown;
  readonly data: { readonly name?: string; readonly orientation?: string };
}

export interface ChartEvent {
  readonly points: readonly ChartPoint[];
}

export interface ChartElement extends HTMLElement {
  on(name: "plotly_click" | "plotly_hover" | "plotly_unhover", listener: (event: ChartEvent) => void): void;
}

export interface Spec {
  readonly data: readonly unknown[];
  readonly layout: Record<string, unknown>;
}

export interface Plotly {
  newPlot(
    element: HTMLElement,
    data: readonly unknown[],
    layout: Record<string, unknown>,
    config: Record<string, unknown>,
  ): Promise<ChartElement>;
  relayout(element: HTMLElement, change: Record<string, unknown>): Promise<unknown>;
}

declare global {
  interface Window {
    Plotly?: Plotly;
  }
}

export async function loadPlotly(packed: HTMLElement): Promise<Plotly> {
  await unpack(packed);
  if (window.Plotly === undefined) {
    throw new Error("plotly did not start");
  }
  return window.Plotly;
}
