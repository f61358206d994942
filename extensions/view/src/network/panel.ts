// The evidence panel: what a tie or an actor rests on, event by event, a page at a time.

import { button, element } from "./dom";
import { eventEntry, eventsShown } from "./event_entry";
import type { Seen } from "./filters";
import type { Event, Network } from "./records";
import type { Sentences } from "./sentences";
import type { Selection, State } from "./state";
import { count, tieKind, tieName } from "./wording";
import type { SeenTie } from "./seen_tie";

const PAGE = 20; // events shown at once

export class EvidencePanel {
  readonly root: HTMLElement = element("aside", { class: "wbv-panel", tabindex: "0", "aria-label": "Evidence" });
  private shown = PAGE;
  private last: Selection = null;
  /** Counts drawings, so that an answer that comes late is known for one. */
  private drawing = 0;

  constructor(
    private readonly network: Network,
    private readonly state: State,
    private readonly sentences: Sentences,
  ) {}

  /** Shows what the selection rests on, as far as the filters leave it; hides where nothing is selected. */
  draw(seen: Seen, selection: Selection): void {
    if (selection?.at !== this.last?.at || selection?.kind !== this.last?.kind) {
      this.shown = PAGE;
      this.root.scrollTop = 0;
    }
    this.last = selection;
    this.drawing += 1;
    this.root.hidden = selection === null;
    if (selection !== null) {
      const ties = touching(this.network, seen, selection);
      const events = [...new Set(ties.flatMap((tie) => Array.from(tie.events)))].sort((one, other) => later(this.network.events, one, other));
      const page = events.slice(0, this.shown);
      const show = (): void => this.root.replaceChildren(...this.head(selection, ties), ...this.entries(events, page, seen, selection));
      show();
      void this.fetch(page, show);
    }
  }

  private async fetch(events: readonly number[], show: () => void): Promise<void> {
    const wanted = [...new Set(events.flatMap((at) => eventsShown(this.network, at)))];
    if (wanted.every((at) => this.sentences.at(at) !== undefined) || !this.sentences.any) {
      return;
    }
    const current = this.drawing;
    try {
      await this.sentences.fetch(wanted);
      if (current === this.drawing) {
        show();
      }
    } catch (error) {
      this.root.append(element("p", { role: "alert", class: "wbv-alert" }, `The sentences could not be fetched: ${error instanceof Error ? error.message : String(error)}`));
    }
  }

  private head(selection: NonNullable<Selection>, ties: readonly SeenTie[]): HTMLElement[] {
    const close = button("Close", "Close the evidence (Escape)", () => this.state.select(null));
    if (selection.kind === "tie") {
      const tie = this.network.ties[selection.at];
      const title = element("h3", { class: "wbv-panel-title" }, tie === undefined ? "" : tieName(this.network, tie));
      return [element("div", { class: "wbv-panel-head" }, title, close), element("p", {}, tie === undefined ? "" : tieKind(tie))];
    }
    const actor = this.network.actors[selection.at];
    const title = element("h3", { class: "wbv-panel-title" }, actor?.name ?? "");
    const facts = [actor?.kind, actor?.sector, actor?.country].filter((one) => one !== undefined && one !== "").join(" · ");
    const fold = element("details", { class: "wbv-fold" }, element("summary", {}, count(ties.length, "tie")), this.list(ties));
    return [element("div", { class: "wbv-panel-head" }, title, close), element("p", {}, facts), fold];
  }

  /** An actor's ties, the heaviest first, each leading to its own evidence. */
  private list(ties: readonly SeenTie[]): HTMLElement {
    const items = [...ties].sort((one, other) => other.weight - one.weight).flatMap(({ tie, events }) => {
      const record = this.network.ties[tie];
      if (record === undefined) {
        return [];
      }
      const lead = element("button", { type: "button", class: "wbv-link" }, tieName(this.network, record));
      lead.addEventListener("click", () => this.state.select({ kind: "tie", at: tie }));
      return [element("li", { "data-sign": String(record.sign) }, lead, ` ${tieKind(record)}, ${count(events.length, "event")}`)];
    });
    return element("ul", { class: "wbv-panel-ties" }, ...items);
  }

  private entries(events: readonly number[], page: readonly number[], seen: Seen, selection: NonNullable<Selection>): HTMLElement[] {
    const entries = page.map((at) => eventEntry(this.network, this.sentences, at));
    const parts: HTMLElement[] = [element("p", { class: "wbv-panel-count" }, count(events.length, "event")), ...entries];
    if (events.length > page.length) {
      const more = button(`Show ${Math.min(PAGE, events.length - page.length)} more`, "Show more events", () => {
        this.shown += PAGE;
        this.draw(seen, selection);
      });
      parts.push(more);
    }
    return parts;
  }
}

function touching(network: Network, seen: Seen, selection: NonNullable<Selection>): SeenTie[] {
  return seen.ties.filter(({ tie }) => {
    const record = network.ties[tie];
    return selection.kind === "tie" ? tie === selection.at : record?.source === selection.at || record?.target === selection.at;
  });
}

/** Latest first, those without a date last. */
function later(events: readonly Event[], one: number, other: number): number {
  const [first, second] = [events[one]?.start ?? NaN, events[other]?.start ?? NaN];
  return (Number.isNaN(second) ? -1e9 : second) - (Number.isNaN(first) ? -1e9 : first) || one - other;
}
