// Tables of evidence on the page: sorted, filtered, turned page by page, and opened down to the sentences.
// All rows stand in the page already; without a script, and on paper, all of them are there to read.

import { element } from "./network/dom";

const PAGE = 25;
const FILTERS = ["Sign", "Status", "Channels"];

interface Row {
  readonly body: HTMLTableSectionElement;
  readonly id: string;
  readonly cells: readonly string[];
  readonly text: string;
  readonly open: (open: boolean) => void;
}

export function startEventTables(): void {
  document.querySelectorAll<HTMLElement>("main .wb-evidence-table").forEach((section) => {
    const table = section.querySelector("table");
    if (table?.tHead && table.tBodies.length > 0) {
      enliven(section, table, table.tHead);
    }
  });
}

function enliven(section: HTMLElement, table: HTMLTableElement, head: HTMLTableSectionElement): void {
  const names = [...(head.rows[0]?.cells ?? [])].map((cell) => cell.textContent ?? "");
  const rows = [...table.tBodies].map(rowOf);
  let [sorted, downwards, page] = [-1, false, 0];
  let alone: ReadonlySet<string> = new Set();

  const search = element("input", { type: "search", class: "page-input", id: `page-search-${numberOf(section)}` });
  const idOf = (name: string): string => `page-${name.toLowerCase()}-${numberOf(section)}`;
  const filters = [
    ...FILTERS.map((name) => filter(name, names.indexOf(name), rows, idOf(name), () => turn(0))),
    gradeFilter(names.indexOf("Grades"), rows, idOf, () => turn(0)),
  ];
  const words = element("p", { class: "page-note", role: "status" });
  const earlier = pageButton("‹ Earlier", () => turn(page - 1));
  const later = pageButton("Later ›", () => turn(page + 1));
  const place = element("span", { class: "page-note" });
  const pager = element("div", { class: "page-table-tools" }, earlier, place, later);

  const turn = (to: number): void => {
    page = to;
    draw();
  };
  const draw = (): void => {
    const wanted = search.value.toLocaleLowerCase().split(/\s+/).filter((word) => word !== "");
    const fitting = rows.filter((row) =>
      alone.size > 0
        ? alone.has(row.id)
        : wanted.every((word) => row.text.includes(word)) && filters.every(({ keeps }) => keeps(row)),
    );
    const ordered = sorted < 0 ? fitting : [...fitting].sort((one, other) => compare(one.cells[sorted] ?? "", other.cells[sorted] ?? "") * (downwards ? -1 : 1));
    const pages = Math.max(1, Math.ceil(ordered.length / PAGE));
    page = Math.min(Math.max(page, 0), pages - 1);
    const shown = new Set(alone.size > 0 ? ordered : ordered.slice(page * PAGE, (page + 1) * PAGE));
    // Those that are not shown stay in the page: it is printed whole.
    table.append(...ordered.map((row) => row.body));
    rows.forEach((row) => row.body.classList.toggle("page-off", !shown.has(row)));
    words.textContent = ordered.length === rows.length ? `${rows.length} events` : `${ordered.length} of ${rows.length} events`;
    place.textContent = `Page ${page + 1} of ${pages}`;
    pager.hidden = pages === 1 || alone.size > 0;
    earlier.disabled = page === 0;
    later.disabled = page === pages - 1;
  };

  [...(head.rows[0]?.cells ?? [])].forEach((cell, column) => {
    const button = element("button", { type: "button", class: "page-sort" }, names[column] ?? "");
    button.addEventListener("click", () => {
      downwards = sorted === column && !downwards;
      sorted = column;
      [...(head.rows[0]?.cells ?? [])].forEach((one, at) => one.setAttribute("aria-sort", at !== column ? "none" : downwards ? "descending" : "ascending"));
      turn(0);
    });
    cell.replaceChildren(button);
  });
  search.addEventListener("input", () => turn(0));
  document.addEventListener("page-evidence", (event) => {
    alone = new Set((event as CustomEvent<readonly string[]>).detail);
    rows.filter((row) => alone.has(row.id)).forEach((row) => row.open(true));
    draw();
  });
  document.addEventListener("page-evidence-reveal", (event) => {
    const row = rows.find(({ id }) => id === (event as CustomEvent<string>).detail);
    if (row !== undefined) {
      row.open(true);
      row.body.classList.remove("page-off");
    }
  });
  const scroll = element("div", { class: "page-scroll", role: "region", tabindex: "0", "aria-label": "Evidence" });
  table.replaceWith(scroll);
  scroll.append(table);
  section.querySelector(".wb-table-words")?.remove();
  section.prepend(
    element("div", { class: "page-table-tools" }, labelled("Search", search), ...filters.flatMap(({ fields }) => fields)),
    words,
  );
  section.append(pager);
  draw();
}

