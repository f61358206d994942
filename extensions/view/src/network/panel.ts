// The evidence panel: what a tie or an actor rests on, event by event, down to the sentence and who says so.

import { button, element } from "./dom";
import type { Seen } from "./filters";
import { statusNote } from "./looks";
import type { Claim, Event, Network } from "./records";
import type { Selection, State } from "./state";
import { count, eventDate, eventName, tieKind, tieName } from "./wording";

const PAGE = 20; // events shown at once

const CREDIBILITY = ["", "confirmed", "probably true", "possibly true", "doubtful", "improbable", "cannot be judged"];

export class EvidencePanel {
  readonly root: HTMLElement = element("aside", { class: "wbv-panel", tabindex: "-1", "aria-label": "Evidence" });
  private shown = PAGE;
  private last: Selection = null;

  constructor(
    private readonly network: Network,
    private readonly state: State,
  ) {}

  /** Shows what the selection rests on, as far as the filters leave it; hides where nothing is selected. */
  draw(seen: Seen, selection: Selection): void {
    if (selection?.at !== this.last?.at || selection?.kind !== this.last?.kind) {
      this.shown = PAGE;
      this.root.scrollTop = 0;
    }
    this.last = selection;
    this.root.hidden = selection === null;
    if (selection !== null) {
      this.root.replaceChildren(...this.head(selection, seen), ...this.events(seen, selection));
    }
  }

  private head(selection: NonNullable<Selection>, seen: Seen): HTMLElement[] {
    const close = button("Close", "Close the evidence (Escape)", () => this.state.select(null));
    if (selection.kind === "tie") {
      const tie = this.network.ties[selection.at];
      const title = element("h3", { class: "wbv-panel-title" }, tie === undefined ? "" : tieName(this.network, tie));
      return [element("div", { class: "wbv-panel-head" }, title, close), element("p", {}, tie === undefined ? "" : tieKind(tie))];
    }
    const actor = this.network.actors[selection.at];
    const title = element("h3", { class: "wbv-panel-title" }, actor?.name ?? "");
    const own = seen.ties.filter(({ tie }) => {
      const record = this.network.ties[tie];
      return record?.source === selection.at || record?.target === selection.at;
    });
    const ties = element("ul", { class: "wbv-panel-ties" });
    for (const { tie, events } of [...own].sort((one, other) => other.weight - one.weight)) {
      const record = this.network.ties[tie];
      if (record !== undefined) {
        const lead = element("button", { type: "button", class: "wbv-link" }, tieName(this.network, record));
        lead.addEventListener("click", () => this.state.select({ kind: "tie", at: tie }));
        ties.append(element("li", { "data-sign": String(record.sign) }, lead, ` ${tieKind(record)}, ${count(events.length, "event")}`));
      }
    }
    const facts = [actor?.kind, actor?.sector, actor?.country].filter((one) => one !== undefined && one !== "").join(" · ");
    const fold = element("details", { class: "wbv-fold" }, element("summary", {}, count(own.length, "tie")), ties);
    return [element("div", { class: "wbv-panel-head" }, title, close), element("p", {}, facts), fold];
  }

  private events(seen: Seen, selection: NonNullable<Selection>): HTMLElement[] {
    const events = [...this.eventsOf(seen, selection)].sort((one, other) => later(this.network.events, one, other));
    const entries = events.slice(0, this.shown).map((at) => this.entry(at));
    const parts: HTMLElement[] = [element("p", { class: "wbv-panel-count" }, count(events.length, "event")), ...entries];
    if (events.length > this.shown) {
      const more = button(`Show ${Math.min(PAGE, events.length - this.shown)} more`, "Show more events", () => {
        this.shown += PAGE;
        this.draw(seen, selection);
      });
      parts.push(more);
    }
    return parts;
  }

  private eventsOf(seen: Seen, selection: NonNullable<Selection>): Set<number> {
    const events = new Set<number>();
    for (const { tie, events: own } of seen.ties) {
      const record = this.network.ties[tie];
      const touches = selection.kind === "tie" ? tie === selection.at : record?.source === selection.at || record?.target === selection.at;
      if (touches) {
        own.forEach((event) => events.add(event));
      }
    }
    return events;
  }

  private entry(at: number): HTMLElement {
    const event = this.network.events[at];
    if (event === undefined) {
      return element("article");
    }
    const origins = event.origins === 0 ? "" : count(event.origins, "origin");
    const facts = [eventDate(event), statusNote(event.status), origins].filter((one) => one !== "").join(" · ");
    const entry = element(
      "article",
      { class: "wbv-event", "data-event": event.id },
      element("h4", {}, eventName(event)),
      element("p", { class: "wbv-facts" }, facts),
    );
    if (event.contradicted) {
      entry.append(element("p", { class: "wbv-contradicted" }, "Another report contradicts this."));
    }
    for (const claim of event.claims) {
      const record = this.network.claims[claim];
      if (record !== undefined) {
        entry.append(quoted(record));
      }
    }
    if (event.claims.length === 0) {
      entry.append(element("p", { class: "wbv-facts" }, `Event ${event.id}: this file does not carry its sentences.`));
    }
    return entry;
  }
}

/** A claim's sentence with the word that names the event marked, and who says so, where and how far it is trusted. */
function quoted(claim: Claim): HTMLElement {
  const [start, end] = claim.trigger;
  const quote = element("blockquote", {}, claim.quote.slice(0, start));
  if (end > start) {
    quote.append(element("mark", {}, claim.quote.slice(start, end)));
  }
  quote.append(claim.quote.slice(Math.max(start, end)));
  const source = [claim.outlet, claim.title, claim.published].filter((one) => one !== "").join(", ");
  const cite = element("cite", {}, ...(isWeb(claim.url) ? [element("a", { href: claim.url, rel: "noreferrer noopener", target: "_blank" }, source)] : [source]));
  const grade = `${claim.reliability}${claim.credibility}`;
  const words = `reliability ${claim.reliability}, ${CREDIBILITY[claim.credibility] ?? ""}`;
  const facts = [
    claim.saidBy === "" ? "" : `according to ${claim.saidBy}`,
    claim.dated === "" ? "" : `dated by ${claim.dated}`,
    statusNote(claim.status),
  ].filter((one) => one !== "");
  return element(
    "div",
    { class: "wbv-claim", "data-claim": claim.id },
    quote,
    element("p", { class: "wbv-facts" }, cite, " ", element("abbr", { class: "wbv-grade", title: words }, grade), ...facts.map((one) => ` · ${one}`)),
  );
}

/** Only addresses of the web lead anywhere. */
function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** Latest first, those without a date last. */
function later(events: readonly Event[], one: number, other: number): number {
  const [first, second] = [events[one]?.start ?? NaN, events[other]?.start ?? NaN];
  return (Number.isNaN(second) ? -1e9 : second) - (Number.isNaN(first) ? -1e9 : first) || one - other;
}
