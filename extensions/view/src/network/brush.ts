// The time brush: a histogram of events over time, and a window on it that can be dragged, moved by keys, or played.

import { button, drawing, element } from "./dom";
import { isoOf, monthStarts, written, writtenSpan } from "./days";
import { COOPERATION, CONFLICT } from "./looks";
import { type Histogram, histogramOf } from "./histogram";
import type { Network } from "./records";
import type { State } from "./state";
import { count } from "./wording";

const HEIGHT = 56;
const WIDTH = 1000; // units of the drawing, stretched over the width that there is
const LAST_LABEL = 0.92 * WIDTH; // beyond it a month's name would run over the edge
const PLAY = 700; // milliseconds from one step to the next

export class TimeBrush {
  readonly root: HTMLElement;
  private readonly first: number;
  private readonly last: number;
  private readonly step: number;
  private readonly state: State;
  private readonly outside: string;
  private readonly window: SVGRectElement;
  private readonly handles: readonly [HTMLElement, HTMLElement];
  private readonly words: HTMLElement;
  private readonly player: HTMLButtonElement;
  private timer = 0;

  /** null where fewer than two days have events. */
  static of(network: Network, state: State): TimeBrush | null {
    const histogram = histogramOf(network);
    return histogram === null ? null : new TimeBrush(histogram, state);
  }

  private constructor(histogram: Histogram, state: State) {
    ({ first: this.first, last: this.last, step: this.step } = histogram);
    this.state = state;
    this.outside = histogram.outside === 0 ? "" : `, and ${count(histogram.outside, "event")} outside it`;
    this.window = drawing("rect", { class: "wbv-brush-window", y: "0", height: String(HEIGHT) });
    this.handles = [this.handle("First day"), this.handle("Last day")];
    this.words = element("output", { class: "wbv-brush-words" });
    this.player = button("Play", "Play the window through time", () => this.play());
    const chart = drawing(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", class: "wbv-brush-chart", "aria-hidden": "true" },
      ...this.bars(histogram),
      this.window,
    );
    const track = element("div", { class: "wbv-brush-track" }, chart, ...this.handles);
    this.root = element(
      "div",
      { class: "wbv-brush", role: "group", "aria-label": "Time" },
      element("div", { class: "wbv-brush-bar" }, this.player, button("All", "Show the whole time", () => this.choose(null)), this.words),
      track,
      this.axis(),
    );
    this.drag(track);
    this.follow();
    state.follow(() => this.follow());
  }

  private bars({ bars }: Histogram): SVGRectElement[] {
    const most = Math.max(1, ...bars.map((bar) => Math.max(bar.cooperation, bar.conflict)));
    const middle = HEIGHT / 2;
    return bars.flatMap((bar) => {
      const x = String(this.x(bar.start) + 0.5);
      const width = String(Math.max(this.x(bar.end) - this.x(bar.start) - 1, 0.8));
      const [up, down] = [(bar.cooperation / most) * (middle - 1), (bar.conflict / most) * (middle - 1)];
      return [
        drawing("rect", { x, width, y: String(middle - up), height: String(up), fill: COOPERATION }),
        drawing("rect", { x, width, y: String(middle), height: String(down), fill: CONFLICT }),
      ];
    });
  }

  private axis(): HTMLElement {
    const years = new Set<string>();
    const starts = monthStarts(this.first, this.last);
    const every = Math.ceil(starts.length / 8);
    const marks = starts.flatMap((start, number) => {
      const [, month, year] = written(start).split(" ") as [string, string, string];
      if (number % every !== 0 || this.x(start) > LAST_LABEL) {
        return [];
      }
      const label = years.has(year) ? month : `${month} ${year}`;
      years.add(year);
      const mark = element("span", {}, label);
      mark.style.left = `${this.x(start) / 10}%`;
      return [mark];
    });
    return element("div", { class: "wbv-brush-axis", "aria-hidden": "true" }, ...marks);
  }

  private x(day: number): number {
    return Math.min(Math.max((day - this.first) / (this.last - this.first), 0), 1) * WIDTH;
  }

