import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../src/network/days";
import { EVERYTHING, type Filters, seen } from "../src/network/filters";
import { readNetwork } from "../src/network/read";
import { GIVEN } from "./networks";

const network = readNetwork(GIVEN);

function ties(change: Partial<Filters>): number[] {
  return seen(network, { ...EVERYTHING, ...change }).ties.map((one) => one.tie);
}

test("without a filter everything is seen, and an actor's event counts once however many ties it is in", () => {
  const whole = seen(network, EVERYTHING);
  assert.deepEqual(whole.ties.map((one) => one.weight), [2.5, 9.5, 15, 5]);
  assert.deepEqual([...whole.actors], [[0, 17.5], [1, 12], [2, 24.5], [3, 5]]);
  assert.equal(whole.events.size, 4);
});

test("a period is half-open, and what has no date is in every one", () => {
  assert.deepEqual(ties({ period: [dayOf("2024-04-22"), dayOf("2024-05-02")] }), [0, 2, 3]);
  assert.deepEqual(ties({ period: [dayOf("2024-05-02"), dayOf("2024-05-03")] }), [1, 2, 3]);
  const may = seen(network, { ...EVERYTHING, period: [dayOf("2024-06-01"), dayOf("2024-07-01")] });
  assert.deepEqual(may.ties.map((one) => [one.tie, one.weight]), [[2, 5], [3, 5]]);
});

test("channel, sign, status, source and origins each hold back what they name", () => {
  assert.deepEqual(ties({ channels: new Set(["diplomatic"]) }), [0]);
  assert.deepEqual(ties({ signs: new Set([-1 as const]) }), [1]);
  assert.deepEqual(ties({ statuses: new Set(["planned"]) }), [2]);
  assert.deepEqual(ties({ reliabilities: new Set(["A"]) }), [1, 2, 3]);
  assert.deepEqual(ties({ leastOrigins: 2 }), [1]);
  assert.deepEqual(ties({ credibilities: new Set([3]) }), [1]);
  assert.deepEqual(ties({ reliabilities: new Set(["D"]), credibilities: new Set([2]) }), [], "one claim must have both");
});

test("a focus keeps the actors that are so many ties away, whatever the direction", () => {
  assert.deepEqual(ties({ focus: { actor: 3, steps: 1 } }), [3]);
  assert.deepEqual(ties({ focus: { actor: 3, steps: 2 } }), [0, 1, 2, 3]);
  assert.deepEqual(ties({ focus: { actor: 1, steps: 1 }, channels: new Set(["diplomatic"]) }), [0]);
});
