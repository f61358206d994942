// The one entry for hosts: puts a network into an element, hands choices in and out, and takes it away again.

import { MOST_ACTORS } from "./aggregate";
import { type Choice, choiceOf, filtersOf, looksOf, sameFilters, selectionOf } from "./choice";
import { explore } from "./explorer";
import type { AskSentences } from "./sentences";

export interface MountOptions {
  /** What is chosen at first; what is left out is no filter. */
  readonly choice?: Partial<Choice>;
  /** Called with the whole choice after each change that the reader makes. */
  readonly onChoice?: (choice: Choice) => void;
  /** Asked for sentences that `data` do not hold, when a reader wants them; see `AskSentences`. */
  readonly sentences?: AskSentences;
  /** With more actors than this, those of one country are drawn as one, and the view says so; 6,000 if left out. */
  readonly mostActors?: number;
}

/** A network in a host's element. */
export interface MountedNetwork {
  readonly choice: Choice;
  /** Chooses for the reader; `onChoice` is not called. What is left out stays as it is. */
  choose(choice: Partial<Choice>): void;
  /** Shows other data in the same place; what was chosen stays chosen as far as the new network has it.
   *
   * @throws NetworkError if `data` holds no network; the old one stays
   */
  update(data: unknown): void;
  /** Draws anew in the colours of the page, after they have changed. */
  recolour(): void;
  /** Puts a picture in the colours of now in the place of the drawing, until `recolour` is called. */
  print(): void;
  /** Takes everything away; the element is empty then. */
  dispose(): void;
}

/** Fills `element` with the network that `data` holds: the view's own columns, or node-link JSON as networkx writes it.
 *
 * @throws NetworkError if it holds none
 */
export function mount(element: HTMLElement, data: unknown, options: MountOptions = {}): MountedNetwork {
  const settings = { sentences: options.sentences ?? null, mostActors: options.mostActors ?? MOST_ACTORS };
  let explorer = explore(element, data, settings);
  let told = false;
  const current = (): Choice => choiceOf(explorer.network, explorer.state);
  const choose = (choice: Partial<Choice>): void => {
    const { network, state } = explorer;
    const { period, filters, selection, looks } = { ...current(), ...choice };
    told = true;
    const wanted = filtersOf(network, filters, period);
    if (!sameFilters(network, wanted, state.filters)) {
      state.filter(wanted);
    }
    state.look(looksOf(network, looks));
    state.select(selectionOf(network, selection));
    told = false;
  };
  const follow = (): void => {
    explorer.state.follow(() => {
      if (!told) {
        options.onChoice?.(current());
      }
    });
  };
  follow();
  choose(options.choice ?? {});
  return {
    get choice() {
      return current();
    },
    choose,
    update: (other) => {
      const before = current();
      const old = explorer;
      explorer = explore(element, other, settings);
      old.remove();
      follow();
      choose(before);
    },
    recolour: () => explorer.recolour(),
    print: () => explorer.print(),
    dispose: () => explorer.remove(),
  };
}
