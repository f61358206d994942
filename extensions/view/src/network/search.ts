// Finding an actor by its name: a combo box with the matches below it, the heaviest first.

import { element } from "./dom";
import type { Network } from "./records";
import { folded } from "./wording";

const MOST = 12;
let boxes = 0;

export class ActorSearch {
  readonly root: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly list: HTMLElement;
  private readonly names: readonly string[];
  private found: readonly number[] = [];
  private at = -1;

  /** `weights` orders the matches; `choose` is told the position of the actor that is chosen. */
  constructor(
    private readonly network: Network,
    private readonly weights: ReadonlyMap<number, number>,
    private readonly choose: (actor: number) => void,
  ) {
    boxes += 1;
    const id = `wbv-search-${boxes}`;
    this.names = network.actors.map((actor) => folded(`${actor.name} ${actor.id}`));
    this.list = element("ul", { class: "wbv-search-list", role: "listbox", id, "aria-label": "Actors", hidden: true });
    this.input = element("input", {
      type: "search",
      class: "wbv-search-input",
      placeholder: "Find an actor",
      "aria-label": "Find an actor",
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": id,
      "aria-autocomplete": "list",
      autocomplete: "off",
      spellcheck: "false",
    });
    this.input.addEventListener("input", () => this.look());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    this.root = element("div", { class: "wbv-search" }, this.input, this.list);
  }

  focus(): void {
    this.input.focus();
  }

  private look(): void {
    const wanted = folded(this.input.value.trim());
    this.found = wanted === "" ? [] : this.matches(wanted);
    this.at = this.found.length > 0 ? 0 : -1;
    this.draw();
  }

  private matches(wanted: string): number[] {
    const rank = (actor: number): number => {
      const name = this.names[actor] ?? "";
      return name.startsWith(wanted) ? 0 : name.includes(` ${wanted}`) ? 1 : 2;
    };
    return [...this.names.keys()]
      .filter((actor) => (this.names[actor] ?? "").includes(wanted))
      .sort((one, other) => rank(one) - rank(other) || (this.weights.get(other) ?? 0) - (this.weights.get(one) ?? 0))
      .slice(0, MOST);
  }

  private draw(): void {
    const items = this.found.map((actor, place) => {
      const item = element(
        "li",
        { role: "option", id: `${this.list.id}-${place}`, "aria-selected": String(place === this.at) },
        this.network.actors[actor]?.name ?? "",
      );
      item.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        this.take(place);
      });
      return item;
    });
    this.list.replaceChildren(...items);
    const open = items.length > 0;
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    if (open) {
      this.input.setAttribute("aria-activedescendant", `${this.list.id}-${this.at}`);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  private key(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && this.found.length > 0) {
      event.preventDefault();
      this.at = (this.at + step + this.found.length) % this.found.length;
      this.draw();
    } else if (event.key === "Enter" && this.at >= 0) {
      event.preventDefault();
      this.take(this.at);
    } else if (event.key === "Escape" && this.found.length > 0) {
      event.stopPropagation();
      this.close();
    }
  }

  private take(place: number): void {
    const actor = this.found[place];
    this.close();
    if (actor !== undefined) {
      this.input.value = this.network.actors[actor]?.name ?? "";
      this.choose(actor);
    }
  }

  private close(): void {
    this.found = [];
    this.at = -1;
    this.draw();
  }
}
