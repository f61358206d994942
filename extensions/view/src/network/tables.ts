// The network's accessible twin: its ties and its actors as tables, one of them shown.

import { ActorTable } from "./actor_table";
import { element } from "./dom";
import type { Seen } from "./filters";
import type { Network } from "./records";
import type { Selection, State } from "./state";
import { TieTable } from "./tie_table";

let made = 0;

export class Tables {
  readonly root: HTMLElement;
  private readonly tabs: readonly { readonly tab: HTMLButtonElement; readonly table: TieTable | ActorTable }[];
  private shown = 0;
  private seen: Seen | null = null;
  private selection: Selection = null;

  constructor(network: Network, state: State) {
    const renew = (): void => this.drawShown();
    const tables = [["Ties", new TieTable(network, state, renew)], ["Actors", new ActorTable(network, state, renew)]] as const;
    this.tabs = tables.map(([name, table], place) => {
      made += 1;
      table.root.id = `wbv-table-${made}`;
      const tab = element("button", { type: "button", class: "wbv-tab", role: "tab", "aria-controls": table.root.id }, name);
      tab.addEventListener("click", () => this.show(place));
      return { tab, table };
    });
    const list = element("div", { class: "wbv-tabs", role: "tablist", "aria-label": "Tables" }, ...this.tabs.map(({ tab }) => tab));
    list.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
        event.preventDefault();
        this.show(1 - this.shown);
        this.tabs[this.shown]?.tab.focus();
      }
    });
    this.root = element("div", { class: "wbv-tables" }, list, ...this.tabs.map(({ table }) => table.root));
    this.show(0);
  }

  draw(seen: Seen, selection: Selection): void {
    this.seen = seen;
    this.selection = selection;
    this.drawShown();
  }

  private show(place: number): void {
    this.shown = place;
    this.tabs.forEach(({ tab, table }, at) => {
      tab.setAttribute("aria-selected", String(at === place));
      tab.tabIndex = at === place ? 0 : -1;
      table.root.hidden = at !== place;
    });
    this.drawShown();
  }

  private drawShown(): void {
    if (this.seen !== null) {
      this.tabs[this.shown]?.table.draw(this.seen, this.selection);
    }
  }
}
