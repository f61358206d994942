// GEXF, as Gephi and `workbench network` write it.

import { type Facts, type NodeLink, typed, withLists } from "./node_link";
import { childrenOf, elementsOf, parseXml } from "./xml";

interface Attribute {
  readonly title: string;
  readonly type: string;
}

/** @throws NetworkError if `text` is no GEXF */
export function readGexf(text: string): NodeLink {
  const root = parseXml(text, "gexf");
  const directed = elementsOf(root, "graph")[0]?.getAttribute("defaultedgetype") !== "undirected";
  const ofNodes = declared(root, "node");
  const ofEdges = declared(root, "edge");
  return {
    graph: {},
    nodes: elementsOf(root, "node").map((node) => ({
      ...values(node, ofNodes),
      ...placeOf(node),
      id: node.getAttribute("id") ?? "",
      label: node.getAttribute("label") ?? "",
    })),
    edges: elementsOf(root, "edge").map((edge) => ({
      directed: (edge.getAttribute("type") ?? "") === "" ? directed : edge.getAttribute("type") === "directed",
      weight: Number(edge.getAttribute("weight") ?? 1),
      ...withLists(values(edge, ofEdges)),
      source: edge.getAttribute("source") ?? "",
      target: edge.getAttribute("target") ?? "",
    })),
  };
}

function declared(root: Element, kind: string): ReadonlyMap<string, Attribute> {
  const groups = elementsOf(root, "attributes").filter((group) => group.getAttribute("class") === kind);
  return new Map(
    groups
      .flatMap((group) => childrenOf(group, "attribute"))
      .map((one) => [one.getAttribute("id") ?? "", { title: one.getAttribute("title") ?? "", type: one.getAttribute("type") ?? "" }]),
  );
}

function values(element: Element, attributes: ReadonlyMap<string, Attribute>): Facts {
  const facts: Facts = {};
  for (const one of childrenOf(element, "attvalues").flatMap((group) => childrenOf(group, "attvalue"))) {
    // GEXF 1.0 says `id` for what later versions call `for`.
    const attribute = attributes.get(one.getAttribute("for") ?? one.getAttribute("id") ?? "");
    if (attribute !== undefined) {
      facts[attribute.title] = typed(one.getAttribute("value") ?? "", attribute.type);
    }
  }
  return facts;
}

/** Where Gephi has put the node, with the y axis upwards. */
function placeOf(node: Element): Facts {
  const position = childrenOf(node, "position")[0];
  const [x, y] = ["x", "y"].map((name) => Number(position?.getAttribute(name) ?? NaN));
  return x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y) ? { x, y } : {};
}
