// A form for a template's parameters. The kernel checks each entry; what is wrong stands beside its field.

import { element } from "../network/dom";
import { actorField } from "./actor_field";
import { type Host, widget } from "./host";
import type { Found } from "./participants";
import { boxes, button, choice, freshId, settled, status } from "./parts";

interface Field {
  readonly name: string;
  readonly title: string;
  readonly help: string;
  readonly kind: "text" | "number" | "switch" | "day" | "period" | "actor" | "choice" | "several" | "list";
  readonly optional: boolean;
  readonly required: boolean;
  readonly options?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  readonly step?: string;
}

type Entered = Readonly<Record<string, unknown>>;

/** A field as it stands in the form: how it is shown a value, and what is focused when it is wrong. */
interface Shown {
  readonly root: HTMLElement;
  readonly control: HTMLElement;
  show(value: unknown): void;
}

export default widget((host) => {
  const fields = host.get<readonly Field[]>("fields");
  const shown = fields.map((field) => ({ field, ...fieldOf(field, host) }));
  const problem = new Map<string, HTMLElement>();
  const rows = shown.map(({ field, root, control }) => {
    const [help, wrong] = [element("p", { class: "wbw-help", id: freshId() }, field.help), element("p", { class: "wbw-wrong", id: freshId() })];
    control.setAttribute("aria-describedby", `${wrong.id} ${help.id}`);
    problem.set(field.name, wrong);
    return element("div", { class: "wbw-form-row" }, root, wrong, help);
  });
  const words = status();
  const run = button("Run", () => void start(), { class: "wbw-button wbw-main" });
  const start = async (): Promise<void> => {
    const wrong = Object.keys(host.get<Entered>("problems"));
    if (wrong.length > 0) {
      shown.find(({ field }) => wrong.includes(field.name))?.control.focus();
      return;
    }
    run.disabled = true;
    words.textContent = "Running …";
    words.textContent = await host.ask<string>("run").catch(() => ""); // why not stands below
    run.disabled = false;
  };
  host.root.append(element("h3", {}, host.text("title")), element("div", { class: "wbw-fields" }, ...rows));
  if (host.get<boolean>("can_run")) {
    host.root.append(element("div", { class: "wbw-row wbw-pager" }, run, words));
  } else {
    host.root.append(words);
  }
  host.follow(["entered"], () => {
    const entered = host.get<Entered>("entered");
    shown.forEach((one) => one.show(entered[one.field.name]));
  });
  host.follow(["problems"], () => {
    const problems = host.get<Readonly<Record<string, string>>>("problems");
    for (const { field, control } of shown) {
      const text = problems[field.name] ?? "";
      const line = problem.get(field.name);
      control.setAttribute("aria-invalid", String(text !== ""));
      if (line !== undefined) {
        line.textContent = text;
        line.hidden = text === "";
      }
    }
    const count = Object.keys(problems).length;
    words.textContent = count === 0 ? "" : count === 1 ? "1 field needs another value." : `${count} fields need another value.`;
  });
});

function fieldOf(field: Field, host: Host): Shown {
  const enter = (value: unknown): void => host.tell({ entered: { ...host.get<Entered>("entered"), [field.name]: value } });
  const labelled = (control: HTMLElement, ...more: readonly HTMLElement[]): HTMLElement => {
    control.id ||= freshId();
    return element("div", { class: "wbw-field" }, element("label", { for: control.id }, nameOf(field)), control, ...more);
  };
  if (field.kind === "switch") {
    const box = element("input", { type: "checkbox", id: freshId() });
    box.addEventListener("change", () => enter(box.checked));
    const root = element("div", { class: "wbw-switch" }, box, element("label", { for: box.id }, nameOf(field)));
    return { root, control: box, show: (value) => void (box.checked = value === true || value === "true") };
  }
  if (field.kind === "choice") {
    const none: [string, string][] = field.optional ? [["", "none"]] : [];
    const select = choice([...none, ...(field.options ?? []).map((one): [string, string] => [one, one])], "", enter);
    return { root: labelled(select), control: select, show: (value) => void (select.value = String(value)) };
  }
  if (field.kind === "several") {
    const group = boxes(nameOf(field), field.options ?? [], new Set(), enter);
    const show = (value: unknown): void => {
      const kept = Array.isArray(value) ? value.map(String) : String(value).split(",").map((one) => one.trim());
      group.querySelectorAll("input").forEach((box) => void (box.checked = kept.includes(box.value)));
    };
    group.tabIndex = -1;
    return { root: group, control: group, show };
  }
  if (field.kind === "actor") {
    const actor = actorField(nameOf(field), (text) => host.ask<Found[]>("find", { text }), enter);
    actor.input.addEventListener("change", () => enter(actor.id()));
    const show = (value: unknown): void => {
      if (document.activeElement !== actor.input || actor.input.value === "") {
        actor.input.value = String(value ?? "");
      }
    };
    return { root: actor.root, control: actor.input, show };
  }
  const type = field.kind === "number" ? "number" : field.kind === "day" ? "date" : "text";
  const bound = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));
  const input = element("input", {
    class: "wbw-input", type, spellcheck: "false", required: field.required, step: field.step,
    min: bound(field.least), max: bound(field.most), placeholder: placeholderOf(field),
  });
  input.addEventListener("input", settled(() => enter(input.value), 250));
  const show = (value: unknown): void => {
    if (document.activeElement !== input) {
      input.value = Array.isArray(value) ? value.join(", ") : String(value ?? "");
    }
  };
  return { root: labelled(input), control: input, show };
}

function nameOf(field: Field): string {
  return field.required ? `${field.title} (needed)` : field.title;
}

function placeholderOf(field: Field): string | undefined {
  const words: Readonly<Record<string, string>> = { period: "2024-Q2, 2024-04, 2024-W16 …", list: "with commas between" };
  return words[field.kind] ?? (field.optional ? "none" : undefined);
}
