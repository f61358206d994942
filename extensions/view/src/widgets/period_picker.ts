// A period to choose: by calendar unit, one after the other, or in writing.

import { element } from "../network/dom";
import { widget } from "./host";
import { button, choice, field, offer } from "./parts";

const UNITS = ["year", "quarter", "month", "week", "day"];

export default widget((host) => {
  const offered = host.get<Record<string, readonly (readonly [string, string])[]>>("offered");
  const pick = (period: string): void => host.tell({ period });
  const unit = choice(UNITS.map((one) => [one, one]), host.text("unit"), (one) => host.tell({ unit: one }));
  const list = choice([], "", pick);
  const written = element("input", { class: "wbw-input wbw-written", type: "text", spellcheck: "false", placeholder: "2024-04-01/2024-04-21" });
  written.addEventListener("change", () => pick(written.value.trim()));
  const step = (by: number): void => {
    const periods = offered[host.text("unit")] ?? [];
    const at = periods.findIndex(([period]) => period === host.text("period"));
    const next = periods[at < 0 ? (by > 0 ? 0 : periods.length - 1) : at + by];
    if (next !== undefined) {
      pick(next[0]);
    }
  };
  const [earlier, later] = [button("‹", () => step(-1), { "aria-label": "Earlier" }), button("›", () => step(1), { "aria-label": "Later" })];
  host.root.append(
    element(
      "div",
      { class: "wbw-row", role: "group", "aria-label": host.text("label") },
      field("By", unit),
      earlier,
      field(host.text("label"), list),
      later,
      field("or in writing", written),
    ),
  );
  host.follow(["period", "unit"], () => {
    const period = host.text("period");
    const periods = offered[host.text("unit")] ?? [];
    const known = periods.some(([one]) => one === period);
    const own: [string, string][] = known || period === "" ? [] : [[period, period]];
    offer(list, [["", "the whole time"], ...own, ...periods.map(([one, events]): [string, string] => [one, `${one} · ${events}`])], period);
    unit.value = host.text("unit");
    written.value = period;
    const at = periods.findIndex(([one]) => one === period);
    earlier.disabled = at === 0;
    later.disabled = at === periods.length - 1 && at >= 0;
  });
});
