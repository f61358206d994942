// A field that holds an actor's id, found by name.

import { element } from "../network/dom";
import { combobox } from "./combobox";
import type { Found } from "./participants";
import { field } from "./parts";

export interface ActorField {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  readonly id: () => string;
  clear(): void;
}

export function actorField(label: string, find: (text: string) => Promise<readonly Found[]>, chosen: (id: string) => void = () => undefined): ActorField {
  let id = "";
  const search = combobox<Found>(
    find,
    (one) => [`${one.name} (${one.id})`, one.note],
    (one) => {
      id = one.id;
      chosen(id);
    },
    (text) => {
      id = text; // an id in writing; the kernel says if there is none
      chosen(id);
    },
  );
  search.input.addEventListener("input", () => {
    id = search.input.value.trim();
  });
  return {
    root: element("div", {}, field(label, search.input, search.list)),
    input: search.input,
    id: () => id,
    clear: () => {
      id = "";
      search.show("");
      search.input.value = "";
    },
  };
}