/** A row group of the table, its sentences folded away. */
function rowOf(body: HTMLTableSectionElement): Row {
  const [line, claims] = [body.rows[0], body.rows[1]];
  const head = line?.cells[0];
  const toggle = element("button", { type: "button", class: "page-toggle", "aria-expanded": "false" }, head?.textContent ?? "");
  const open = (opened: boolean): void => {
    claims?.classList.toggle("page-folded", !opened);
    toggle.setAttribute("aria-expanded", String(opened));
  };
  const row: Row = {
    body,
    id: head?.id ?? "",
    cells: [...(line?.cells ?? [])].map((cell) => cell.textContent ?? ""),
    text: (body.textContent ?? "").toLocaleLowerCase(),
    open,
  };
  toggle.addEventListener("click", () => open(claims?.classList.contains("page-folded") ?? false));
  head?.replaceChildren(toggle);
  open(false);
  return row;
}

interface Filter {
  readonly fields: readonly HTMLElement[];
  readonly keeps: (row: Row) => boolean;
}

/** A choice of the values that a column has. */
function filter(name: string, column: number, rows: readonly Row[], id: string, changed: () => void): Filter {
  const select = choiceOf(rows.flatMap((row) => listed(row, column)), id, changed);
  return { fields: [labelled(name, select)], keeps: (row) => select.value === "" || listed(row, column).includes(select.value) };
}

/** Choices of the letters of sources and of the digits of claims; an event stays if one of its claims has both. */
function gradeFilter(column: number, rows: readonly Row[], idOf: (name: string) => string, changed: () => void): Filter {
  const grades = rows.flatMap((row) => listed(row, column));
  const [source, claim] = [choiceOf(grades.map((grade) => grade.slice(0, 1)), idOf("Source"), changed), choiceOf(grades.map((grade) => grade.slice(1)), idOf("Claim"), changed)];
  const keeps = (row: Row): boolean => {
    const [letter, digit] = [source.value, claim.value];
    return (letter === "" && digit === "") || listed(row, column).some((grade) => grade.startsWith(letter) && grade.endsWith(digit));
  };
  return { fields: [labelled("Source", source), labelled("Claim", claim)], keeps };
}

function listed(row: Row, column: number): string[] {
  return (row.cells[column] ?? "").split(", ");
}

function choiceOf(all: readonly string[], id: string, changed: () => void): HTMLSelectElement {
  const values = [...new Set(all)].filter((value) => value !== "").sort();
  const select = element("select", { class: "page-input", id }, element("option", { value: "" }, "all"), ...values.map((value) => element("option", { value }, value)));
  select.addEventListener("change", changed);
  return select;
}

function labelled(name: string, control: HTMLElement): HTMLElement {
  return element("div", { class: "page-field" }, element("label", { for: control.id }, name), control);
}

function pageButton(words: string, action: () => void): HTMLButtonElement {
  const button = element("button", { type: "button", class: "page-button" }, words);
  button.addEventListener("click", action);
  return button;
}

/** Numbers as numbers, all else as words; what is empty comes last. */
function compare(one: string, other: string): number {
  if (one === "" || other === "") {
    return one === other ? 0 : one === "" ? 1 : -1;
  }
  return one.localeCompare(other, "en", { numeric: true });
}

function numberOf(section: HTMLElement): number {
  return [...document.querySelectorAll(".wb-evidence-table")].indexOf(section) + 1;
}
