// The sentences behind what was clicked in a chart, below it.

import { element } from "../network/dom";
import { count } from "../network/wording";
import { type EventFacts, quoted } from "./evidence";
import type { Host } from "./host";
import { button } from "./parts";

/** A panel that follows the traits `events` and `picked`. */
export function sentences(host: Host): HTMLElement {
  const title = element("h3", {});
  const list = element("div", {});
  const close = button("Close", () => host.tell({ events: [], picked: "" }));
  close.append(element("kbd", { "aria-hidden": "true" }, "Esc"));
  const root = element("section", { class: "wbw-card", tabindex: "-1", "aria-label": "Evidence" }, element("div", { class: "wbw-head-row" }, title, close), list);
  let asked = 0;
  const load = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const chosen = host.get<readonly string[]>("events").length;
    root.hidden = chosen === 0;
    if (chosen === 0) {
      return;
    }
    const [{ all }, [bytes]] = await host.askForBytes<{ readonly all: number }>("evidence");
    if (mine === asked) {
      const events = JSON.parse(new TextDecoder().decode(bytes)) as EventFacts[];
      const more = all > events.length ? `, the first ${events.length} of them here` : "";
      title.textContent = `${host.text("picked") || "Chosen"}: ${count(all, "event")}${more}`;
      list.replaceChildren(...events.map(eventEntry));
    }
  };
  host.root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !root.hidden) {
      event.stopPropagation();
      host.tell({ events: [], picked: "" });
    }
  });
  host.follow(["events"], () => void load().catch(() => undefined)); // why not stands below
  return root;
}

function eventEntry(event: EventFacts): HTMLElement {
  const parties = event.recipients === "" ? event.actors : `${event.actors} → ${event.recipients}`;
  const status = event.status === "actual" ? [] : [" ", element("span", { class: "wbw-badge" }, event.status)];
  return element(
    "article",
    { class: "wbw-event" },
    element("h4", {}, `${event.date} ${parties} · ${event.label} `, element("span", { class: `wbw-badge wbw-${event.sign}` }, event.sign), ...status),
    ...event.claims.map(quoted),
  );
}
