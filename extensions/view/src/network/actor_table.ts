// The actors as a table, the heaviest first: how many ties and events each has, and what groups it is in.

import type { Seen } from "./filters";
import { kindName } from "./looks";
import { around } from "./neighbours";
import { PagedTable } from "./paged_table";
import type { Network } from "./records";
import type { Selection, State } from "./state";
import { titled } from "./wording";

export class ActorTable {
  private readonly table: PagedTable;
  /** Names of the groups that the data tell, such as the community, and the group of each actor. */
  private readonly groups: readonly (readonly [string, readonly string[]])[];

  constructor(
    private readonly network: Network,
    private readonly state: State,
    renew: () => void,
  ) {
    this.groups = [...network.groups];
    const own = this.groups.map(([name]) => ({ name: titled(name) }));
    const counts = ["Ties", "Events", "Weight"].map((name) => ({ name, counts: true }));
    this.table = new PagedTable("Actors, the heaviest first", [{ name: "Actor" }, { name: "Kind" }, { name: "Country" }, ...counts, ...own], renew);
  }

  get root(): HTMLElement {
    return this.table.root;
  }

  draw(seen: Seen, selection: Selection): void {
    const beside = around(this.network, seen.ties);
    const actors = [...seen.actors].sort(([one, weight], [other, its]) => its - weight || one - other);
    this.table.draw(actors.length, (place) => {
      const [at, weight] = actors[place] ?? [-1, 0];
      const actor = this.network.actors[at];
      const ties = Array.from(beside(at), (tie) => seen.ties[tie]);
      const events = new Set(ties.flatMap((tie) => Array.from(tie?.events ?? [])));
      return {
        lead: actor?.name ?? "",
        choose: () => this.state.select({ kind: "actor", at }),
        cells: [kindName(actor?.kind ?? ""), actor?.country ?? "", String(ties.length), String(events.size), weight.toFixed(1), ...this.groups.map(([, group]) => group[at] ?? "")],
        current: selection?.kind === "actor" && selection.at === at,
      };
    });
  }
}
