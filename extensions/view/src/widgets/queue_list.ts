// A queue of what waits: one entry is current, a page of them is shown.

import { element } from "../network/dom";
import { freshId } from "./parts";

export interface Line {
  readonly id: string;
  readonly words: string;
  readonly note: string;
  readonly badge?: string;
}

export interface QueuePage {
  readonly lines: readonly Line[];
  readonly first: number;
  readonly waiting: number;
  readonly before: string;
  readonly after: string;
}

export interface QueueList {
  readonly list: HTMLElement;
  readonly count: HTMLElement;
  draw(page: QueuePage, current: string): void;
}

export function queueList(label: string, chosen: (id: string) => void): QueueList {
  const list = element("ol", { class: "wbw-queue", role: "listbox", tabindex: "0", "aria-label": label });
  const count = element("p", { class: "wbw-quiet" });
  const draw = (page: QueuePage, current: string): void => {
    list.removeAttribute("aria-activedescendant");
    list.replaceChildren(
      ...page.lines.map((line) => {
        const item = element(
          "li",
          { role: "option", id: freshId(), "aria-selected": String(line.id === current) },
          element("span", { class: "wbw-quiet" }, line.note),
          element("span", {}, line.words),
          ...(line.badge === undefined || line.badge === "" ? [] : [element("span", { class: "wbw-badge" }, line.badge)]),
        );
        item.addEventListener("click", () => chosen(line.id));
        if (line.id === current) {
          list.setAttribute("aria-activedescendant", item.id);
        }
        return item;
      }),
    );
    list.hidden = page.lines.length === 0;
    count.textContent = page.waiting === 0 ? "Nothing waits." : `${page.first + 1}–${page.first + page.lines.length} of ${page.waiting} that wait`;
  };
  return { list, count, draw };
}
