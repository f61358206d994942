// GraphML, as networkx, yEd, Cytoscape, igraph and `workbench network` write it.

import { type Facts, type NodeLink, typed, withLists } from "./node_link";
import { childrenOf, elementsOf, parseXml } from "./xml";

interface Key {
  readonly name: string;
  readonly type: string;
}

/** @throws NetworkError if `text` is no GraphML */
export function readGraphml(text: string): NodeLink {
  const root = parseXml(text, "graphml");
  const graph = childrenOf(root, "graph")[0];
  const directed = graph?.getAttribute("edgedefault") !== "undirected";
  const keys = new Map(
    childrenOf(root, "key").map((key): [string, Key] => [
      key.getAttribute("id") ?? "",
      { name: key.getAttribute("attr.name") ?? key.getAttribute("id") ?? "", type: key.getAttribute("attr.type") ?? "string" },
    ]),
  );
  return {
    graph: graph === undefined ? {} : values(graph, keys),
    nodes: elementsOf(root, "node").map((node) => ({ ...values(node, keys), id: node.getAttribute("id") ?? "" })),
    edges: elementsOf(root, "edge").map((edge) => ({
      directed: edge.hasAttribute("directed") ? edge.getAttribute("directed") === "true" : directed,
      ...withLists(values(edge, keys)),
      source: edge.getAttribute("source") ?? "",
      target: edge.getAttribute("target") ?? "",
    })),
  };
}

function values(element: Element, keys: ReadonlyMap<string, Key>): Facts {
  const facts: Facts = {};
  for (const one of childrenOf(element, "data")) {
    const key = keys.get(one.getAttribute("key") ?? "");
    if (key !== undefined) {
      facts[key.name] = typed(one.textContent ?? "", key.type);
    }
  }
  return facts;
}
