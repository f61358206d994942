// Events over time: the kernel's chart, and on it a window that is dragged, or moved by two sliders.

import { element } from "../network/dom";
import { dayOf, written } from "../network/days";
import { Chart, type Figure } from "./chart";
import { type Host, widget } from "./host";
import { button, choice, field } from "./parts";
import { sentences } from "./sentences";

type Days = readonly [string, string];

const DRAGGED = 5; // pixels from which a click is a drag

export default widget((host) => {
  const chart = new Chart(host, (anchors, label) => void host.ask("pick", { anchors, label }).catch(() => undefined));
  const unit = choice([["day", "day"], ["week", "week"], ["month", "month"]], host.text("unit"), (one) => host.tell({ unit: one }));
  const words = element("output", { class: "wbw-quiet" });
  const whole = button("Whole time", () => host.tell({ period: "" }));
  const [from, until] = [slider(), slider()];
  const places = (): readonly Days[] => host.get<readonly Days[]>("places");
  const choose = (first: number, last: number): void => {
    const [begin, end] = [places()[first]?.[0], places()[last]?.[1]];
    if (begin !== undefined && end !== undefined) {
      const all = first === 0 && last === places().length - 1;
      host.tell({ period: all ? "" : `${begin}/${end}` });
    }
  };
  from.addEventListener("input", () => choose(Math.min(Number(from.value), Number(until.value)), Number(until.value)));
  until.addEventListener("input", () => choose(Number(from.value), Math.max(Number(from.value), Number(until.value))));
  host.root.append(
    element("div", { class: "wbw-row" }, field("A bar is a", unit), whole, words),
    chart.root,
    element("div", { class: "wbw-sliders" }, field("From", from), field("Until", until)),
    sentences(host),
  );
  dragging(host, chart, places, choose);
  host.follow(["figures"], () => chart.show(host.get<readonly Figure[]>("figures")[0] ?? null));
  host.follow(["unit"], () => void (unit.value = host.text("unit")));
  host.follow(["period", "places"], () => showWindow(host, chart, places(), from, until, words, whole));
});

function slider(): HTMLInputElement {
  return element("input", { type: "range", min: "0", class: "wbw-slider" });
}

/** Draws the window over the bars that it holds, and sets both sliders to its ends. */
function showWindow(host: Host, chart: Chart, places: readonly Days[], from: HTMLInputElement, until: HTMLInputElement, words: HTMLElement, whole: HTMLButtonElement): void {
  const last = places.length - 1;
  const [begin = "", end = ""] = host.text("period").split("/");
  const inside = places.flatMap(([first, final], at) => (begin === "" || (final >= begin && first <= end) ? [at] : []));
  const [low, high] = [inside[0] ?? 0, inside.at(-1) ?? last];
  for (const [input, at, day] of [[from, low, 0], [until, high, 1]] as const) {
    input.max = String(Math.max(last, 0));
    input.value = String(at);
    const text = places[at]?.[day];
    input.setAttribute("aria-valuetext", text === undefined ? "" : written(dayOf(text)));
  }
  whole.disabled = begin === "";
  words.textContent = begin === "" ? "The whole time" : begin === end ? written(dayOf(begin)) : `${written(dayOf(begin))} – ${written(dayOf(end))}`;
  const accent = getComputedStyle(host.root).getPropertyValue("--wbw-accent").trim() || "#1d5fa0";
  chart.mark(
    begin === "" || inside.length === 0
      ? []
      : [{ type: "rect", xref: "x", yref: "paper", x0: low - 0.5, x1: high + 0.5, y0: 0, y1: 1, fillcolor: accent, opacity: 0.14, line: { width: 1.5, color: accent } }],
  );
}

/** Lets the reader drag over the bars; a short press stays a click. */
function dragging(host: Host, chart: Chart, places: () => readonly Days[], choose: (first: number, last: number) => void): void {
  const surface = chart.surface;
  let began: number | null = null;
  const shade = element("div", { class: "wbw-shade", hidden: true });
  chart.root.prepend(shade);
  const placeAt = (x: number): number => {
    const { left, width } = chart.plot ?? { left: 0, width: 1 };
    const count = places().length;
    const spare = Math.max(0, 6 - count) / 2; // as the chart leaves it beside a few bars
    const at = -0.6 - spare + ((x - surface.getBoundingClientRect().left - left) / width) * (count + 0.2 + 2 * spare);
    return Math.min(Math.max(Math.round(at), 0), count - 1);
  };
  surface.addEventListener("pointerdown", (event) => {
    const box = surface.getBoundingClientRect();
    const plot = chart.plot;
    if (plot !== null && event.button === 0 && event.clientY - box.top >= plot.top && event.clientY - box.top <= plot.top + plot.height) {
      began = event.clientX;
    }
  });
  const moved = (event: PointerEvent): void => {
    const plot = chart.plot;
    if (began === null || plot === null || Math.abs(event.clientX - began) < DRAGGED) {
      return;
    }
    const box = surface.getBoundingClientRect();
    const [low, high] = [Math.min(began, event.clientX), Math.max(began, event.clientX)];
    shade.hidden = false;
    shade.style.setProperty("left", `${low - box.left}px`);
    shade.style.setProperty("width", `${high - low}px`);
    shade.style.setProperty("top", `${plot.top}px`);
    shade.style.setProperty("height", `${plot.height}px`);
  };
  const dropped = (event: PointerEvent): void => {
    if (began !== null && Math.abs(event.clientX - began) >= DRAGGED) {
      const [one, other] = [placeAt(began), placeAt(event.clientX)];
      choose(Math.min(one, other), Math.max(one, other));
    }
    began = null;
    shade.hidden = true;
  };
  window.addEventListener("pointermove", moved);
  window.addEventListener("pointerup", dropped);
  host.closing(() => {
    window.removeEventListener("pointermove", moved);
    window.removeEventListener("pointerup", dropped);
  });
}
