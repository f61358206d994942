// What the reader has chosen: filters, selection and looks, in one place that everything on the screen follows.

import { type Looks, USUAL } from "./actor_looks";
import { EVERYTHING, type Filters } from "./filters";

/** The actor, or the tie, whose evidence is shown; positions in `Network.actors` and `Network.ties`. */
export type Selection = { readonly kind: "actor" | "tie"; readonly at: number } | null;

interface Chosen {
  readonly filters: Filters;
  readonly selection: Selection;
  readonly looks: Looks;
}

type Listener = (chosen: Chosen) => void;

export class State {
  private chosen: Chosen = { filters: EVERYTHING, selection: null, looks: USUAL };
  private readonly listeners: Listener[] = [];

  get filters(): Filters {
    return this.chosen.filters;
  }

  get selection(): Selection {
    return this.chosen.selection;
  }

  get looks(): Looks {
    return this.chosen.looks;
  }

  /** Calls `listener` after each change. */
  follow(listener: Listener): void {
    this.listeners.push(listener);
  }

  filter(change: Partial<Filters>): void {
    this.set({ ...this.chosen, filters: { ...this.chosen.filters, ...change } });
  }

  select(selection: Selection): void {
    const { kind, at } = this.chosen.selection ?? {};
    if (selection?.kind !== kind || selection?.at !== at) {
      this.set({ ...this.chosen, selection });
    }
  }

  look(change: Partial<Looks>): void {
    const looks = { ...this.chosen.looks, ...change };
    if (looks.size !== this.chosen.looks.size || looks.colour !== this.chosen.looks.colour) {
      this.set({ ...this.chosen, looks });
    }
  }

  private set(chosen: Chosen): void {
    this.chosen = chosen;
    for (const listener of this.listeners) {
      listener(chosen);
    }
  }
}
