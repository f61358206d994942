// The filters that a reader can set: each a fold of boxes that names what it holds back.

import { element } from "./dom";
import type { Filters } from "./filters";
import { claimGrade, sourceGrade } from "./grades";
import { signName } from "./looks";
import type { Network, Sign } from "./records";
import type { State } from "./state";

/** One filter that is a set of values. */
interface Choice<One> {
  readonly title: string;
  readonly all: readonly One[];
  readonly name: (one: One) => string;
  readonly kept: (filters: Filters) => ReadonlySet<One>;
  readonly change: (kept: ReadonlySet<One>) => Partial<Filters>;
}

/** The folds of all filters that this network gives a choice in. */
export function filterBar(network: Network, state: State): HTMLElement {
  const bar = element("div", { class: "wbv-filters", role: "group", "aria-label": "Filters" });
  const fold = <One>(choice: Choice<One>): void => {
    if (choice.all.length > 1) {
      bar.append(foldOf(choice, state));
    }
  };
  const same = (one: string): string => one;
  fold({
    title: "Channel",
    all: distinct(network.ties.map((tie) => tie.channel)),
    name: same,
    kept: (filters) => filters.channels,
    change: (channels) => ({ channels }),
  });
  fold<Sign>({
    title: "Sign",
    all: distinct(network.ties.map((tie) => tie.sign)).sort((one, other) => other - one),
    name: signName,
    kept: (filters) => filters.signs,
    change: (signs) => ({ signs }),
  });
  fold({
    title: "Status",
    all: distinct(network.ties.map((tie) => tie.status)),
    name: same,
    kept: (filters) => filters.statuses,
    change: (statuses) => ({ statuses }),
  });
  fold({
    title: "Source",
    all: distinct(network.claims.map((claim) => claim.reliability)).sort(),
    name: (one) => `${one} ${sourceGrade(one)}`,
    kept: (filters) => filters.reliabilities,
    change: (reliabilities) => ({ reliabilities }),
  });
  fold({
    title: "Claim",
    all: distinct(network.claims.map((claim) => claim.credibility)).sort((one, other) => one - other),
    name: (one) => `${one} ${claimGrade(one)}`,
    kept: (filters) => filters.credibilities,
    change: (credibilities) => ({ credibilities }),
  });
  const most = network.events.reduce((sum, event) => Math.max(sum, event.origins), 0);
  if (most > 1) {
    bar.append(originsField(most, state));
  }
  return bar;
}

function distinct<One>(all: readonly One[]): One[] {
  return [...new Set(all)];
}

/** Boxes, all of them ticked at first. All ticked is no filter; none ticked is none either, and ticks them all again. */
function foldOf<One>({ title, all, name, kept, change }: Choice<One>, state: State): HTMLElement {
  const summary = element("summary", { class: "wbv-button" });
  const boxes = all.map((one) => ({ one, box: element("input", { type: "checkbox" }) }));
  const follow = (): void => {
    const wanted = kept(state.filters);
    boxes.forEach(({ one, box }) => (box.checked = wanted.size === 0 || wanted.has(one)));
    const named = all.filter((one) => wanted.has(one)).map((one) => name(one).split(" ")[0]);
    summary.textContent = wanted.size > 0 ? `${title}: ${named.join(", ")}` : title;
    summary.dataset["active"] = String(wanted.size > 0);
  };
  const labels = boxes.map(({ one, box }) => {
    box.addEventListener("change", () => {
      const ticked = boxes.filter((other) => other.box.checked).map((other) => other.one);
      state.filter(change(new Set(ticked.length < all.length ? ticked : [])));
    });
    return element("label", {}, box, ` ${name(one)}`);
  });
  const fold = element("details", { class: "wbv-menu" }, summary, element("fieldset", {}, element("legend", { class: "wbv-hidden" }, title), ...labels));
  closeOutside(fold);
  state.follow(follow);
  follow();
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

function originsField(most: number, state: State): HTMLElement {
  const input = element("input", { type: "number", min: "1", max: String(most), class: "wbv-number-input" });
  const follow = (): void => {
    if (document.activeElement !== input) {
      input.value = String(Math.max(state.filters.leastOrigins, 1));
    }
  };
  input.addEventListener("input", () => state.filter({ leastOrigins: Math.max(Number(input.value) || 1, 1) }));
  state.follow(follow);
  follow();
  return element("label", { class: "wbv-field" }, "Origins at least ", input);
}
