import assert from "node:assert/strict";
import { test } from "node:test";
import { periodChoices } from "../src/panel/period_choices";

test("months, quarters and years that the claims cover, latest first", () => {
  assert.deepEqual(periodChoices({ span: "2023-11-26/2024-02-03", latest_month: "2024-02" }), [
    "2024-02", "2024-01", "2023-12", "2023-11", "2024-Q1", "2023-Q4", "2024", "2023",
  ]);
});

test("a span in one word", () => {
  assert.deepEqual(periodChoices({ span: "2024-04", latest_month: "2024-04" }), ["2024-04", "2024-Q2", "2024"]);
  assert.deepEqual(periodChoices({ span: "2024", latest_month: "2024-03" }).slice(0, 3), ["2024-03", "2024-02", "2024-01"]);
});

test("a long span gives two years of months and all years", () => {
  const choices = periodChoices({ span: "1990-01-01/2024-06-30", latest_month: "2024-06" });
  assert.equal(choices.filter((one) => /^\d{4}-\d{2}$/.test(one)).length, 24);
  assert.equal(choices.at(-1), "1990");
});

test("a case without claims offers nothing", () => {
  assert.deepEqual(periodChoices({ span: null, latest_month: null }), []);
  assert.deepEqual(periodChoices(null), []);
});
