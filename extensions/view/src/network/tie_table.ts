// The ties as a table, the heaviest first, with the same selection and the same way to the evidence.

import type { Seen } from "./filters";
import { signName, statusNote } from "./looks";
import { PagedTable } from "./paged_table";
import type { Network } from "./records";
import type { Selection, State } from "./state";
import { tieName } from "./wording";

const COLUMNS = [{ name: "Tie" }, { name: "Sign" }, { name: "Channel" }, { name: "Status" }, { name: "Events", counts: true }, { name: "Weight", counts: true }];

export class TieTable {
  private readonly table: PagedTable;

  constructor(
    private readonly network: Network,
    private readonly state: State,
    renew: () => void,
  ) {
    this.table = new PagedTable("Ties, the heaviest first", COLUMNS, renew);
  }

  get root(): HTMLElement {
    return this.table.root;
  }

  draw(seen: Seen, selection: Selection): void {
    const ties = [...seen.ties].sort((one, other) => other.weight - one.weight || one.tie - other.tie);
    this.table.draw(ties.length, (place) => {
      const { tie, events, weight } = ties[place] ?? { tie: -1, events: [], weight: 0 };
      const record = this.network.ties[tie];
      return {
        lead: record === undefined ? "" : tieName(this.network, record),
        choose: () => this.state.select({ kind: "tie", at: tie }),
        cells: record === undefined ? [] : [signName(record.sign), record.channel, statusNote(record.status) || record.status, String(events.length), weight.toFixed(1)],
        current: selection?.kind === "tie" && selection.at === tie,
      };
    });
  }
}
