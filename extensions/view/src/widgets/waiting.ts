// What widgets share in which something waits for a decision: the queue, the card of what is current, and moving between.

import { element } from "../network/dom";
import { type Deciding, deciding, isTyping } from "./deciding";
import type { Host } from "./host";
import { settled } from "./parts";
import { type QueueList, type QueuePage, queueList } from "./queue_list";

export interface Waiting<Card> {
  readonly queue: QueueList;
  /** Where `draw` shows the card. */
  readonly card: HTMLElement;
  /** Kept with the next decision. */
  readonly reason: HTMLInputElement;
  readonly acts: Deciding;
  /** The card of what is current; null where nothing waits. */
  readonly shown: () => Card | null;
  /** Asks for the queue and the card anew whenever one of these traits changes. */
  follow(traits: readonly string[]): void;
  /** Answers keys outside of fields: those given, j, k and the arrows to move, and u to take back. */
  keys(own: Readonly<Record<string, () => void>>): void;
}

/**
 * @param ask - what the kernel is asked for the card by
 * @param label - of the queue
 * @param cardLabel - of the card
 * @param draw - called when there is another card
 */
export function waiting<Card>(host: Host, ask: string, label: string, cardLabel: string, draw: (shown: Card | null) => void): Waiting<Card> {
  const go = (id: string): void => {
    if (id !== "") {
      host.tell({ current: id });
    }
  };
  const queue = queueList(label, go);
  const card = element("div", { class: "wbw-card", tabindex: "0", role: "region", "aria-label": cardLabel });
  const reason = element("input", { class: "wbw-input", type: "text", placeholder: "kept with the decision" });
  const acts = deciding(host, () => {
    reason.value = "";
    card.focus({ preventScroll: true });
  });
  let page: QueuePage = { lines: [], first: 0, waiting: 0, before: "", after: "" };
  let shown: Card | null = null;
  let asked = 0;
  const load = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const [newPage, newCard] = await Promise.all([host.ask<QueuePage>("queue"), host.ask<Card | null>(ask)]);
    if (mine === asked) {
      [page, shown] = [newPage, newCard];
      queue.draw(page, host.text("current"));
      draw(shown);
    }
  };
  const moves: Readonly<Record<string, () => void>> = {
    j: () => go(page.after),
    k: () => go(page.before),
    ArrowDown: () => go(page.after),
    ArrowUp: () => go(page.before),
    u: () => void acts.decide("undo"),
  };
  return {
    queue,
    card,
    reason,
    acts,
    shown: () => shown,
    follow: (traits) => host.follow(traits, settled(() => void load().catch(() => undefined), 10)), // why not stands below
    keys: (own) =>
      host.root.addEventListener("keydown", (event) => {
        const action = isTyping(event) ? undefined : (own[event.key] ?? moves[event.key]);
        if (action !== undefined) {
          event.preventDefault();
          event.stopPropagation();
          action();
        }
      }),
  };
}
