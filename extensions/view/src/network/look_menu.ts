// What size and colour of actors tell, for the reader to choose.

import { coloursBy, sizesOf } from "./actor_looks";
import { element } from "./dom";
import type { Network } from "./records";
import type { State } from "./state";

export function lookMenu(network: Network, state: State): HTMLElement {
  return element(
    "div",
    { class: "wbv-looks", role: "group", "aria-label": "Looks" },
    ...choice("Size", sizesOf(network), () => state.looks.size, (size) => state.look({ size }), state),
    ...choice("Colour", coloursBy(network), () => state.looks.colour, (colour) => state.look({ colour }), state),
  );
}

/** A list to choose from; none where there is one thing only. */
function choice(title: string, offered: ReadonlyMap<string, string>, now: () => string, choose: (value: string) => void, state: State): HTMLElement[] {
  if (offered.size < 2) {
    return [];
  }
  // Named by itself: else its options would be part of its name.
  const select = element("select", { class: "wbv-select", "aria-label": title }, ...[...offered].map(([value, words]) => element("option", { value }, words)));
  const follow = (): void => {
    select.value = now();
  };
  select.addEventListener("change", () => choose(select.value));
  state.follow(follow);
  follow();
  return [element("label", { class: "wbv-field" }, `${title} `, select)];
}
