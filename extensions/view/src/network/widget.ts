// The notebook's widget: the explorer with its choice kept equal to the kernel's, in both directions.

import { isoOf, dayOf } from "./days";
import { explore } from "./explorer";
import { element } from "./dom";
import { EVERYTHING, type Filters } from "./filters";
import { signName } from "./looks";
import type { Network, Sign } from "./records";
import type { Selection } from "./state";

/** What anywidget gives: the traits of the widget in the kernel. */
interface Model {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
  on(name: string, listener: () => void): void;
  off(name: string, listener: () => void): void;
}

type Told = Readonly<Record<string, unknown>>;

export function render({ model, el }: { readonly model: Model; readonly el: HTMLElement }): () => void {
  const host = element("div");
  el.append(host);
  try {
    return bind(model, host);
  } catch (error) {
    host.append(element("p", { role: "alert" }, error instanceof Error ? error.message : String(error)));
    return () => host.remove();
  }
}

function bind(model: Model, host: HTMLElement): () => void {
  let explorer = explore(host, given(model));
  const toKernel = (): void => {
    const { network, state } = explorer;
    model.set("period", periodText(state.filters.period));
    model.set("selection", selectionTold(network, state.selection));
    model.set("filters", filtersTold(network, state.filters));
    model.save_changes();
  };
  const fromKernel = (): void => {
    const { network, state } = explorer;
    const filters = { ...filtersOf(network, model.get("filters") as Told), period: periodOf(String(model.get("period"))) };
    if (JSON.stringify(plain(filters)) !== JSON.stringify(plain(state.filters))) {
      state.filter(filters);
    }
    state.select(selectionOf(network, model.get("selection") as Told | null));
  };
  const renew = (): void => {
    explorer.remove();
    explorer = explore(host, given(model));
    fromKernel();
    explorer.state.follow(toKernel);
  };
  fromKernel();
  explorer.state.follow(toKernel);
  const listeners: [string, () => void][] = [
    ["change:period", fromKernel],
    ["change:selection", fromKernel],
    ["change:filters", fromKernel],
    ["change:network", renew],
  ];
  listeners.forEach(([name, listener]) => model.on(name, listener));
  return () => {
    listeners.forEach(([name, listener]) => model.off(name, listener));
    explorer.remove();
  };
}

function given(model: Model): unknown {
  const bytes = model.get("network") as DataView;
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** First and last day as ISO 8601; empty for the whole time. */
function periodText(period: Filters["period"]): string {
  return period === null ? "" : `${isoOf(period[0])}/${isoOf(period[1] - 1)}`;
}

function periodOf(text: string): Filters["period"] {
  const [first, last] = text.split("/").map(dayOf);
  return first === undefined || last === undefined || Number.isNaN(first + last) ? null : [first, last + 1];
}

function selectionTold(network: Network, selection: Selection): Told | null {
  if (selection === null) {
    return null;
  }
  if (selection.kind === "actor") {
    return { actor: network.actors[selection.at]?.id ?? "" };
  }
  const tie = network.ties[selection.at];
  return tie === undefined
    ? null
    : {
        source: network.actors[tie.source]?.id ?? "",
        target: network.actors[tie.target]?.id ?? "",
        channel: tie.channel,
        sign: signName(tie.sign),
        status: tie.status,
      };
}

function selectionOf(network: Network, told: Told | null): Selection {
  if (told === null || told === undefined) {
    return null;
  }
  const wanted = JSON.stringify(sorted(told));
  if ("actor" in told) {
    const at = network.actors.findIndex((actor) => actor.id === told["actor"]);
    return at < 0 ? null : { kind: "actor", at };
  }
  const at = network.ties.findIndex((_, tie) => JSON.stringify(sorted(selectionTold(network, { kind: "tie", at: tie }) ?? {})) === wanted);
  return at < 0 ? null : { kind: "tie", at };
}

function filtersTold(network: Network, filters: Filters): Told {
  return {
    channels: [...filters.channels],
    signs: [...filters.signs].map(signName),
    statuses: [...filters.statuses],
    reliabilities: [...filters.reliabilities],
    origins: filters.leastOrigins,
    focus: filters.focus === null ? "" : (network.actors[filters.focus.actor]?.id ?? ""),
    steps: filters.focus?.steps ?? 1,
  };
}

function filtersOf(network: Network, told: Told): Filters {
  const texts = (name: string): string[] => (Array.isArray(told[name]) ? told[name].map(String) : []);
  const focus = network.actors.findIndex((actor) => actor.id === told["focus"]);
  return {
    ...EVERYTHING,
    channels: new Set(texts("channels")),
    signs: new Set(texts("signs").map((sign): Sign => (sign === "conflict" ? -1 : 1))),
    statuses: new Set(texts("statuses")),
    reliabilities: new Set(texts("reliabilities")),
    leastOrigins: Number(told["origins"] ?? 0),
    focus: focus < 0 ? null : { actor: focus, steps: Number(told["steps"] ?? 1) },
  };
}

function plain(filters: Filters): unknown {
  const list = <One>(set: ReadonlySet<One>): One[] => [...set].sort();
  return [filters.period, list(filters.channels), list(filters.signs), list(filters.statuses), list(filters.reliabilities), filters.leastOrigins, filters.focus];
}

function sorted(told: Told): [string, unknown][] {
  return Object.entries(told).sort(([one], [other]) => one.localeCompare(other));
}
