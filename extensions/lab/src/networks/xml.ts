// XML that nobody vouches for: read by the browser's parser, which fetches nothing, and refused where it declares entities.

import { NetworkError } from "../../../view/src/network/records";

/** The root element of `text`, which must be called `root`.
 *
 * @throws NetworkError if it is not well formed, declares a document type, or is something else
 */
export function parseXml(text: string, root: string): Element {
  // Entities are declared there only, and no program writes networks with one: what is left cannot grow or reach out.
  if (text.includes("<!DOCTYPE")) {
    throw new NetworkError("The file declares a document type, which a network does not need: take the line with <!DOCTYPE out.");
  }
  const document = new DOMParser().parseFromString(text, "application/xml");
  const broken = document.querySelector("parsererror");
  if (broken !== null) {
    const place = /line (\d+) at column (\d+)/.exec(broken.textContent ?? "");
    throw new NetworkError(`The file is broken XML${place ? `, at line ${place[1]}, column ${place[2]}` : ""}: write it anew with the program it came from.`);
  }
  if (document.documentElement.localName !== root) {
    throw new NetworkError(`The file begins with <${document.documentElement.localName}>, where <${root}> is expected.`);
  }
  return document.documentElement;
}

/** All elements of that name inside `element`, whatever their namespace. */
export function elementsOf(element: Element, name: string): Element[] {
  return [...element.getElementsByTagNameNS("*", name)];
}

/** The children of `element` of that name. */
export function childrenOf(element: Element, name: string): Element[] {
  return [...element.children].filter((child) => child.localName === name);
}
