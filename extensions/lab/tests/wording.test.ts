import assert from "node:assert/strict";
import { test } from "node:test";
import { sizeOf, spanOf } from "../src/panel/wording";

test("sizes have a unit", () => {
  assert.deepEqual([0, 999, 1000, 1_500_000, 25_000_000, 1_000_000_000].map(sizeOf), ["0 B", "999 B", "1.0 kB", "1.5 MB", "25 MB", "1.0 GB"]);
});

test("a half-open span is said with its last day", () => {
  assert.equal(spanOf("2024-04-22", "2024-04-23"), "2024-04-22");
  assert.equal(spanOf("2024-02-01", "2024-03-01"), "2024-02-01 – 2024-02-29");
  assert.equal(spanOf(null, null), "");
  assert.equal(spanOf("2024-04-22", null), "2024-04-22");
});
