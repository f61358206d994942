// Who takes part in a claim: names to take away, and a field to add others, on the list or not.

import { element } from "../network/dom";
import { combobox } from "./combobox";
import { button, field } from "./parts";

export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly text?: string;
}

export interface Found extends Participant {
  readonly note: string;
}

/** What the kernel is told: the place among those that the claim had, or somebody new. */
export type Kept = { readonly keep: number } | Participant;

export function participants(
  label: string,
  before: readonly Participant[],
  find: (text: string) => Promise<readonly Found[]>,
): { readonly root: HTMLElement; readonly kept: () => Kept[] } {
  const now: { told: Kept; shown: Participant }[] = before.map((shown, keep) => ({ told: { keep }, shown }));
  const chips = element("div", { class: "wbw-chips", role: "list", "aria-label": label });
  const draw = (): void => {
    chips.replaceChildren(
      ...now.map((one) => {
        const words = one.shown.id === "" ? `${one.shown.name} (nobody on the list)` : `${one.shown.name} (${one.shown.id})`;
        const drop = button(`${words} ×`, () => {
          now.splice(now.indexOf(one), 1);
          draw();
          search.input.focus();
        }, { class: "wbw-button wbw-chip", "aria-label": `Remove ${words} from ${label.toLowerCase()}` });
        return element("span", { role: "listitem" }, drop);
      }),
    );
    chips.hidden = now.length === 0;
  };
  const add = (shown: Participant): void => {
    now.push({ told: { id: shown.id, name: shown.name }, shown });
    draw();
    search.show("");
    search.input.value = "";
  };
  const search = combobox<Found>(find, (one) => [`${one.name} (${one.id})`, one.note], add, (name) => add({ id: "", name }));
  search.input.placeholder = "Add by name; Enter";
  draw();
  return { root: element("div", { class: "wbw-participants" }, field(label, search.input, search.list), chips), kept: () => now.map((one) => one.told) };
}
