import assert from "node:assert/strict";
import { test } from "node:test";
import { byField, chosen, draftOf, fieldOf, valueOf } from "../src/panel/parameters";

const period = fieldOf("period", { anyOf: [{ type: "string", format: "period" }, { type: "null" }], default: null }, false);
const periods = fieldOf("periods", { type: "integer", minimum: 1, maximum: 24, default: 6 }, false);
const level = fieldOf("level", { enum: ["country", "actor"], default: "country" }, false);
const rivals = fieldOf("rivals", { type: "array", items: { type: "string", format: "actor" }, default: [] }, false);
const years = fieldOf("years", { type: "array", items: { type: "integer" } }, true);
const fields = [period, periods, level, rivals];

test("a schema becomes the field that fits it", () => {
  assert.deepEqual(period.kind, { kind: "period" });
  assert.equal(period.optional, true);
  assert.deepEqual(periods.kind, { kind: "number", whole: true, minimum: 1, maximum: 24 });
  assert.deepEqual(level.kind, { kind: "choice", values: ["country", "actor"] });
  assert.deepEqual(rivals.kind, { kind: "list", item: { kind: "actor" } });
  assert.deepEqual(fieldOf("x", { type: "string" }, false).kind, { kind: "text" });
  assert.deepEqual(fieldOf("x", { type: "boolean", default: true }, false).kind, { kind: "truth" });
});

test("drafts show values, and come back as the same values", () => {
  for (const [field, value] of [[period, "2024-04"], [period, null], [periods, 6], [level, "actor"], [rivals, ["NER", "MLI"]], [years, [2023, 2024]]] as const) {
    assert.deepEqual(valueOf(field, draftOf(field, value)), value);
  }
});

test("what is no number stays as it was typed, for the server to refuse", () => {
  assert.equal(valueOf(periods, "six"), "six");
  assert.equal(valueOf(periods, " 12 "), 12);
  assert.equal(valueOf(periods, ""), null);
});

test("only what was changed is asked for", () => {
  const drafts = { period: "2024-Q2", periods: "6", level: "country", rivals: [] };
  assert.deepEqual(chosen(fields, drafts), { period: "2024-Q2" });
  assert.deepEqual(chosen(fields, { ...drafts, period: " ", periods: "" }), { periods: null });
});

test("a refusal is told beside the field that it is about", () => {
  const message =
    "template influence-monitor cannot run with these parameters:\n  period is '2024-13': expected a period\n  periods is 99: expected a whole number from 1 to 24\nIt accepts:\n  period: Period";
  assert.deepEqual(byField(message, fields), {
    told: { period: "period is '2024-13': expected a period", periods: "periods is 99: expected a whole number from 1 to 24" },
    rest: "",
  });
});

test("what is about no field is told whole", () => {
  assert.deepEqual(byField("the body is not JSON", fields), { told: {}, rest: "the body is not JSON" });
  assert.deepEqual(byField("template t cannot run with these parameters:\n  tarket is not a parameter\nIt accepts:\n  x", fields).rest.split("\n").length, 2);
});
