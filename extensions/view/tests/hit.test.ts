import assert from "node:assert/strict";
import { test } from "node:test";
import { Curves } from "../src/network/hit";
import type { DrawnTie, Scene } from "../src/network/scene";
import { Spots } from "../src/network/spots";

const actor = (x: number, y: number) => ({ x, y, size: 1, color: "", rim: "", shape: "circle" as const, label: "", forceLabel: false, zIndex: 1 });
const tie = (source: number, target: number, curvature: number, zIndex = 1): DrawnTie => ({ source, target, size: 2, color: "", curvature, dash: [0, 0], arrow: false, zIndex });

test("the nearest line under the pointer is found, curves where they bend to, and faint ones never", () => {
  const scene: Scene = {
    actors: new Map([[0, actor(0, 0)], [1, actor(100, 0)], [2, actor(0, 50)], [3, actor(100, 50)]]),
    ties: new Map([[5, tie(0, 1, 0.4)], [6, tie(0, 1, -0.4)], [7, tie(0, 1, 0)], [8, tie(2, 3, 0, 0)]]),
  };
  const curves = new Curves(scene, () => false);
  assert.deepEqual([20, 0, -20].map((y) => curves.at(50, y, 1)), [5, 7, 6]);
  assert.equal(curves.at(50, 10, 1), -1, "between two lines there is nothing");
  assert.equal(curves.at(50, 10, 3), 5, "seen from afar a pixel is longer, and so is the reach");
  assert.equal(curves.at(50, 50, 1), -1);
  assert.equal(new Curves(scene, () => true).at(50, 20, 1), -1, "straight ones do not bend");
});

test("of the actors that reach to the pointer the nearest is found, small ones from some pixels away", () => {
  const spots = new Spots({ actors: new Map([[3, { ...actor(0, 0), size: 20 }], [7, { ...actor(15, 0), size: 1 }]]), ties: new Map() });
  assert.deepEqual([0, 7, 12, 19, 30].map((x) => spots.at(x, 0, 1, 1)), [3, 3, 7, 7, -1]);
  assert.equal(spots.at(0, 30, 1, 1), -1);
  assert.equal(spots.at(0, 30, 1, 2), 3, "drawn twice as large it reaches twice as far");
});
