import assert from "node:assert/strict";
import { test } from "node:test";
import { acrossChannels } from "../src/network/across_channels";
import { USUAL } from "../src/network/actor_looks";
import { EVERYTHING, seen } from "../src/network/filters";
import { onPaper, paperSize } from "../src/network/paper";
import { readNetwork } from "../src/network/read";
import { scaleOf, sceneOf } from "../src/network/scene";
import { GIVEN } from "./networks";

const ground = { paper: "#ffffff", ink: "#000000", node: "#566376" };
// Of the United States and Niger: an attack, the same attack in another channel, one that is planned, and a delivery back.
const network = readNetwork({
  ...GIVEN,
  ties: {
    source: [1, 1, 1, 0],
    target: [0, 0, 0, 1],
    channel: ["military", "political", "military", "military"],
    status: ["actual", "actual", "planned", "actual"],
    sign: [-1, -1, -1, 1],
    directed: [1, 1, 1, 1],
    events: { first: [0, 2, 3, 4, 5], members: [0, 1, 1, 2, 3] },
    weights: [9, 4, 4, 8, 5],
  },
});
const whole = seen(network, EVERYTHING);

test("channels of two actors are one line, and an event in several counts once", () => {
  const merged = acrossChannels(network, whole, null);
  assert.deepEqual(merged.seen.ties.map(({ events, weight }) => [[...Array.from(events)], weight]), [[[0, 1], 13], [[2], 8], [[3], 5]]);
  assert.deepEqual(merged.network.ties.map(({ status, sign }) => [status, sign]), [["actual", -1], ["planned", -1], ["actual", 1]]);
});

test("a tie that is chosen stays chosen, in the line that holds it", () => {
  assert.deepEqual(acrossChannels(network, whole, { kind: "tie", at: 1 }).selection, { kind: "tie", at: 0 });
  assert.deepEqual(acrossChannels(network, whole, { kind: "actor", at: 1 }).selection, { kind: "actor", at: 1 });
  assert.equal(acrossChannels(network, { ...whole, ties: whole.ties.slice(2) }, { kind: "tie", at: 0 }).selection, null);
});

test("on paper no actor lies on another, however close they are on the screen, and all stay on the sheet", () => {
  const crowd = Array.from({ length: 40 }, (_, at) => at);
  const close = readNetwork({
    ...GIVEN,
    actors: { ...GIVEN.actors, id: crowd.map(String), name: crowd.map(String), kind: crowd.map(() => "state"), country: crowd.map(() => ""), sector: crowd.map(() => ""), x: crowd.map((at) => (at === 0 ? 1000 : at % 7)), y: crowd.map((at) => at % 5), measures: {}, groups: {} },
    ties: { source: crowd, target: crowd.map((at) => (at + 1) % 40), channel: crowd.map(() => "military"), status: crowd.map(() => "actual"), sign: crowd.map(() => 1), directed: crowd.map(() => 1), events: { first: [...crowd, 40], members: crowd.map((at) => at % 5) }, weights: crowd.map(() => 1) },
  });
  const all = seen(close, EVERYTHING);
  const scene = sceneOf(close, all, null, ground, scaleOf(close, all, USUAL));
  const size = paperSize(scene);
  const projection = onPaper(scene, size);
  const places = crowd.map((at) => ({ ...projection.placeOf(at)!, radius: projection.scaled(scene.actors.get(at)!.size) }));
  for (const [at, one] of places.entries()) {
    assert.ok(one.x > 0 && one.x < size.width && one.y > 0 && one.y < size.height);
    places.slice(at + 1).forEach((other) => assert.ok(Math.hypot(one.x - other.x, one.y - other.y) > one.radius + other.radius));
  }
});
