// Events over time: which span is worth an axis, and how many events fall into each step of it.

import type { Network } from "./records";

const MOST_BARS = 120;
const STEPS = [1, 7, 30, 91, 365]; // days
const STRAY = 0.03; // of the events, which may lie outside the axis if it becomes much shorter by that
const SHORTER = 0.5;
const NEAR = 0.1; // of the dense part's length

export interface Bar {
  /** Days since 1970, half-open. */
  readonly start: number;
  readonly end: number;
  readonly cooperation: number;
  readonly conflict: number;
}

export interface Histogram {
  readonly first: number;
  readonly last: number;
  readonly step: number;
  readonly bars: readonly Bar[];
  /** Events with a day that the axis leaves out. */
  readonly outside: number;
}

/** null where fewer than two days have events. */
export function histogramOf(network: Network): Histogram | null {
  const days = Float64Array.from(network.events.map((event) => event.start).filter((day) => !Number.isNaN(day))).sort();
  const [first, end] = axisOf(days);
  if (!(end - first > 1)) {
    return null;
  }
  const step = STEPS.find((one) => (end - first) / one <= MOST_BARS) ?? 365;
  const count = Math.ceil((end - first) / step);
  const [cooperation, conflict] = [new Uint32Array(count), new Uint32Array(count)];
  const signs = new Int8Array(network.events.length);
  for (const tie of network.ties) {
    for (let at = 0; at < tie.events.length; at += 1) {
      signs[tie.events[at] ?? 0] = tie.sign;
    }
  }
  network.events.forEach(({ start }, at) => {
    const bar = Math.floor((start - first) / step);
    const sign = signs[at] ?? 0;
    if (bar >= 0 && bar < count && sign !== 0) {
      const counts = sign > 0 ? cooperation : conflict;
      counts[bar] = (counts[bar] ?? 0) + 1;
    }
  });
  const bars = Array.from(cooperation, (many, at) => ({ start: first + at * step, end: first + (at + 1) * step, cooperation: many, conflict: conflict[at] ?? 0 }));
  const outside = days.filter((day) => day < first || day >= first + count * step).length;
  return { first, last: first + count * step, step, bars, outside };
}

/** The span of all days, or of nearly all where a few strays would take up most of it. */
function axisOf(days: Float64Array): [number, number] {
  const [first, last] = [days[0] ?? NaN, days[days.length - 1] ?? NaN];
  const kept = days.length - Math.floor(days.length * STRAY);
  let [start, end] = [first, last];
  for (let from = 0; from + kept <= days.length; from += 1) {
    const [low, high] = [days[from] ?? 0, days[from + kept - 1] ?? 0];
    if (high - low < end - start) {
      [start, end] = [low, high];
    }
  }
  if (!(end - start < SHORTER * (last - first))) {
    return [first, last + 1];
  }
  // Those beside the dense part are no strays.
  const near = NEAR * (end - start);
  const kin = days.filter((day) => day >= start - near && day <= end + near);
  return [kin[0] ?? start, (kin[kin.length - 1] ?? end) + 1];
}
