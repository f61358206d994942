// Places for the actors of a file that has none, by the forces of its ties: the same file always gives the same map.

import { MultiDirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { NodeLink } from "./node_link";

/** Beyond this many actors a map takes longer than a reader waits, and tells less than the table. */
const MOST = 2000;
const ROUNDS = 400;
/** Node visits that are worth about a second. */
const WORK = 200_000;

/** The same network, its actors with an `x` and a `y`; as it is where it has places, or too many actors. */
export function placed(network: NodeLink): NodeLink {
  const { nodes, edges } = network;
  if (nodes.length > MOST || nodes.some((node) => typeof node["x"] === "number" && typeof node["y"] === "number")) {
    return network;
  }
  const graph = new MultiDirectedGraph();
  nodes.forEach((node, at) => {
    // On a spiral at first, in the order of the file.
    const turn = at * 2.399963;
    graph.mergeNode(String(node["id"]), { x: Math.sqrt(at + 1) * Math.cos(turn), y: Math.sqrt(at + 1) * Math.sin(turn) });
  });
  for (const edge of edges) {
    const [source, target] = [String(edge["source"]), String(edge["target"])];
    // The view refuses ties that lead nowhere, and says which.
    if (graph.hasNode(source) && graph.hasNode(target) && source !== target) {
      graph.addEdge(source, target);
    }
  }
  const iterations = Math.max(30, Math.min(ROUNDS, Math.round(WORK / Math.max(1, nodes.length))));
  const settings = { ...forceAtlas2.inferSettings(graph), linLogMode: true, outboundAttractionDistribution: true, gravity: 0.5 };
  const places = forceAtlas2(graph, { iterations, getEdgeWeight: null, settings });
  return { ...network, nodes: nodes.map((node) => ({ ...node, ...places[String(node["id"])] })) };
}
