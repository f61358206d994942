// Gets plotly from the kernel, once for all widgets of a page, and says what of it widgets use.

import type { Host } from "./host";

export interface Point {
  readonly customdata?: unknown;
  readonly hovertext?: string;
}

export interface Drawn extends HTMLElement {
  on(name: "plotly_click" | "plotly_hover" | "plotly_unhover", listener: (event: { readonly points: readonly Point[] }) => void): void;
  readonly _fullLayout?: { readonly _size: { readonly l: number; readonly w: number; readonly t: number; readonly h: number } };
}

export interface Plotly {
  react(place: HTMLElement, data: readonly unknown[], layout: object, config: object): Promise<Drawn>;
  relayout(place: HTMLElement, change: object): Promise<unknown>;
  purge(place: HTMLElement): void;
}

declare global {
  var workbenchPlotly: Promise<Plotly> | undefined;
}

export function plotlyFrom(host: Host): Promise<Plotly> {
  globalThis.workbenchPlotly ??= load(host).catch((error: unknown) => {
    globalThis.workbenchPlotly = undefined; // the next widget may try again
    throw error;
  });
  return globalThis.workbenchPlotly;
}

async function load(host: Host): Promise<Plotly> {
  const [, [packed]] = await host.askForBytes("plotly");
  const stream = new Blob([packed as unknown as ArrayBuffer]).stream().pipeThrough(new DecompressionStream("gzip"));
  const source = await new Response(stream).text();
  // As a module of its own, so that it neither finds nor leaves anything on the page.
  const text = `const module = { exports: {} }; const exports = module.exports; let define;\n${source}\nexport default module.exports;`;
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    return ((await import(address)) as { default: Plotly }).default;
  } finally {
    URL.revokeObjectURL(address);
  }
}
