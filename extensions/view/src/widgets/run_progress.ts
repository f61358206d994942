// How far runs are: a bar for each, cell by cell.

import { element } from "../network/dom";
import { widget } from "./host";
import { status } from "./parts";

interface Run {
  readonly name: string;
  readonly state: "waiting" | "running" | "done" | "failed";
  readonly cell: number;
  readonly cells: number;
  readonly seconds: number;
  readonly note: string;
}

const MARKS: Readonly<Record<Run["state"], string>> = { waiting: "○ waits", running: "◐ runs", done: "● done", failed: "✕ failed" };

export default widget((host) => {
  const list = element("ul", { class: "wbw-runs", "aria-label": host.text("label") });
  const words = status();
  host.root.append(element("h3", {}, host.text("label")), list, words);
  host.follow(["runs"], () => {
    const runs = host.get<readonly Run[]>("runs");
    list.replaceChildren(...runs.map(runLine));
    const [done, failed] = ["done", "failed"].map((state) => runs.filter((run) => run.state === state).length);
    words.textContent = `${done} of ${runs.length} done${failed === 0 ? "" : `, ${failed} failed`}`;
  });
});

function runLine(run: Run): HTMLElement {
  const whole = Math.max(run.cells, 1);
  const bar = element("progress", { max: String(whole), value: String(run.state === "done" ? whole : run.cell), "aria-label": run.name });
  const cells = run.cells === 0 ? "" : `cell ${run.cell} of ${run.cells}`;
  const time = run.state === "waiting" ? "" : `${run.seconds.toFixed(1)} s`;
  return element(
    "li",
    { class: `wbw-run wbw-run-${run.state}` },
    element("span", { class: "wbw-run-name" }, run.name),
    bar,
    element("span", {}, MARKS[run.state]),
    element("span", { class: "wbw-quiet" }, [cells, time].filter((one) => one !== "").join(" · ")),
    ...(run.note === "" ? [] : [element("p", { class: "wbw-wrong" }, run.note)]),
  );
}
