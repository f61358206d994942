// The filters that a reader can set: each a fold of boxes that names what it holds back.

import { element } from "./dom";
import type { Filters } from "./filters";
import type { Network, Sign } from "./records";
import type { State } from "./state";

const RELIABILITY: Readonly<Record<string, string>> = {
  A: "A completely reliable",
  B: "B usually reliable",
  C: "C fairly reliable",
  D: "D not usually reliable",
  E: "E unreliable",
  F: "F cannot be judged",
};

/** The folds of all filters that this network gives a choice in. */
export function filterBar(network: Network, state: State): HTMLElement {
  const channels = distinct(network.ties.map((tie) => tie.channel));
  const statuses = distinct(network.ties.map((tie) => tie.status));
  const signs = distinct(network.ties.map((tie) => tie.sign)).sort((one, other) => other - one);
  const letters = distinct(network.claims.map((claim) => claim.reliability)).sort();
  const most = network.events.reduce((sum, event) => Math.max(sum, event.origins), 0);
  const bar = element("div", { class: "wbv-filters", role: "group", "aria-label": "Filters" });
  const fold = <One>(title: string, all: readonly One[], name: (one: One) => string, change: (kept: ReadonlySet<One>) => Partial<Filters>): void => {
    if (all.length > 1) {
      bar.append(foldOf(title, all, name, (kept) => state.filter(change(kept))));
    }
  };
  fold("Channel", channels, (one) => one, (kept) => ({ channels: kept }));
  fold<Sign>("Sign", signs, (one) => (one > 0 ? "cooperation" : "conflict"), (kept) => ({ signs: kept }));
  fold("Status", statuses, (one) => one, (kept) => ({ statuses: kept }));
  fold("Source", letters, (one) => RELIABILITY[one] ?? one, (kept) => ({ reliabilities: kept }));
  if (most > 1) {
    bar.append(originsField(most, (least) => state.filter({ leastOrigins: least })));
  }
  return bar;
}

function distinct<One>(all: readonly One[]): One[] {
  return [...new Set(all)];
}

/** Boxes, all of them ticked at first. All ticked is no filter; none ticked is none either, and ticks them all again. */
function foldOf<One>(title: string, all: readonly One[], name: (one: One) => string, change: (kept: ReadonlySet<One>) => void): HTMLElement {
  const summary = element("summary", { class: "wbv-button" }, title);
  const boxes = all.map((one) => ({ one, box: element("input", { type: "checkbox", checked: true }) }));
  const tell = (): void => {
    const kept = boxes.filter(({ box }) => box.checked);
    if (kept.length === 0) {
      boxes.forEach(({ box }) => (box.checked = true));
    }
    const some = kept.length > 0 && kept.length < all.length;
    summary.textContent = some ? `${title}: ${kept.map(({ one }) => name(one).split(" ")[0]).join(", ")}` : title;
    summary.dataset["active"] = String(some);
    change(new Set(some ? kept.map(({ one }) => one) : []));
  };
  const labels = boxes.map(({ one, box }) => {
    box.addEventListener("change", tell);
    return element("label", {}, box, ` ${name(one)}`);
  });
  const fold = element("details", { class: "wbv-menu" }, summary, element("fieldset", {}, element("legend", { class: "wbv-hidden" }, title), ...labels));
  closeOutside(fold);
  return fold;
}

/** A menu closes by Escape and by a click beside it. */
function closeOutside(fold: HTMLDetailsElement): void {
  fold.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && fold.open) {
      event.stopPropagation();
      fold.open = false;
      fold.querySelector("summary")?.focus();
    }
  });
  fold.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !fold.contains(event.relatedTarget)) {
      fold.open = false;
    }
  });
}

function originsField(most: number, change: (least: number) => void): HTMLElement {
  const input = element("input", { type: "number", min: "1", max: String(most), value: "1", class: "wbv-number-input" });
  input.addEventListener("input", () => change(Math.max(Number(input.value) || 1, 1)));
  return element("label", { class: "wbv-field" }, "Origins at least ", input);
}
