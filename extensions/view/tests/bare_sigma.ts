// What sigma and graphology draw by themselves: the page that the benchmark compares the view with.

import Graph from "graphology";
import Sigma from "sigma";

interface Given {
  readonly actors: readonly (readonly [x: number, y: number, size: number, color: string, label: string])[];
  readonly ties: readonly (readonly [source: number, target: number, size: number, color: string])[];
}

const given = JSON.parse(document.getElementById("network")?.textContent ?? "") as Given;
const graph = new Graph({ multi: true, type: "directed" });
given.actors.forEach(([x, y, size, color, label], at) => graph.addNode(at, { x, y, size, color, label }));
given.ties.forEach(([source, target, size, color]) => graph.addDirectedEdge(source, target, { size, color }));
const stage = document.getElementById("stage");
if (stage !== null) {
  new Sigma(graph, stage);
}
