import assert from "node:assert/strict";
import { test } from "node:test";
import { placeLabels } from "../src/network/labels";

const size = { width: 400, height: 300 };
const widthOf = (text: string): number => 7 * text.length;
const label = (text: string, x: number, y: number, forced = false) => ({ text, x, y, radius: 5, forced });

test("names never lie on each other, nor outside, and the first given find room first", () => {
  const labels = Array.from({ length: 60 }, (_, at) => label(`Actor ${at}`, 10 + ((at * 37) % 380), 10 + ((at * 53) % 280)));
  const written = placeLabels(labels, size, widthOf);
  assert.ok(written.length > 15);
  assert.equal(written[0]?.text, "Actor 0");
  for (const [at, { box }] of written.entries()) {
    assert.ok(box.left >= 0 && box.right <= size.width && box.top >= 0 && box.bottom <= size.height);
    assert.ok(written.slice(0, at).every(({ box: other }) => box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top));
  }
});

test("forced names go before all others, and long ones are cut", () => {
  const written = placeLabels([label("First", 200, 100), label("x".repeat(50), 200, 101, true)], size, widthOf);
  assert.equal(written[0]?.text, `${"x".repeat(31)}…`);
});
