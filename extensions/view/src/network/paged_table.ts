// A table of which a page is shown at first: each row leads somewhere by its first cell.

import { button, element } from "./dom";

const PAGE = 100;

export interface Column {
  readonly name: string;
  readonly counts?: boolean;
}

export interface Row {
  readonly lead: string;
  readonly choose: () => void;
  readonly cells: readonly string[];
  readonly current: boolean;
}

export class PagedTable {
  readonly root: HTMLElement;
  private readonly body = element("tbody");
  private readonly more: HTMLButtonElement;
  private shown = PAGE;

  /** `renew` is called when more rows are wanted. The first column is that of the leads. */
  constructor(
    label: string,
    private readonly columns: readonly Column[],
    renew: () => void,
  ) {
    this.more = button("Show more", "Show more rows", () => {
      this.shown += PAGE;
      renew();
    });
    const head = element("tr", {}, ...columns.map(({ name, counts }) => element("th", { scope: "col", class: counts === true ? "wbv-number" : undefined }, name)));
    const table = element("table", {}, element("caption", { class: "wbv-hidden" }, label), element("thead", {}, head), this.body);
    this.root = element("div", { class: "wbv-table", tabindex: "0", role: "tabpanel", "aria-label": label }, table, this.more);
  }

  /** Shows as many rows as the reader has asked for; `rowOf` is asked for those only. */
  draw(count: number, rowOf: (place: number) => Row): void {
    const rows = Array.from({ length: Math.min(count, this.shown) }, (_, place) => {
      const { lead, choose, cells, current } = rowOf(place);
      const leading = element("button", { type: "button", class: "wbv-link" }, lead);
      leading.addEventListener("click", choose);
      return element(
        "tr",
        { "aria-current": current ? "true" : undefined },
        element("th", { scope: "row" }, leading),
        ...cells.map((cell, at) => element("td", { class: this.columns[at + 1]?.counts === true ? "wbv-number" : undefined }, cell)),
      );
    });
    this.body.replaceChildren(...rows);
    this.more.hidden = count <= this.shown;
    this.more.textContent = `Show more (${(count - this.shown).toLocaleString("en-GB")} left)`;
  }
}
