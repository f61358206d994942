// Evidence event by event: one page of it is here, the rest in the kernel, which sorts and filters.

import { element } from "../network/dom";
import { claimGrade, sourceGrade } from "../network/grades";
import { count } from "../network/wording";
import { type EventFacts, quoted } from "./evidence";
import { type Host, widget } from "./host";
import { filterMenu } from "./menu";
import { button, field, freshId, settled, status } from "./parts";

interface Page {
  readonly fitting: number;
  readonly all: number;
  readonly page: number;
  readonly pages: number;
}

type Filters = Readonly<Record<string, readonly string[] | number | string>>;

const COLUMNS: readonly (readonly [string, string])[] = [
  ["Date", "date"], ["Who", "who"], ["To whom", "whom"], ["What", "what"], ["Status", "status"], ["Claims", "claims"], ["Origins", "origins"],
];
const MENUS: readonly (readonly [string, string])[] = [
  ["Channel", "channels"], ["Sign", "signs"], ["Status", "statuses"], ["Source", "reliabilities"], ["Claim", "credibilities"],
];

const MEANINGS: Readonly<Record<string, (value: string) => string>> = {
  reliabilities: sourceGrade,
  credibilities: (digit) => claimGrade(Number(digit)),
};

export default widget((host) => {
  const open = new Set<string>();
  const rows = element("tbody");
  const words = status();
  const heads = COLUMNS.map(([name, key]) => sortHead(host, name, key));
  const earlier = button("‹ Earlier page", () => turn(-1));
  const later = button("Later page ›", () => turn(1));
  const place = element("span", { class: "wbw-quiet" });
  let now: Page = { fitting: 0, all: 0, page: 0, pages: 1 };
  let asked = 0;
  const turn = (by: number): void => host.tell({ page: Math.min(Math.max(now.page + by, 0), now.pages - 1) });

  const load = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const [page, [bytes]] = await host.askForBytes<Page>("page");
    if (mine !== asked) {
      return;
    }
    now = page;
    const events = JSON.parse(new TextDecoder().decode(bytes)) as EventFacts[];
    rows.replaceChildren(...events.flatMap((event) => eventRows(event, open)));
    const chosen = page.fitting === page.all ? "" : `${page.fitting} of `;
    words.textContent = events.length === 0 ? `No event fits the choice: 0 of ${page.all}.` : `${chosen}${count(page.all, "event")}`;
    place.textContent = `Page ${page.page + 1} of ${page.pages}`;
    earlier.disabled = page.page === 0;
    later.disabled = page.page >= page.pages - 1;
  };
  const loading = settled(() => void load().catch(() => undefined), 10); // why not stands below

  host.root.append(
    toolbar(host),
    words,
    element(
      "div",
      { class: "wbw-scroll", tabindex: "0", role: "region", "aria-label": "Evidence" },
      element("table", { class: "wbw-table" }, element("thead", {}, element("tr", {}, ...heads.map(({ head }) => head))), rows),
    ),
    element("div", { class: "wbw-row wbw-pager" }, earlier, place, later),
  );
  host.follow(["sort"], () => heads.forEach(({ mark }) => mark(host.text("sort"))));
  host.follow(["period", "filters", "selection", "events", "search", "sort", "page"], loading);
});

