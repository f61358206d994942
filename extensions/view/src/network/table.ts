// The network as a table: its accessible twin, with the same ties, the same selection and the same way to the evidence.

import { button, element } from "./dom";
import type { Seen } from "./filters";
import { signName, statusNote } from "./looks";
import type { Network } from "./records";
import type { Selection, State } from "./state";
import { tieName } from "./wording";

const PAGE = 100;
const COLUMNS = ["Tie", "Sign", "Channel", "Status", "Events", "Weight"] as const;

export class TieTable {
  readonly root: HTMLElement;
  private readonly body = element("tbody");
  private readonly more: HTMLButtonElement;
  private shown = PAGE;

  constructor(
    private readonly network: Network,
    private readonly state: State,
    renew: () => void,
  ) {
    this.more = button("Show more", "Show more ties", () => {
      this.shown += PAGE;
      renew();
    });
    const head = element("tr", {}, ...COLUMNS.map((name) => element("th", { scope: "col" }, name)));
    const table = element("table", {}, element("caption", { class: "wbv-hidden" }, "Ties, the heaviest first"), element("thead", {}, head), this.body);
    this.root = element("div", { class: "wbv-table", tabindex: "0", role: "region", "aria-label": "Ties as a table" }, table, this.more);
  }

  draw(seen: Seen, selection: Selection): void {
    const ties = [...seen.ties].sort((one, other) => other.weight - one.weight || one.tie - other.tie);
    const rows = ties.slice(0, this.shown).flatMap(({ tie, events, weight }) => {
      const record = this.network.ties[tie];
      if (record === undefined) {
        return [];
      }
      const lead = element("button", { type: "button", class: "wbv-link" }, tieName(this.network, record));
      lead.addEventListener("click", () => this.state.select({ kind: "tie", at: tie }));
      const current = selection?.kind === "tie" && selection.at === tie;
      const cells = [signName(record.sign), record.channel, statusNote(record.status) || record.status, String(events.length), weight.toFixed(1)];
      return [
        element(
          "tr",
          { "aria-current": current ? "true" : undefined, "data-sign": String(record.sign) },
          element("th", { scope: "row" }, lead),
          ...cells.map((cell, at) => element("td", { class: at > 2 ? "wbv-number" : undefined }, cell)),
        ),
      ];
    });
    this.body.replaceChildren(...rows);
    this.more.hidden = ties.length <= this.shown;
    this.more.textContent = `Show more (${ties.length - this.shown} left)`;
  }
}
