// Small parts of which widgets are made: buttons, fields with a label, choices.

import { element } from "../network/dom";

let numbers = 0;

/** An id that no other element of the page has. */
export function freshId(): string {
  numbers += 1;
  return `wbw-${numbers}-${Math.random().toString(36).slice(2, 7)}`;
}

export function button(label: string, action: () => void, more: Readonly<Record<string, string>> = {}): HTMLButtonElement {
  const made = element("button", { type: "button", class: "wbw-button", ...more }, label);
  made.addEventListener("click", action);
  return made;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLOutputElement;

/** A control under its label. */
export function field(label: string, control: Control, ...more: readonly HTMLElement[]): HTMLDivElement {
  control.id ||= freshId();
  return element("div", { class: "wbw-field" }, element("label", { for: control.id }, label), control, ...more);
}

/** A choice of one: pairs of value and words. */
export function choice(options: readonly (readonly [string, string])[], chosen: string, changed: (value: string) => void): HTMLSelectElement {
  const select = element("select", { class: "wbw-input" });
  offer(select, options, chosen);
  select.addEventListener("change", () => changed(select.value));
  return select;
}

/** Gives a choice other options. */
export function offer(select: HTMLSelectElement, options: readonly (readonly [string, string])[], chosen: string): void {
  select.replaceChildren(...options.map(([value, words]) => element("option", { value, selected: value === chosen }, words)));
  select.value = chosen;
}

/** A choice of several, as boxes in a group. */
export function boxes(legend: string, options: readonly string[], chosen: ReadonlySet<string>, changed: (chosen: string[]) => void): HTMLFieldSetElement {
  const inputs = options.map((value) => element("input", { type: "checkbox", value, checked: chosen.has(value) }));
  const group = element(
    "fieldset",
    { class: "wbw-boxes" },
    element("legend", {}, legend),
    ...inputs.map((input) => element("label", {}, input, ` ${input.value}`)),
  );
  group.addEventListener("change", () => changed(inputs.filter((input) => input.checked).map((input) => input.value)));
  return group;
}

/** Calls `action` once nothing was typed for a moment. */
export function settled(action: () => void, milliseconds = 200): () => void {
  let timer = 0;
  return () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(action, milliseconds);
  };
}

/** What screen readers say after something happened: changes are read, nothing moves. */
export function status(): HTMLParagraphElement {
  return element("p", { class: "wbw-status", role: "status" });
}
