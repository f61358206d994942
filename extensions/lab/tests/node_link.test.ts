import assert from "node:assert/strict";
import { test } from "node:test";
import { readNetwork } from "../../view/src/network/read";
import { placed } from "../src/networks/layout";
import { isNodeLink, typed, withLists } from "../src/networks/node_link";

test("values are read by their type; what is none of it stays text", () => {
  assert.equal(typed("4", "long"), 4);
  assert.equal(typed("4.5", "double"), 4.5);
  assert.equal(typed("true", "boolean"), true);
  assert.equal(typed("false", "boolean"), false);
  assert.equal(typed("4", "string"), "4");
  assert.equal(typed("many", "long"), "many");
  assert.equal(typed("", "double"), "");
});

test("lists that XML joined by spaces are lists again", () => {
  assert.deepEqual(withLists({ event_ids: "a b", event_weights: "1.5 2.0" }), { event_ids: ["a", "b"], event_weights: [1.5, 2] });
  assert.deepEqual(withLists({ event_ids: "a", event_weights: 7 }), { event_ids: ["a"], event_weights: [7] });
  assert.deepEqual(withLists({ event_ids: "" }), { event_ids: "" });
});

test("actors get places, the same each time, and places that are there stay", () => {
  const network = { graph: {}, nodes: [{ id: "a" }, { id: "b" }, { id: "c" }], edges: [{ source: "a", target: "b" }, { source: "a", target: "gone" }] };
  const once = placed(network);
  assert.deepEqual(once, placed(network));
  assert.ok(once.nodes.every((node) => Number.isFinite(node["x"]) && Number.isFinite(node["y"])));
  const given = { ...network, nodes: [{ id: "a", x: 1, y: 2 }] };
  assert.equal(placed(given), given);
});

test("a placed network is what the view reads", () => {
  const made = placed({ graph: { period: "2024" }, nodes: [{ id: "a", name: "Chad" }, { id: "b" }], edges: [{ source: "a", target: "b", sign: -1 }] });
  const read = readNetwork(made);
  assert.equal(read.actors[0]?.name, "Chad");
  assert.equal(read.ties[0]?.sign, -1);
  assert.equal(read.period, "2024");
});

test("only node-link JSON counts as such", () => {
  assert.ok(isNodeLink({ nodes: [], edges: [] }));
  for (const other of [null, 1, [], {}, { nodes: [1], edges: [] }, { nodes: [], edges: null }]) {
    assert.ok(!isNodeLink(other));
  }
});
