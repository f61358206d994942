// What widgets share that decide: the line that tells what was done, and the way to take it back.

import { element } from "../network/dom";
import { count } from "../network/wording";
import type { Host } from "./host";
import { button, status } from "./parts";

interface Act {
  readonly words: string;
}

const SHOWN = 5;

export interface Deciding {
  /** The line that tells what happened last. */
  readonly line: HTMLElement;
  /** What was decided, latest first, folded away. */
  readonly log: HTMLElement;
  readonly undo: HTMLButtonElement;
  /** Asks the kernel to decide, and tells what came of it; gives whether it did. */
  decide(what: string, said?: Readonly<Record<string, unknown>>): Promise<boolean>;
}

export function deciding(host: Host, after: () => void): Deciding {
  const line = status();
  const list = element("ol", { class: "wbw-log", reversed: true });
  const summary = element("summary", {});
  const log = element("details", { class: "wbw-fold" }, summary, list);
  let busy = false;
  const decide = async (what: string, said: Readonly<Record<string, unknown>> = {}): Promise<boolean> => {
    if (busy) {
      return false; // one act at a time: keys may repeat
    }
    busy = true;
    try {
      line.textContent = await host.ask<string>(what, said);
      after();
      return true;
    } catch {
      line.textContent = ""; // why not stands below
      return false;
    } finally {
      busy = false;
    }
  };
  const undo = button("Undo", () => void decide("undo"), { "aria-keyshortcuts": "u" });
  undo.append(element("kbd", { "aria-hidden": "true" }, "u"));
  host.follow(["done"], () => {
    const done = host.get<readonly Act[]>("done");
    log.hidden = done.length === 0;
    undo.disabled = done.length === 0;
    summary.textContent = `${count(done.length, "decision")} made here`;
    list.start = done.length;
    list.replaceChildren(...[...done].reverse().slice(0, SHOWN).map((act) => element("li", {}, act.words)));
  });
  return { line, log, undo, decide };
}

/** Whether a key is typed into a field, where letters are letters. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    event.ctrlKey || event.metaKey || event.altKey ||
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
  );
}
