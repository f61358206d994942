// What the reader has chosen: filters and selection, in one place that everything on the screen follows.

import { EVERYTHING, type Filters } from "./filters";

/** The actor, or the tie, whose evidence is shown; positions in `Network.actors` and `Network.ties`. */
export type Selection = { readonly kind: "actor" | "tie"; readonly at: number } | null;

interface Chosen {
  readonly filters: Filters;
  readonly selection: Selection;
}

type Listener = (choice: Chosen) => void;

export class State {
  private choice: Chosen = { filters: EVERYTHING, selection: null };
  private readonly listeners: Listener[] = [];

  get filters(): Filters {
    return this.choice.filters;
  }

  get selection(): Selection {
    return this.choice.selection;
  }

  /** Calls `listener` after each change. */
  follow(listener: Listener): void {
    this.listeners.push(listener);
  }

  filter(change: Partial<Filters>): void {
    this.set({ ...this.choice, filters: { ...this.choice.filters, ...change } });
  }

  select(selection: Selection): void {
    const { kind, at } = this.choice.selection ?? {};
    if (selection?.kind !== kind || selection?.at !== at) {
      this.set({ ...this.choice, selection });
    }
  }

  private set(choice: Chosen): void {
    this.choice = choice;
    for (const listener of this.listeners) {
      listener(choice);
    }
  }
}
