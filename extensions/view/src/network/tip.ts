// What the pointer is on, in a few words beside it.

import { element } from "./dom";
import type { Seen } from "./filters";
import { kindName } from "./looks";
import type { Network } from "./records";
import type { Selection } from "./state";
import { count, tieKind, tieName } from "./wording";

export class Tip {
  readonly root = element("div", { class: "wbv-tip", hidden: true });

  constructor(private readonly network: Network) {}

  show(now: Seen, selection: Selection, x: number, y: number): void {
    this.root.hidden = selection === null;
    if (selection === null) {
      return;
    }
    this.root.replaceChildren(...(selection.kind === "actor" ? this.actor(now, selection.at) : this.tie(now, selection.at)));
    // On the left of the pointer where there is more room.
    const wide = this.root.parentElement?.clientWidth ?? 0;
    const left = x > wide / 2;
    this.root.style.left = left ? "" : `${x + 12}px`;
    this.root.style.right = left ? `${wide - x + 12}px` : "";
    this.root.style.top = `${y + 12}px`;
  }

  private actor(now: Seen, at: number): (Node | string)[] {
    const actor = this.network.actors[at];
    const facts = [actor === undefined ? "" : kindName(actor.kind), actor?.country ?? "", `weight ${(now.actors.get(at) ?? 0).toFixed(1)}`];
    return [element("strong", {}, actor?.name ?? ""), ` ${facts.filter((one) => one !== "").join(", ")}`];
  }

  private tie(now: Seen, at: number): (Node | string)[] {
    const tie = this.network.ties[at];
    const events = now.ties.find((one) => one.tie === at)?.events.length ?? 0;
    return tie === undefined ? [] : [element("strong", {}, tieName(this.network, tie)), ` ${tieKind(tie)}, ${count(events, "event")}`];
  }
}
