// A filter folded away: a set of values of which to keep some, and its name says which are kept.

import { element } from "../network/dom";
import { floating } from "./floating";

export interface Menu {
  readonly root: HTMLElement;
  show(kept: readonly string[]): void;
}

/** `meaning` tells beside a value what it means, where it does not tell so itself. */
export function filterMenu(title: string, values: readonly string[], changed: (kept: string[]) => void, meaning: (value: string) => string = () => ""): Menu {
  const inputs = values.map((value) => element("input", { type: "checkbox", value }));
  const summary = element("summary", { class: "wbw-button" }, title);
  const group = element(
    "fieldset",
    { class: "wbw-menu-list" },
    element("legend", { class: "wbw-hidden" }, title),
    ...inputs.map((input) => element("label", {}, input, ` ${input.value} ${meaning(input.value)}`.trimEnd())),
  );
  const root = element("details", { class: "wbw-menu" }, summary, group);
  const float = floating(summary, group);
  root.addEventListener("toggle", () => (root.open ? float.open : float.close)());
  group.addEventListener("change", () => changed(inputs.filter((input) => input.checked).map((input) => input.value)));
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && root.open) {
      root.open = false;
      summary.focus();
    }
  });
  root.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !root.contains(event.relatedTarget)) {
      root.open = false;
    }
  });
  return {
    root,
    show: (kept) => {
      inputs.forEach((input) => {
        input.checked = kept.includes(input.value);
      });
      summary.textContent = kept.length === 0 ? title : `${title}: ${kept.length > 2 ? `${kept.length} kept` : kept.join(", ")}`;
      summary.dataset["active"] = String(kept.length > 0);
    },
  };
}
