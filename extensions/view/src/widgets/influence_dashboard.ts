// Who gains and who loses influence over a target: pickers, and charts that follow them.

import { element } from "../network/dom";
import { Chart, type Figure } from "./chart";
import { combobox } from "./combobox";
import { widget } from "./host";
import { filterMenu } from "./menu";
import type { Found } from "./participants";
import { button, choice, field } from "./parts";
import { periodControls } from "./period_controls";
import { sentences } from "./sentences";

interface Mover {
  readonly id: string;
  readonly words: string;
}

export default widget((host) => {
  const pick = (anchors: readonly string[], label: string): void => void host.ask("pick", { anchors, label }).catch(() => undefined);
  const charts = new Map(["change", "share", "drivers"].map((name) => [name, new Chart(host, pick)]));
  const target = combobox<Found>(
    (text) => host.ask<Found[]>("find", { text }),
    (one) => [`${one.name} (${one.id})`, one.note],
    (one) => host.tell({ target: one.id }),
  );
  const channels = filterMenu("Channels", host.get<readonly string[]>("offered_channels"), (kept) => host.tell({ channels: kept }));
  const level = choice([["country", "countries"], ["sector", "sectors"], ["actor", "single actors"]], host.text("level"), (one) => host.tell({ level: one }));
  const back = element("input", { class: "wbw-input wbw-short", type: "number", min: "1", max: "24" });
  back.addEventListener("change", () => host.tell({ periods: Number(back.value) }));
  const movers = element("div", { class: "wbw-chips", role: "group", "aria-label": "Whose change is explained" });
  host.root.append(
    element("div", { class: "wbw-row" }, field("Target", target.input, target.list), field("Told apart", level), channels.root, field("Periods back", back)),
    periodControls(host),
    element(
      "div",
      { class: "wbw-charts" },
      ...["change", "share"].flatMap((name) => charts.get(name)?.root ?? []),
    ),
    element("div", { class: "wbw-row" }, element("span", { class: "wbw-quiet" }, "Explain the change of"), movers),
    ...["drivers"].flatMap((name) => charts.get(name)?.root ?? []),
    sentences(host),
  );
  host.follow(["shown"], () => target.show(host.text("shown")));
  host.follow(["level"], () => void (level.value = host.text("level")));
  host.follow(["periods"], () => void (back.value = host.text("periods")));
  host.follow(["channels"], () => channels.show(host.get<readonly string[]>("channels")));
  host.follow(["movers", "explained"], () => {
    const explained = host.text("explained");
    movers.replaceChildren(
      ...host.get<readonly Mover[]>("movers").map((one) =>
        button(one.words, () => host.tell({ selection: { actor: one.id } }), { "aria-pressed": String(one.id === explained), class: "wbw-button wbw-chip" })),
    );
  });
  host.follow(["figures"], () => {
    const figures = new Map(host.get<readonly Figure[]>("figures").map((figure) => [figure.name, figure]));
    charts.forEach((chart, name) => chart.show(figures.get(name) ?? null));
  });
});
