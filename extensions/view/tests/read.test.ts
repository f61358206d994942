import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../src/network/days";
import { readNetwork } from "../src/network/read";
import { NetworkError } from "../src/network/records";
import { GIVEN } from "./networks";

test("the view's own JSON gives its records", () => {
  const network = readNetwork(GIVEN);
  assert.deepEqual(network.actors.map((one) => one.id), ["NER", "USA", "RUS", "RUS.MIL"]);
  assert.equal(network.events[1]?.start, dayOf("2024-05-02"));
  assert.deepEqual(network.claims[1]?.trigger, [5, 11]);
});

test("node-link JSON as networkx writes it is read too, with the days and weights that it has", () => {
  const network = readNetwork({
    directed: true,
    multigraph: true,
    graph: { period: "2024-04", level: "country" },
    nodes: [{ id: "NER", name: "Niger", kind: "state" }, { id: 7 }],
    edges: [
      { source: "NER", target: 7, key: "a", channel: "military", sign: -1, status: "actual", directed: true, weight: 9.5, event_ids: ["e1"], event_weights: [9.5], first: "2024-04-01" },
      { source: 7, target: "NER", key: "b", weight: 4, event_ids: ["e1", "e2"] },
    ],
  });
  assert.deepEqual(network.actors.map((one) => one.name), ["Niger", "7"]);
  assert.deepEqual(network.ties.map((one) => [one.sign, one.channel, [...one.events], [...one.weights]]), [
    [-1, "military", [0], [9.5]],
    [1, "unspecified", [0, 1], [2, 2]],
  ]);
  assert.equal(network.events[0]?.start, dayOf("2024-04-01"));
});

test("what is no network, or leads nowhere, is refused with its place", () => {
  const broken: [unknown, RegExp][] = [
    [null, /the network is not an object/],
    [[], /the network is not an object/],
    [{ format: "other" }, /This is no network/],
    [{ ...GIVEN, actors: "none" }, /actors is not a list/],
    [{ ...GIVEN, actors: [{}] }, /Actor 0 has no id/],
    [{ ...GIVEN, ties: [{ ...GIVEN.ties[0], target: 9 }] }, /ties\[0\].target is 9: there are 4/],
    [{ ...GIVEN, ties: [{ ...GIVEN.ties[0], events: [-1] }] }, /ties\[0\].events is -1/],
    [{ nodes: [{ id: "A" }], edges: [{ source: "A", target: "B" }] }, /edges\[0\] leads to a node that is not there/],
  ];
  for (const [given, message] of broken) {
    assert.throws(() => readNetwork(given), (error) => error instanceof NetworkError && message.test(error.message));
  }
});

test("numbers that are none, and texts that are objects, become the unknown that they are", () => {
  const odd = { ...GIVEN, actors: GIVEN.actors.map((one) => ({ ...one, x: Number.NaN, name: { toString: "<b>" } })) };
  const network = readNetwork(odd);
  assert.equal(network.actors[0]?.name, "NER");
  assert.ok(network.actors.every((one) => Number.isFinite(one.x)));
});
