// Gets plotly out of the page: it stands there compressed, as text, and is let in by the hash of its source.

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
  const bytes = Uint8Array.from(atob(packed.textContent ?? ""), (character) => character.charCodeAt(0));
  packed.remove();
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const script = document.createElement("script");
  script.textContent = await new Response(unpacked).text();
  document.head.append(script);
  if (window.Plotly === undefined) {
    throw new Error("plotly did not start");
  }
  return window.Plotly;
}
