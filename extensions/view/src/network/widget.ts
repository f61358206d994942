// The notebook's widget: the network with its choice kept equal to the kernel's, in both directions.

import type { Choice } from "./choice";
import { element } from "./dom";
import { mount } from "./mount";

/** What anywidget gives: the traits of the widget in the kernel. */
interface Model {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
  on(name: string, listener: () => void): void;
  off(name: string, listener: () => void): void;
}

const CHOICES = ["period", "filters", "selection"] as const;

export function render({ model, el }: { readonly model: Model; readonly el: HTMLElement }): () => void {
  const host = element("div");
  el.append(host);
  try {
    return bind(model, host);
  } catch (error) {
    host.append(element("p", { role: "alert" }, error instanceof Error ? error.message : String(error)));
    return () => host.remove();
  }
}

function bind(model: Model, host: HTMLElement): () => void {
  const chosen = (): Partial<Choice> => Object.fromEntries(CHOICES.map((name) => [name, model.get(name)]));
  const toKernel = (choice: Choice): void => {
    CHOICES.forEach((name) => model.set(name, choice[name]));
    model.save_changes();
  };
  const mounted = mount(host, given(model), { choice: chosen(), onChoice: toKernel });
  const fromKernel = (): void => mounted.choose(chosen());
  const renew = (): void => mounted.update(given(model));
  CHOICES.forEach((name) => model.on(`change:${name}`, fromKernel));
  model.on("change:network", renew);
  return () => {
    CHOICES.forEach((name) => model.off(`change:${name}`, fromKernel));
    model.off("change:network", renew);
    mounted.dispose();
  };
}

function given(model: Model): unknown {
  const bytes = model.get("network") as DataView;
  return JSON.parse(new TextDecoder().decode(bytes));
}
