import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_ACTORS, byCountry, drawable } from "../src/network/aggregate";
import { USUAL, coloursBy, sizesOf, valuesOf } from "../src/network/actor_looks";
import { EVERYTHING, seen } from "../src/network/filters";
import { CONFLICT } from "../src/network/looks";
import { GROUP_COLOURS } from "../src/network/palette";
import { readNetwork } from "../src/network/read";
import { scaleOf, sceneOf } from "../src/network/scene";
import type { Selection } from "../src/network/state";
import { GIVEN } from "./networks";

const network = readNetwork(GIVEN);
const whole = seen(network, EVERYTHING);
const ground = { paper: "#ffffff", ink: "#000000", node: "#566376" };

function scene(selection: Selection = null, looks = USUAL) {
  return sceneOf(network, whole, selection, ground, scaleOf(network, whole, looks));
}

test("conflict is dashed and what is planned dotted, so that colour alone tells nothing", () => {
  const ties = scene().ties;
  assert.deepEqual(ties.get(0)?.dash, [0, 0]);
  assert.deepEqual([ties.get(1)?.color, ties.get(1)?.dash], [CONFLICT, [9, 4]]);
  assert.deepEqual(ties.get(2)?.dash, [2, 4]);
  assert.deepEqual([ties.get(0)?.arrow, ties.get(1)?.arrow], [false, true]);
});

test("ties between the same two actors lie beside each other, also when they run in opposite directions", () => {
  const pair = readNetwork({
    ...GIVEN,
    ties: { ...GIVEN.ties, source: [0, 1, 0, 3], target: [1, 0, 2, 2] },
  });
  const all = seen(pair, EVERYTHING);
  const drawn = sceneOf(pair, all, null, ground, scaleOf(pair, all, USUAL)).ties;
  const [one, other] = [drawn.get(0)?.curvature ?? 0, drawn.get(1)?.curvature ?? 0];
  assert.ok(one !== 0 && one === other, "each bends to its own left, and so away from the other");
  assert.equal(drawn.get(2)?.curvature, 0);
});

test("forty ties between two actors stay beside them", () => {
  const many = Array.from({ length: 40 }, (_, at) => at);
  const pair = readNetwork({
    ...GIVEN,
    ties: {
      source: many.map((at) => at % 2),
      target: many.map((at) => 1 - (at % 2)),
      channel: many.map(() => "military"),
      status: many.map(() => "actual"),
      sign: many.map(() => 1),
      directed: many.map(() => 1),
      events: { first: [...many, 40], members: many.map(() => 0) },
      weights: many.map(() => 1),
    },
  });
  const all = seen(pair, EVERYTHING);
  const bends = [...sceneOf(pair, all, null, ground, scaleOf(pair, all, USUAL)).ties.values()].map((one) => one.curvature);
  assert.ok(Math.max(...bends.map(Math.abs)) < 0.6);
  assert.equal(new Set(bends.map((bend, at) => (at % 2 === 0 ? bend : -bend))).size, 40);
});

test("a selection keeps its ties and their actors in full colour, and leaves the others their place", () => {
  const drawn = scene({ kind: "actor", at: 3 });
  assert.deepEqual([...drawn.actors.values()].map((one) => one.label), ["Niger", "", "", "Russia: military"]);
  assert.equal(drawn.ties.get(1)?.zIndex, 0);
  assert.equal(drawn.ties.get(3)?.zIndex, 1);
  assert.deepEqual([...drawn.actors.values()].map(({ x, y }) => [x, y]), network.actors.map(({ x, y }) => [x, y]));
});

test("by country, bodies join their state, and what they do among themselves makes no tie", () => {
  const merged = byCountry(network);
  assert.deepEqual(merged.actors.map((one) => [one.id, one.name]), [["NER", "Niger"], ["USA", "United States"], ["RUS", "Russia"]]);
  assert.deepEqual(merged.ties.map((one) => [one.source, one.target, one.status, Array.from(one.events)]), [
    [0, 1, "actual", [0]],
    [1, 2, "actual", [1]],
    [2, 0, "planned", [2, 3]],
    [2, 0, "actual", [3]],
  ]);
  assert.ok(MOST_ACTORS >= 5000);
});

test("where countries tell too few apart, the heaviest actors are drawn, and the note says so", () => {
  assert.deepEqual(drawable(network, 4), { network, note: "", undrawn: new Set() });
  const few = drawable(network, 2);
  assert.deepEqual(few.network.actors.map((one) => one.id), ["NER", "RUS"]);
  assert.deepEqual(few.network.ties.map((one) => [one.source, one.target, one.status]), [[1, 0, "planned"]]);
  assert.deepEqual(few.network.measures.get("betweenness"), [0.5, 1]);
  assert.match(few.note, /4 actors are too many to be told apart: the 2 of most weight are drawn/);
});

test("of countries with thousands of ties the heaviest are drawn, and the note says so", () => {
  const many = Array.from({ length: 4000 }, (_, at) => at);
  const wide = readNetwork({
    ...GIVEN,
    actors: { id: many.map(String), name: many.map(String), kind: many.map(() => "state"), country: many.map((at) => `C${at % 100}`), sector: many.map(() => ""), x: many, y: many },
    ties: {
      source: many,
      target: many.map((at) => (at + 1 + Math.floor(at / 100)) % 4000),
      channel: many.map(() => "military"),
      status: many.map(() => "actual"),
      sign: many.map(() => 1),
      directed: many.map(() => 1),
      events: { first: [...many, 4000], members: many.map(() => 0) },
      weights: many.map((at) => at + 1),
    },
  });
  const { network: countries, note, undrawn } = drawable(wide, 1000);
  assert.equal(countries.actors.length, 100);
  assert.equal(undrawn.size, countries.ties.length - 3000);
  assert.match(note, /drawn as one, with the 3,000 heaviest of their ties; the tables hold all\.$/);
});

test("size and colour tell what the reader chooses, as far as the data tell it", () => {
  assert.deepEqual([...sizesOf(network).keys()], ["weight", "cooperation", "conflict", "ties", "betweenness"]);
  assert.deepEqual([...coloursBy(network).keys()], ["", "kind", "country", "sector", "community"]);
  const sizes = (size: string): number[] => [...valuesOf(network, whole, size).values()];
  assert.deepEqual(sizes("ties"), [3, 2, 2, 1]);
  assert.deepEqual(sizes("conflict"), [0, 9.5, 9.5, 0]);
  assert.deepEqual(sizes("cooperation"), [17.5, 2.5, 15, 5]);
  assert.deepEqual(sizes("betweenness"), [0.5, 0, 1, 0]);
  const colours = [...scene(null, { size: "weight", colour: "community" }).actors.values()].map((one) => one.color);
  assert.deepEqual(colours, [GROUP_COLOURS[0], GROUP_COLOURS[0], ground.node, ground.node]);
});

test("colours of groups stand out from white and from the dark ground by 3 to 1", () => {
  const light = (colour: string): number =>
    [0.2126, 0.7152, 0.0722].reduce((sum, part, at) => {
      const value = Number.parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16) / 255;
      return sum + part * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    }, 0.05);
  for (const colour of GROUP_COLOURS) {
    assert.ok(light("#ffffff") / light(colour) >= 3, `${colour} on white`);
    assert.ok(light(colour) / light("#14181f") >= 3, `${colour} on dark`);
  }
});
