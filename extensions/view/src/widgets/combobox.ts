// A field in which a reader types and a list from which to choose, by arrows and Enter or by mouse.

import { element } from "../network/dom";
import { floating } from "./floating";
import { freshId, settled } from "./parts";

export interface Combobox {
  readonly input: HTMLInputElement;
  readonly list: HTMLUListElement;
  /** Writes what is chosen, when the reader is not typing. */
  show(text: string): void;
}

/** @param words of an option: what it is called, and a note beside it
 *  @param typed what to make of a text that no option was chosen for, on Enter; nothing where left out */
export function combobox<Option>(
  find: (text: string) => Promise<readonly Option[]>,
  words: (option: Option) => readonly [string, string],
  chosen: (option: Option) => void,
  typed?: (text: string) => void,
): Combobox {
  const list = element("ul", { class: "wbw-options", role: "listbox", id: freshId(), hidden: true });
  const input = element("input", {
    class: "wbw-input", type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  });
  const float = floating(input, list);
  let options: readonly Option[] = [];
  let at = -1;
  let before = "";
  let asked = 0;
  let searching = false;
  let hurried = false; // Enter came before what was searched for

  const close = (): void => {
    float.close();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (number: number): void => {
    const option = options[number];
    if (option !== undefined) {
      before = words(option)[0];
      input.value = before;
      close();
      chosen(option);
    }
  };
  const mark = (number: number): void => {
    at = options.length === 0 ? -1 : (number + options.length) % options.length;
    [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === at)));
    const item = list.children[at];
    if (item !== undefined) {
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    }
  };
  const open = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    searching = true;
    const found = await find(input.value === before ? "" : input.value).catch(() => []);
    if (mine !== asked) {
      return;
    }
    searching = false;
    options = found;
    if (hurried) {
      hurried = false;
      decide();
      return;
    }
    list.replaceChildren(
      ...options.map((option, number) => {
        const [name, note] = words(option);
        const item = element("li", { role: "option", id: freshId(), "aria-selected": "false" }, element("span", {}, name), element("small", {}, note));
        item.addEventListener("mousedown", (event) => {
          event.preventDefault(); // the field keeps the focus
          choose(number);
        });
        return item;
      }),
    );
    list.setAttribute("aria-label", "Actors found");
    (options.length > 0 ? float.open : float.close)();
    input.setAttribute("aria-expanded", String(options.length > 0));
    mark(0);
  };
  /** Takes the first that was found, or what was typed. */
  const decide = (): void => {
    if (options.length > 0) {
      choose(Math.max(at, 0));
    } else if (typed !== undefined && input.value.trim() !== "") {
      typed(input.value.trim());
    }
  };
  const soon = settled(() => void open(), 120);
  input.addEventListener("input", () => {
    searching = true;
    options = [];
    at = -1;
    soon();
  });
  input.addEventListener("focus", () => input.select());
  input.addEventListener("blur", () => {
    if (!hurried) {
      asked += 1;
      searching = false;
    }
    close();
    if (typed === undefined) {
      input.value = before;
    }
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) {
        void open();
      } else {
        mark(at + (event.key === "ArrowDown" ? 1 : -1));
      }
    } else if (event.key === "Enter" && input.value.trim() !== "" && input.value !== before) {
      event.preventDefault();
      event.stopPropagation();
      hurried = searching;
      if (!searching) {
        decide();
      }
    } else if (event.key === "Enter" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      choose(at);
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      close();
    }
  });
  return {
    input,
    list,
    show: (text) => {
      before = text;
      if (document.activeElement !== input) {
        input.value = text;
      }
    },
  };
}
