import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../src/network/days";
import { readNetwork } from "../src/network/read";
import { NetworkError } from "../src/network/records";
import { GIVEN, inBytes } from "./networks";

test("the view's own columns give its records", () => {
  const network = readNetwork(GIVEN);
  assert.deepEqual(network.actors.map((one) => one.id), ["NER", "USA", "RUS", "RUS.MIL"]);
  assert.deepEqual(network.actors.map((one) => one.country), ["NER", "USA", "RUS", "RUS"]);
  assert.equal(network.events[1]?.start, dayOf("2024-05-02"));
  assert.ok(Number.isNaN(network.events[3]?.start));
  assert.deepEqual(network.events.map((one) => one.claims), [[0, 1], [1, 3], [3, 4], [4, 5], [5, 6]]);
  assert.deepEqual(network.events.map((one) => Array.from(one.contradictedBy)), [[], [4], [], [], [1]]);
  assert.deepEqual(network.ties.map((one) => [Array.from(one.events), Array.from(one.weights)]), [[[0], [2.5]], [[1], [9.5]], [[2, 3], [10, 5]], [[3], [5]]]);
  assert.deepEqual(network.claims[1], { reliability: "D", credibility: 3 });
  assert.deepEqual([...network.measures.keys(), ...network.groups.keys()], ["betweenness", "community"]);
});

test("columns as bytes give the same, without the sentences", () => {
  const [plain, packed] = [readNetwork(GIVEN), readNetwork(inBytes(GIVEN))];
  assert.deepEqual(packed.ties.map((one) => [one.source, one.sign, Array.from(one.events)]), plain.ties.map((one) => [one.source, one.sign, Array.from(one.events)]));
  assert.deepEqual(packed.actors, plain.actors);
  assert.deepEqual(packed.claims, plain.claims);
  assert.equal(packed.sentences, null);
});

test("numbers may stand as steps, and events without their ids", () => {
  const { id: _, ...events } = GIVEN.events;
  const network = readNetwork({ ...GIVEN, events: { ...events, first: { steps: [0, 1, 2, 1, 1, 1] } } });
  assert.deepEqual(network.events.map((one) => one.claims), readNetwork(GIVEN).events.map((one) => one.claims));
  assert.equal(network.events[0]?.id, "");
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
  assert.deepEqual(network.ties.map((one) => [one.sign, one.channel, Array.from(one.events), Array.from(one.weights)]), [
    [-1, "military", [0], [9.5]],
    [1, "unspecified", [0, 1], [2, 2]],
  ]);
  assert.equal(network.events[0]?.start, dayOf("2024-04-01"));
});

test("what is no network, or leads nowhere, is refused with its place", () => {
  const { actors, ties, events } = GIVEN;
  const broken: [unknown, RegExp][] = [
    [null, /the network is not an object/],
    [[], /the network is not an object/],
    [{ format: "other" }, /This is no network/],
    [{ ...GIVEN, actors: "none" }, /actors is not an object/],
    [{ ...GIVEN, actors: { ...actors, id: ["", "USA", "RUS", "RUS.MIL"] } }, /actors.id\[0\] is empty/],
    [{ ...GIVEN, actors: { ...actors, name: ["Niger"] } }, /actors.name holds 1, where 4 are wanted/],
    [{ ...GIVEN, ties: { ...ties, target: [1, 2, 0, 9] } }, /ties.target\[3\] is 9: there are 4/],
    [{ ...GIVEN, ties: { ...ties, events: { ...ties.events, members: [0, 1, 2, 3, -1] } } }, /ties.events.members\[4\] is -1: there are 5/],
    [{ ...GIVEN, ties: { ...ties, events: { ...ties.events, first: [0, 2, 1, 4, 5] } } }, /ties.events.first\[2\] is 1/],
    [{ ...GIVEN, ties: { ...ties, weights: [1] } }, /ties.weights holds 1, where 5 are wanted/],
    [{ ...GIVEN, events: { ...events, first: [0, 1, 3, 4, 5, 7] } }, /events.first\[5\] is 7: there are 6/],
    [{ ...GIVEN, ties: { ...ties, sign: { dtype: "f8", data: new DataView(new ArrayBuffer(7)) } } }, /ties.sign is not a list/],
    [{ nodes: [{ id: "A" }], edges: [{ source: "A", target: "B" }] }, /edges\[0\] leads to a node that is not there/],
  ];
  for (const [given, message] of broken) {
    assert.throws(() => readNetwork(given), (error) => error instanceof NetworkError && message.test(error.message), String(message));
  }
});

test("numbers that are none, and texts that are objects, become the unknown that they are", () => {
  const odd = { ...GIVEN, actors: { ...GIVEN.actors, x: [Number.NaN, "1", null, Infinity], name: [{ toString: "<b>" }, 7, null, ""] } };
  const network = readNetwork(odd);
  assert.deepEqual(network.actors.map((one) => one.name), ["NER", "7", "RUS", "RUS.MIL"]);
  assert.ok(network.actors.every((one) => Number.isFinite(one.x)));
});