  private period(): readonly [number, number] {
    return this.state.filters.period ?? [this.first, this.last];
  }

  private choose(period: readonly [number, number] | null): void {
    if (period === null) {
      this.state.filter({ period: null });
      return;
    }
    const start = Math.max(this.first, Math.min(period[0], this.last - 1));
    const end = Math.min(this.last, Math.max(period[1], start + 1));
    this.state.filter({ period: start === this.first && end === this.last ? null : [start, end] });
  }

  private follow(): void {
    const [start, end] = this.period();
    this.window.setAttribute("x", String(this.x(start)));
    this.window.setAttribute("width", String(Math.max(this.x(end) - this.x(start), 1)));
    this.handles.forEach((handle, which) => {
      const day = which === 0 ? start : end;
      handle.style.left = `${this.x(day) / 10}%`;
      handle.setAttribute("aria-valuemin", String(this.first));
      handle.setAttribute("aria-valuemax", String(this.last));
      handle.setAttribute("aria-valuenow", String(day));
      handle.setAttribute("aria-valuetext", written(which === 0 ? day : day - 1));
    });
    this.words.textContent = this.state.filters.period === null ? `All: ${writtenSpan(start, end)}${this.outside}` : writtenSpan(start, end);
    this.root.dataset["period"] = `${isoOf(start)}/${isoOf(end - 1)}`;
  }

  private handle(label: string): HTMLElement {
    const handle = element("div", { class: "wbv-brush-handle", role: "slider", tabindex: "0", "aria-label": label });
    handle.addEventListener("keydown", (event) => {
      const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -5, PageUp: 5, Home: -1e6, End: 1e6 };
      const by = steps[event.key];
      if (by !== undefined) {
        event.preventDefault();
        const [start, end] = this.period();
        const days = by * this.step;
        this.choose(
          event.shiftKey ? [start + days, end + days] : handle === this.handles[0] ? [Math.min(start + days, end - 1), end] : [start, Math.max(end + days, start + 1)],
        );
      }
    });
    return handle;
  }

  /** Dragging a handle moves one end, dragging inside the window moves it, dragging outside makes a new one. */
  private drag(track: HTMLElement): void {
    track.addEventListener("pointerdown", (down) => {
      const box = track.getBoundingClientRect();
      const dayAt = (event: PointerEvent): number =>
        Math.round(this.first + ((event.clientX - box.left) / box.width) * (this.last - this.first));
      const [start, end] = this.period();
      const from = dayAt(down);
      const held = this.handles.indexOf(down.target as HTMLElement);
      const inside = this.state.filters.period !== null && from >= start && from <= end;
      track.setPointerCapture(down.pointerId);
      this.stop();
      const move = (event: PointerEvent): void => {
        const to = dayAt(event);
        if (held >= 0) {
          this.choose(held === 0 ? [Math.min(to, end - 1), end] : [start, Math.max(to, start + 1)]);
        } else if (inside) {
          const by = Math.max(this.first - start, Math.min(to - from, this.last - end));
          this.choose([start + by, end + by]);
        } else if (to !== from) {
          this.choose([Math.min(from, to), Math.max(from, to)]);
        }
      };
      const stop = (): void => {
        track.removeEventListener("pointermove", move);
      };
      track.addEventListener("pointermove", move);
      track.addEventListener("pointerup", stop, { once: true });
      track.addEventListener("pointercancel", stop, { once: true });
    });
  }

  private play(): void {
    if (this.timer !== 0) {
      this.stop();
      return;
    }
    const [start, end] = this.period();
    const width = this.state.filters.period === null ? this.step * Math.max(4, Math.round((this.last - this.first) / this.step / 8)) : end - start;
    let at = this.state.filters.period === null || end >= this.last ? this.first : start;
    this.player.textContent = "Stop";
    const next = (): void => {
      this.choose([at, at + width]);
      at += this.step;
      if (at + width > this.last) {
        this.stop();
      }
    };
    next();
    this.timer = window.setInterval(next, PLAY);
  }

  stop(): void {
    window.clearInterval(this.timer);
    this.timer = 0;
    this.player.textContent = "Play";
  }
}
