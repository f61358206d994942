// The neighbourhood of an actor: one, two and three ties wide, then the whole again.

import { button } from "./dom";
import type { State } from "./state";

const MOST_STEPS = 3;

export function focusOn(state: State): void {
  const { selection, filters } = state;
  if (filters.focus !== null) {
    const steps = filters.focus.steps + 1;
    state.filter({ focus: steps > MOST_STEPS ? null : { ...filters.focus, steps } });
  } else if (selection?.kind === "actor") {
    state.filter({ focus: { actor: selection.at, steps: 1 } });
  }
}

/** Says how wide the focus is; idle until there is an actor to focus on. */
export function focusButton(state: State): HTMLButtonElement {
  const made = button("Focus", "Show only the neighbourhood of the selected actor", () => focusOn(state));
  const follow = (): void => {
    const { focus } = state.filters;
    made.textContent = focus === null ? "Focus" : `Focus: ${focus.steps}`;
    made.setAttribute("aria-pressed", String(focus !== null));
    made.disabled = focus === null && state.selection?.kind !== "actor";
  };
  state.follow(follow);
  follow();
  return made;
}
