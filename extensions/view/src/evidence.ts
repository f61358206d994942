// From a point or a cell to the sentences it rests on: the list of evidence shows just those entries.

import { unfold } from "./folds";
import { count } from "./network/wording";

const entries = new Map([...document.querySelectorAll<HTMLElement>("main [data-number]")].map((entry) => [entry.id, entry]));

const state = document.createElement("div");
const title = document.createElement("h3");
const back = document.createElement("button");
const all = document.createElement("button");
let origin: HTMLElement | undefined;

function wasHidden(element: Element): boolean {
  return element instanceof HTMLElement && element.hidden !== false;
}

/** Hides a group of entries, such as the list of one day, where none of its entries is left. */
function hideEmptyGroups(): void {
  const groups = new Set<HTMLElement>();
  for (const entry of entries.values()) {
    for (let group = entry.parentElement; group !== null && !group.contains(state); group = group.parentElement) {
      groups.add(group);
    }
  }
  for (const group of groups) {
    group.hidden = [...group.querySelectorAll("[data-number]")].every((entry) => wasHidden(entry));
  }
}

/** Tells whoever lays entries out which are shown alone; none when all are. */
function tell(shown: readonly string[]): void {
  document.dispatchEvent(new CustomEvent<readonly string[]>("page-evidence", { detail: shown }));
}

/** Shows only the entries with these ids, and says whose they are. `from` is where the reader comes from. */
export function showEvidence(ids: readonly string[], label: string, from: HTMLElement): void {
  const wanted = ids.filter((id) => entries.has(id));
  const first = entries.get(wanted[0] ?? "");
  if (first === undefined) {
    return;
  }
  for (const [id, entry] of entries) {
    entry.hidden = !wanted.includes(id);
  }
  const missing = ids.length - wanted.length;
  title.textContent = `Evidence for ${label}: ${count(ids.length, "event")}${missing > 0 ? `, ${wanted.length} listed here` : ""}`;
  state.hidden = false;
  hideEmptyGroups();
  unfold(first);
  tell(wanted);
  origin = from;
  state.scrollIntoView({ block: "start" });
  state.focus({ preventScroll: true });
}

/** Shows every entry again. */
function showAll(): void {
  state.hidden = true;
  for (const entry of entries.values()) {
    entry.hidden = false;
  }
  hideEmptyGroups();
  tell([]);
}

function goBack(): void {
  showAll();
  origin?.scrollIntoView({ block: "center" });
  origin?.focus({ preventScroll: true });
}

/** Follows the address's #event-...: an entry that is hidden comes back. */
function followHash(): void {
  const entry = entries.get(decodeURIComponent(window.location.hash.slice(1)));
  if (entry === undefined) {
    return;
  }
  if (entry.hidden) {
    showAll();
  }
  unfold(entry);
  document.dispatchEvent(new CustomEvent<string>("page-evidence-reveal", { detail: entry.id }));
  entry.tabIndex = -1;
  entry.scrollIntoView({ block: "start" });
  entry.focus({ preventScroll: true });
}

function labelOf(link: HTMLAnchorElement): string {
  const cell = link.closest<HTMLTableCellElement>("th, td");
  const row = cell?.closest("tr");
  const nameOf = (one: Element | null | undefined): string => {
    const named = one?.querySelector(".page-evidence-link") ?? one;
    return named?.textContent?.trim() ?? "";
  };
  const rowName = nameOf(row?.cells[0]);
  if (cell === null || cell === row?.cells[0]) {
    return rowName;
  }
  const column = cell.closest("table")?.tHead?.rows[0]?.cells[cell.cellIndex];
  return [rowName, nameOf(column).toLowerCase()].filter((part) => part !== "").join(", ");
}

export function startEvidence(): void {
  const first = entries.values().next().value;
  const list = first?.closest(".wb-evidence") ?? first?.parentElement;
  if (list === undefined || list === null) {
    return;
  }
  state.className = "page-evidence-state";
  state.hidden = true;
  state.tabIndex = -1;
  state.setAttribute("role", "region");
  title.id = "page-evidence-title";
  state.setAttribute("aria-labelledby", title.id);
  for (const [button, text, action] of [
    [back, "Back (Esc)", goBack],
    [all, `Show all ${count(entries.size, "event")}`, showAll],
  ] as const) {
    button.type = "button";
    button.className = "page-button";
    button.textContent = text;
    button.addEventListener("click", action);
  }
  state.append(title, back, all);
  list.before(state);

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-events]") : null;
    if (link !== null && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      showEvidence((link.dataset["events"] ?? "").split(" "), labelOf(link), link);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !state.hidden) {
      goBack();
    }
  });
  window.addEventListener("hashchange", followHash);
  followHash();
}
