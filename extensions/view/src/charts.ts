// Draws the page's charts, keeps them in the page's colours and width, and leads from a point to its evidence.

import { CONFIG, anchorsOf, axesInPageColours, plainText } from "./chart_looks";
import { showEvidence } from "./evidence";
import { headFor, headed } from "./heads";
import { type ChartElement, type ChartPoint, type Plotly, type Spec, loadPlotly } from "./plotly";
import { asOnPaper, ink } from "./theme";

const PAPER_ZOOM = 0.8; // of `.page-chart` in paper.css
const PAPER_WIDTH = 680 / PAPER_ZOOM; // pixels between the margins of a printed sheet: A4 less 2 x 15 mm
const PAPER_PLOT = 0.7; // of a plot's height: marks may stand closer on paper, where nobody has to hit them
const PAPER_ROWS = 0.85; // the same where each row has words of its own
interface Chart {
  readonly place: HTMLElement;
  readonly spec: Spec;
  readonly drawn: ChartElement;
  width: number;
}

const charts: Chart[] = [];

/** What a point is called: its second custom value, the first line of its hover text, or its series and category. */
function labelOf(point: ChartPoint): string {
  const given: unknown = Array.isArray(point.customdata) ? point.customdata[1] : undefined;
  const own = [given, point.hovertext].find((text): text is string => typeof text === "string" && text !== "");
  const category = point.label ?? (point.data.orientation === "h" ? point.y : point.x);
  const parts = own === undefined ? [point.data.name, category] : [own];
  const words = parts.filter((part): part is string => typeof part === "string").map((part) => plainText(part).trim());
  return words.filter((word) => word !== "").join(", ") || "this point";
}

function specOf(place: HTMLElement): Spec {
  const source = document.getElementById(`page-chart-${place.dataset["chart"] ?? ""}`);
  return JSON.parse(source?.textContent ?? "") as Spec;
}

async function draw(plotly: Plotly, place: HTMLElement, spec: Spec): Promise<void> {
  const font = spec.layout["font"] as Record<string, unknown> | undefined;
  const layout = {
    ...spec.layout,
    ...headed(spec.layout, place.clientWidth),
    ...axesInPageColours(spec.layout),
    autosize: true,
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { ...font, color: ink() },
  };
  const drawn = await plotly.newPlot(place, spec.data, layout, CONFIG);
  drawn.on("plotly_click", (event) => {
    const point = event.points[0];
    const ids = anchorsOf(point);
    const figure = place.closest<HTMLElement>("figure");
    if (point !== undefined && figure !== null && ids.length > 0) {
      showEvidence(ids, labelOf(point), figure);
    }
  });
  const layer = (): HTMLElement | null => place.querySelector<HTMLElement>(".nsewdrag");
  drawn.on("plotly_hover", (event) => {
    layer()?.style.setProperty("cursor", anchorsOf(event.points[0]).length > 0 ? "pointer" : "default");
  });
  drawn.on("plotly_unhover", () => layer()?.style.removeProperty("cursor"));
  charts.push({ place, spec, drawn, width: place.clientWidth });
}

/** Where a chart cannot be drawn, its table takes its place, as without a script. */
function replaceByTable(place: HTMLElement): void {
  const fold = place.closest("figure")?.querySelector<HTMLDetailsElement>("details.page-fold");
  place.hidden = true;
  if (fold) {
    fold.open = true;
  }
}

/** Draws a chart for another width. */
function fit({ drawn, spec }: Chart, width: number, changes: Record<string, unknown> = {}): void {
  void window.Plotly?.relayout(drawn, { width, ...headed(spec.layout, width), ...changes });
}

/** Gives every chart the colours of the page. */
export function recolour(): void {
  for (const { drawn } of charts) {
    void window.Plotly?.relayout(drawn, { "font.color": ink() });
  }
}

function followWidth(): void {
  const observer = new ResizeObserver(() => {
    requestAnimationFrame(() => {
      for (const chart of charts) {
        const width = chart.place.clientWidth;
        if (width > 0 && width !== chart.width) {
          chart.width = width;
          reserve(chart.place, chart.spec);
          fit(chart, width);
        }
      }
    });
  });
  for (const { place } of charts) {
    observer.observe(place);
  }
}

/** Draws every chart for a sheet of paper, and as before once it is printed. */
export function drawForPrint(): void {
  asOnPaper(() => {
    for (const chart of charts) {
      fit(chart, PAPER_WIDTH, { height: paperHeight(chart.spec), "font.color": ink() });
    }
  });
  window.addEventListener(
    "afterprint",
    () => {
      for (const chart of charts) {
        fit(chart, chart.place.clientWidth, { "font.color": ink() });
      }
    },
    { once: true },
  );
}

function paperHeight(spec: Spec): number {
  const head = headFor(spec.layout, PAPER_WIDTH);
  const bottom = (spec.layout["margin"] as { b?: number } | undefined)?.b ?? 0;
  const height = head?.height ?? (typeof spec.layout["height"] === "number" ? spec.layout["height"] : 420);
  const around = (head?.top ?? 0) + bottom;
  return Math.round(around + (height - around) * (hasRows(spec) ? PAPER_ROWS : PAPER_PLOT));
}

/** Whether words stand at each row, above it or on the axis: they need their room on paper too. */
function hasRows({ data, layout }: Spec): boolean {
  const written = Object.entries(layout).some(([name, axis]) => name.startsWith("yaxis") && Array.isArray((axis as { ticktext?: unknown }).ticktext));
  const named = data.some((trace) => typeof ((trace as { y?: ArrayLike<unknown> }).y ?? [])[0] === "string");
  return written || named || (layout["meta"] as { narrow?: unknown } | undefined)?.narrow !== undefined;
}

/** Keeps room before anything is drawn, so that the text does not jump. */
function reserve(place: HTMLElement, spec: Spec): void {
  const height = headFor(spec.layout, place.clientWidth)?.height ?? place.dataset["height"] ?? 420;
  place.style.setProperty("min-height", `${height}px`);
}

export async function startCharts(): Promise<void> {
  const places = [...document.querySelectorAll<HTMLElement>(".page-chart")];
  const packed = document.getElementById("page-plotly");
  if (packed === null) {
    return;
  }
  const specs = places.map(specOf);
  places.forEach((place, at) => reserve(place, specs[at]!));
  try {
    const plotly = await loadPlotly(packed);
    for (const [at, place] of places.entries()) {
      await draw(plotly, place, specs[at]!);
    }
  } catch (error) {
    console.error(error);
    const drawn = new Set(charts.map((chart) => chart.place));
    places.filter((place) => !drawn.has(place)).forEach(replaceByTable);
  }
  followWidth();
}
