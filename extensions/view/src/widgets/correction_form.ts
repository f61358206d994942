// The fields of a claim that can be corrected, as they stand; only what is changed is told to the kernel.

import { element } from "../network/dom";
import { type Found, type Participant, participants } from "./participants";
import { button, choice, field, offer } from "./parts";

export interface Correctable {
  readonly event: string;
  readonly mode: string;
  readonly status: string;
  readonly date: string;
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
}

export interface Offered {
  readonly events: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly statuses: readonly string[];
}

export function correctionForm(
  claim: Correctable,
  offered: Offered,
  find: (text: string) => Promise<readonly Found[]>,
  save: (values: Readonly<Record<string, unknown>>) => void,
  cancel: () => void,
): { readonly root: HTMLElement; readonly first: HTMLElement } {
  const modes = (event: string): [string, string][] =>
    (offered.events[event] ?? []).map(([mode, words]) => [mode, mode === "" ? `– (${words})` : `${mode} (${words})`]);
  const mode = choice(modes(claim.event), claim.mode, () => undefined);
  const event = choice(
    Object.entries(offered.events).map(([one, [any]]) => [one, `${one} (${any?.[1] ?? ""})`]),
    claim.event,
    (one) => offer(mode, modes(one), one === claim.event ? claim.mode : ""),
  );
  const status = choice(offered.statuses.map((one) => [one, one]), claim.status, () => undefined);
  const date = element("input", { class: "wbw-input wbw-written", type: "text", value: claim.date, spellcheck: "false", placeholder: "2024-04, or empty for none" });
  const [actors, recipients] = [participants("Who", claim.actors, find), participants("To whom", claim.recipients, find)];
  const told = (): void =>
    save({ event: event.value, mode: mode.value, status: status.value, date: date.value, actors: actors.kept(), recipients: recipients.kept() });
  const keep = button("Save corrections", told, { class: "wbw-button wbw-main", "aria-keyshortcuts": "Control+Enter" });
  keep.append(element("kbd", { "aria-hidden": "true" }, "Ctrl Enter"));
  const leave = button("Cancel", cancel);
  leave.append(element("kbd", { "aria-hidden": "true" }, "Esc"));
  const root = element(
    "div",
    { class: "wbw-form", role: "group", "aria-label": "Correct this claim" },
    element("div", { class: "wbw-row" }, field("Event", event), field("Mode", mode), field("Status", status), field("Date", date)),
    element("div", { class: "wbw-row wbw-top" }, actors.root, recipients.root),
    element("div", { class: "wbw-row" }, keep, leave),
  );
  root.addEventListener("keydown", (pressed) => {
    if (pressed.key === "Enter" && (pressed.ctrlKey || pressed.metaKey)) {
      pressed.preventDefault();
      pressed.stopPropagation();
      told();
    } else if (pressed.key === "Escape") {
      pressed.stopPropagation();
      cancel();
    }
  });
  return { root, first: event };
}
