// A period to choose: by calendar unit, one after the other, or in writing.

import { element } from "../network/dom";
import type { Host } from "./host";
import { button, choice, field, offer } from "./parts";

const UNITS = ["year", "quarter", "month", "week", "day"];

/** Controls of the traits `period` and `unit`, which offer what the trait `offered` holds. */
export function periodControls(host: Host, label = "Period"): HTMLElement {
  const all = (): readonly (readonly [string, string])[] =>
    host.get<Readonly<Record<string, readonly (readonly [string, string])[]>>>("offered")[host.text("unit")] ?? [];
  const pick = (period: string): void => host.tell({ period });
  const unit = choice(UNITS.map((one) => [one, one]), host.text("unit"), (one) => host.tell({ unit: one }));
  const list = choice([], "", pick);
  const written = element("input", { class: "wbw-input wbw-written", type: "text", spellcheck: "false", placeholder: "2024-04-01/2024-04-21" });
  written.addEventListener("change", () => pick(written.value.trim()));
  const step = (by: number): void => {
    const periods = all();
    const at = periods.findIndex(([period]) => period === host.text("period"));
    const next = periods[at < 0 ? (by > 0 ? 0 : periods.length - 1) : at + by];
    if (next !== undefined) {
      pick(next[0]);
    }
  };
  const [earlier, later] = [button("‹", () => step(-1), { "aria-label": "Earlier" }), button("›", () => step(1), { "aria-label": "Later" })];
  host.follow(["period", "unit", "offered"], () => {
    const period = host.text("period");
    const periods = all();
    const known = periods.some(([one]) => one === period);
    const own: [string, string][] = known || period === "" ? [] : [[period, period]];
    offer(list, [["", "the whole time"], ...own, ...periods.map(([one, events]): [string, string] => [one, `${one} · ${events}`])], period);
    unit.value = host.text("unit");
    written.value = period;
    const at = periods.findIndex(([one]) => one === period);
    earlier.disabled = at === 0;
    later.disabled = at === periods.length - 1 && at >= 0;
  });

  return element(
    "div",
    { class: "wbw-row", role: "group", "aria-label": label },
    field("By", unit),
    earlier,
    field(label, list),
    later,
    field("or in writing", written),
  );
}