/** Search, filters, and what else narrows the table, which the reader can drop. */
function toolbar(host: Host): HTMLElement {
  const search = element("input", { class: "wbw-input", type: "search", spellcheck: "false" });
  search.addEventListener("input", settled(() => host.tell({ search: search.value, page: 0 })));
  const offered = host.get<Record<string, readonly string[]>>("offered");
  const menus = MENUS.map(([title, key]) =>
    filterMenu(
      title,
      offered[key] ?? [],
      (kept) => {
        const values = key === "credibilities" ? kept.map(Number) : kept; // digits of the Admiralty code
        host.tell({ filters: { ...host.get<Filters>("filters"), [key]: values }, page: 0 });
      },
      MEANINGS[key],
    ),
  );
  const origins = element("input", { class: "wbw-input wbw-short", type: "number", min: "0" });
  origins.addEventListener("change", () => host.tell({ filters: { ...host.get<Filters>("filters"), origins: Number(origins.value) }, page: 0 }));
  const narrowed = element("div", { class: "wbw-chips" });
  host.follow(["search"], () => {
    if (document.activeElement !== search) {
      search.value = host.text("search");
    }
  });
  host.follow(["filters"], () => {
    const filters = host.get<Filters>("filters");
    MENUS.forEach(([, key], number) => menus[number]?.show(((filters[key] ?? []) as readonly unknown[]).map(String)));
    origins.value = String(filters["origins"] ?? 0);
  });
  host.follow(["period", "selection", "events"], () => {
    const [period, selection, events] = [host.text("period"), host.get<Readonly<Record<string, string>> | null>("selection"), host.get<readonly string[]>("events")];
    narrowed.replaceChildren(
      ...(period === "" ? [] : [chip(`${period.replace("/", " to ")}`, () => host.tell({ period: "", page: 0 }))]),
      ...(selection === null ? [] : [chip(selectionWords(selection), () => host.tell({ selection: null, page: 0 }))]),
      ...(events.length === 0 ? [] : [chip(count(events.length, "chosen event"), () => host.tell({ events: [], page: 0 }))]),
    );
  });
  return element("div", { class: "wbw-row" }, field("Search", search), ...menus.map((menu) => menu.root), field("Origins at least", origins), narrowed);
}

function selectionWords(selection: Readonly<Record<string, string>>): string {
  return selection["actor"] ?? `${selection["source"] ?? ""} → ${selection["target"] ?? ""}, ${selection["channel"] ?? ""}`;
}

function chip(words: string, drop: () => void): HTMLElement {
  return button(`${words} ×`, drop, { class: "wbw-button wbw-chip", title: `Drop: ${words}` });
}

/** The head of a column, which orders by it: upwards, then downwards. */
function sortHead(host: Host, name: string, key: string): { head: HTMLElement; mark: (sort: string) => void } {
  const pressed = button(name, () => host.tell({ sort: host.text("sort") === key ? `-${key}` : key, page: 0 }), { class: "wbw-head" });
  const head = element("th", { scope: "col" }, pressed);
  const mark = (sort: string): void => {
    const order = sort === key ? "ascending" : sort === `-${key}` ? "descending" : "none";
    head.setAttribute("aria-sort", order);
    pressed.dataset["order"] = order;
  };
  return { head, mark };
}

/** An event's line, and under it its sentences once it is opened. */
function eventRows(event: EventFacts, open: Set<string>): HTMLElement[] {
  const id = freshId();
  const sentences = element("tr", { id, hidden: !open.has(event.anchor) }, element("td", { colspan: String(COLUMNS.length) }, ...event.claims.map(quoted)));
  const toggle = button(event.date, () => {
    sentences.hidden = !sentences.hidden;
    toggle.setAttribute("aria-expanded", String(!sentences.hidden));
    (sentences.hidden ? open.delete.bind(open) : open.add.bind(open))(event.anchor);
  }, { class: "wbw-toggle", "aria-expanded": String(open.has(event.anchor)), "aria-controls": id });
  const what = element("td", {}, event.label, " ", element("span", { class: `wbw-badge wbw-${event.sign}` }, event.sign));
  const line = element(
    "tr",
    { class: `wbw-line wbw-status-${event.status}` },
    element("th", { scope: "row" }, toggle),
    element("td", {}, event.actors),
    element("td", {}, event.recipients),
    what,
    element("td", {}, event.status),
    element("td", { class: "wbw-number" }, String(event.claims.length)),
    element("td", { class: "wbw-number" }, event.origins === 0 ? "" : String(event.origins)),
  );
  return [line, sentences];
}
