import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_ACTORS, byCountry } from "../src/network/aggregate";
import { EVERYTHING, seen } from "../src/network/filters";
import { CONFLICT } from "../src/network/looks";
import { readNetwork } from "../src/network/read";
import { heaviestOf, sceneOf } from "../src/network/scene";
import type { Selection } from "../src/network/state";
import { GIVEN } from "./networks";

const network = readNetwork(GIVEN);
const whole = seen(network, EVERYTHING);
const ground = { paper: "#ffffff", ink: "#000000", node: "#566376" };

function scene(selection: Selection = null) {
  return sceneOf(network, whole, selection, ground, heaviestOf(whole));
}

test("conflict is dashed and what is planned dotted, so that colour alone tells nothing", () => {
  const ties = scene().ties;
  assert.deepEqual(ties.get("0")?.dash, [0, 0]);
  assert.deepEqual([ties.get("1")?.color, ties.get("1")?.dash], [CONFLICT, [9, 4]]);
  assert.deepEqual(ties.get("2")?.dash, [2, 4]);
  assert.deepEqual([ties.get("0")?.arrow, ties.get("1")?.arrow], [false, true]);
});

test("ties between the same two actors lie beside each other, also when they run in opposite directions", () => {
  const pair = readNetwork({
    ...GIVEN,
    ties: [
      { ...GIVEN.ties[1], source: 0, target: 1 },
      { ...GIVEN.ties[1], source: 1, target: 0 },
      { ...GIVEN.ties[1], source: 0, target: 2 },
    ],
  });
  const drawn = sceneOf(pair, seen(pair, EVERYTHING), null, ground, { actor: 1, tie: 1 }).ties;
  const [one, other] = [drawn.get("0")?.curvature ?? 0, drawn.get("1")?.curvature ?? 0];
  assert.ok(one !== 0 && one === other, "each bends to its own left, and so away from the other");
  assert.equal(drawn.get("2")?.curvature, 0);
});

test("a selection keeps its ties and their actors in full colour, and leaves the others their place", () => {
  const drawn = scene({ kind: "actor", at: 3 });
  assert.deepEqual([...drawn.actors.values()].map((one) => one.label), ["Niger", "", "", "Russia: military"]);
  assert.equal(drawn.ties.get("1")?.zIndex, 0);
  assert.equal(drawn.ties.get("3")?.zIndex, 1);
  assert.deepEqual([...drawn.actors.values()].map(({ x, y }) => [x, y]), GIVEN.actors.map(({ x, y }) => [x, y]));
});

test("by country, bodies join their state, and what they do among themselves makes no tie", () => {
  const merged = byCountry(network);
  assert.deepEqual(merged.actors.map((one) => [one.id, one.name]), [["NER", "Niger"], ["USA", "United States"], ["RUS", "Russia"]]);
  assert.deepEqual(merged.ties.map((one) => [one.source, one.target, one.status, [...one.events]]), [
    [0, 1, "actual", [0]],
    [1, 2, "actual", [1]],
    [2, 0, "planned", [2, 3]],
    [2, 0, "actual", [3]],
  ]);
  assert.ok(MOST_ACTORS >= 5000);
});
