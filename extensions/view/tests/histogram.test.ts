import assert from "node:assert/strict";
import { test } from "node:test";
import { histogramOf } from "../src/network/histogram";
import { readNetwork } from "../src/network/read";
import type { Network } from "../src/network/records";
import { GIVEN } from "./networks";

function withDays(days: readonly number[]): Network {
  const network = readNetwork(GIVEN);
  const event = network.events[0];
  const tie = network.ties[0];
  assert.ok(event !== undefined && tie !== undefined);
  return {
    ...network,
    events: days.map((start) => ({ ...event, start, end: start + 1 })),
    ties: [{ ...tie, events: days.map((_, at) => at), weights: days.map(() => 1) }],
  };
}

test("each event with a day is in one bar, by sign", () => {
  const histogram = histogramOf(readNetwork(GIVEN));
  assert.equal(histogram?.step, 1);
  assert.deepEqual(histogram?.bars.filter((bar) => bar.cooperation + bar.conflict > 0).map((bar) => [bar.cooperation, bar.conflict]), [[1, 0], [0, 1], [1, 0]]);
});

test("a few strays do not take the axis from all others, and are counted", () => {
  const days = Array.from({ length: 100 }, (_, at) => 19700 + at);
  assert.deepEqual([histogramOf(withDays(days))?.outside, histogramOf(withDays(days))?.first], [0, 19700]);
  const strays = histogramOf(withDays([15000, 15400, ...days]));
  assert.deepEqual([strays?.first, strays?.outside], [19700, 2]);
  assert.ok((strays?.last ?? 0) >= 19799);
});

test("a day alone needs no axis", () => {
  assert.equal(histogramOf(withDays([19700, 19700])), null);
  assert.equal(histogramOf(withDays([])), null);
});
