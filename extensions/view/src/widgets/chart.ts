// A chart of the kernel's, drawn in the colours of the notebook; its data stand beside it as a table.

import { CONFIG, anchorsOf, axesInPageColours, plainText } from "../chart_looks";
import { headed } from "../heads";
import { element } from "../network/dom";
import type { Host } from "./host";
import { type Drawn, type Plotly, type Point, plotlyFrom } from "./plotly";

export interface Figure {
  readonly name: string;
  readonly data: readonly unknown[];
  readonly layout: Readonly<Record<string, unknown>>;
}

interface Cell {
  readonly text: unknown;
  readonly evidence: readonly string[];
}

interface Meta {
  readonly description?: string;
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] };
}

export class Chart {
  readonly root: HTMLElement;
  private readonly place = element("div", { class: "wbw-chart", role: "group" });
  private readonly data = element("details", { class: "wbw-fold" });
  private drawn: Drawn | null = null;
  private figure: Figure | null = null;
  private plotly: Plotly | null = null;
  private width = 0;

  /** @param picked called with the anchors that a point or a cell of the table leads to, and what it is called */
  constructor(
    private readonly host: Host,
    private readonly picked: (anchors: readonly string[], label: string) => void,
  ) {
    this.root = element("figure", { class: "wbw-figure" }, this.place, this.data);
    const observer = new ResizeObserver(() => {
      if (this.place.clientWidth > 0 && this.place.clientWidth !== this.width) {
        void this.draw();
      }
    });
    observer.observe(this.place);
    // The themes of the notebook change by an attribute of its body.
    // It hides all meanwhile: what is drawn has its size again in the next frame.
    const theme = new MutationObserver(() => requestAnimationFrame(() => void this.draw()));
    theme.observe(document.body, { attributeFilter: ["data-jp-theme-light", "data-jp-theme-name"] });
    host.closing(() => {
      observer.disconnect();
      theme.disconnect();
      this.plotly?.purge(this.place);
    });
  }

  show(figure: Figure | null): void {
    this.root.hidden = figure === null;
    this.figure = figure;
    if (figure !== null) {
      const meta = (figure.layout["meta"] ?? {}) as Meta;
      this.place.setAttribute("aria-label", meta.description ?? "Chart");
      this.place.style.setProperty("min-height", `${Number(figure.layout["height"] ?? 320)}px`);
      this.data.replaceChildren(element("summary", {}, "Data of this chart"), this.table(meta));
      void this.draw();
    }
  }

  /** Where the middle of the plot lies in the place, and how wide it is; null before it is drawn. */
  get plot(): { readonly left: number; readonly width: number; readonly top: number; readonly height: number } | null {
    const size = this.drawn?._fullLayout?._size;
    return size === undefined ? null : { left: size.l, width: size.w, top: size.t, height: size.h };
  }

  /** The element that is drawn in. */
  get surface(): HTMLElement {
    return this.place;
  }

  mark(shapes: readonly object[]): void {
    this.shapes = shapes;
    if (this.drawn !== null) {
      void this.plotly?.relayout(this.drawn, { shapes });
    }
  }

  private shapes: readonly object[] = [];

  private async draw(): Promise<void> {
    const figure = this.figure;
    if (figure === null || this.place.clientWidth === 0) {
      this.width = 0; // drawn when it has a width again
      return;
    }
    this.width = this.place.clientWidth;
    try {
      this.plotly = await plotlyFrom(this.host);
    } catch {
      this.data.open = true; // the table says the same; why it is not drawn stands below
      return;
    }
    if (figure !== this.figure) {
      return;
    }
    const ink = getComputedStyle(this.place).color;
    const font = figure.layout["font"] as object | undefined;
    const { meta: _, ...rest } = { ...figure.layout, ...headed(figure.layout, this.width) };
    this.place.style.setProperty("min-height", `${Number(rest["height"] ?? 320)}px`);
    const layout = { ...rest, ...axesInPageColours(rest), width: this.width, font: { ...font, color: ink }, shapes: [...((rest["shapes"] as object[] | undefined) ?? []), ...this.shapes] };
    const first = this.drawn === null;
    this.drawn = await this.plotly.react(this.place, figure.data, layout, CONFIG);
    if (first) {
      this.drawn.on("plotly_click", ({ points: [point] }) => this.click(point));
      this.drawn.on("plotly_hover", ({ points: [point] }) => this.point(anchorsOf(point).length > 0 ? "pointer" : ""));
      this.drawn.on("plotly_unhover", () => this.point(""));
    }
  }

  private point(cursor: string): void {
    this.place.querySelector<HTMLElement>(".nsewdrag")?.style.setProperty("cursor", cursor);
  }

  private click(point: Point | undefined): void {
    const anchors = anchorsOf(point);
    if (anchors.length > 0) {
      this.picked(anchors, plainText(point?.hovertext ?? "this point"));
    }
  }

  private table(meta: Meta): HTMLElement {
    const { columns = [], rows = [] } = meta.table ?? {};
    const body = rows.map((row) => element("tr", {}, ...row.map((cell, at) => this.cell(cell, at, String(textOf(row[0])), columns[at] ?? ""))));
    return element(
      "div",
      { class: "wbw-scroll", tabindex: "0", role: "region", "aria-label": "Data of this chart" },
      element("table", { class: "wbw-table" }, element("thead", {}, element("tr", {}, ...columns.map((name) => element("th", { scope: "col" }, name)))), element("tbody", {}, ...body)),
    );
  }

  private cell(cell: unknown, at: number, row: string, column: string): HTMLElement {
    const text = textOf(cell);
    const words = text === null || text === undefined ? "–" : String(text);
    const anchors = isCell(cell) ? cell.evidence : [];
    const inside = anchors.length === 0 ? words : element("button", { type: "button", class: "wbw-link" }, words);
    if (inside instanceof HTMLElement) {
      inside.addEventListener("click", () => this.picked(anchors, at === 0 ? row : `${row}, ${column.toLowerCase()}`));
    }
    return at === 0 ? element("th", { scope: "row" }, inside) : element("td", { class: typeof text === "number" ? "wbw-number" : undefined }, inside);
  }
}

function isCell(cell: unknown): cell is Cell {
  return typeof cell === "object" && cell !== null && "evidence" in cell && Array.isArray((cell as Cell).evidence);
}

function textOf(cell: unknown): unknown {
  return isCell(cell) ? cell.text : cell;
}
