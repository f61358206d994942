import assert from "node:assert/strict";
import { test } from "node:test";
import { filled, headFor, headed } from "../src/heads";

// As `dress` of charts/theme.py writes them: 127 pixels for two lines of title and three of subtitle, 300 for the plot.
const layout = {
  height: 427,
  margin: { l: 12, t: 127 },
  title: {
    text: "Channels of Niger and the United<br>States",
    x: 0,
    subtitle: { text: "2024-Q2 · 26 events · 33 articles ·<br>27 independent origins<br>In each mark: number of events", font: { size: 12 } },
  },
};

test("where there is room the lines of a head are joined, and the figure is lower by as much", () => {
  const head = headFor(layout, 850);
  assert.equal(head?.title, "Channels of Niger and the United States");
  assert.equal(head?.subtitle, "2024-Q2 · 26 events · 33 articles · 27 independent origins<br>In each mark: number of events");
  assert.equal(head?.top, 127 - 22 - 17);
  assert.equal(head?.height, 427 - 22 - 17);
});

test("on a phone the head stays as Python broke it", () => {
  const head = headFor(layout, 366);
  assert.deepEqual(head, { title: layout.title.text, subtitle: layout.title.subtitle.text, top: 127, height: 427 });
});

test("room for two lines of subtitle is kept, as Python keeps it", () => {
  const two = { ...layout, title: { text: "Changes", subtitle: { text: "2024-Q2 · 26 events ·<br>27 independent origins" } } };
  assert.equal(headFor(two, 850)?.height, 427);
});

test("on a phone a row takes the shorter words that it has, and its own again where there is room", () => {
  const rows = { ...layout, meta: { narrow: { 1: "Transit… → Niger · aid" } }, annotations: [{ text: "a" }, { text: "Transitional Council → Niger · aid", y: 1 }] };
  assert.deepEqual(headed(rows, 366)["annotations"], [{ text: "a" }, { text: "Transit… → Niger · aid", y: 1 }]);
  assert.deepEqual(headed(rows, 850)["annotations"], rows.annotations);
  assert.equal("annotations" in headed(layout, 366), false);
});

test("what else the margin and the title say stays as it is, and a figure without a head too", () => {
  const wide = headed(layout, 850);
  assert.deepEqual(wide["margin"], { l: 12, t: 88 });
  assert.equal((wide["title"] as { x: number }).x, 0);
  assert.deepEqual(headed({ height: 300 }, 850), {});
});

test("a word that is longer than a line has one of its own", () => {
  assert.deepEqual(filled(["a", "incomprehensibilities", "b", "c"], 5), ["a", "incomprehensibilities", "b c"]);
});
