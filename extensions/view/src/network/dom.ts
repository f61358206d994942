// Makes elements. Text is set as text everywhere: nothing that a network holds is ever read as HTML.

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with attributes and children; false and undefined leave an attribute out, true writes it empty. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  give(made, attributes);
  made.append(...children);
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

export function drawing<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Node[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  give(made, attributes);
  made.append(...children);
  return made;
}

export function button(label: string, title: string, action: () => void): HTMLButtonElement {
  // A word names its button, and the title says more; a sign is no name.
  const named = /\w/.test(label) ? {} : { "aria-label": title };
  const made = element("button", { type: "button", class: "wbv-button", title, ...named }, label);
  made.addEventListener("click", action);
  return made;
}

function give(made: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
}
