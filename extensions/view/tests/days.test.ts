import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, isoOf, monthStarts, written, writtenSpan } from "../src/network/days";

test("a day keeps its text, across leap years and the turn of a year", () => {
  for (const text of ["1970-01-01", "2000-02-29", "2023-12-31", "2024-02-29", "2100-03-01"]) {
    assert.equal(isoOf(dayOf(text)), text);
  }
  assert.equal(dayOf("2024-03-01") - dayOf("2024-02-28"), 2);
  assert.ok(Number.isNaN(dayOf("Friday")));
});

test("a span is written as the month or year that it is, else with its last day", () => {
  const span = (first: string, after: string): string => writtenSpan(dayOf(first), dayOf(after));
  assert.equal(written(dayOf("2024-04-22")), "22 Apr 2024");
  assert.equal(span("2024-04-22", "2024-04-23"), "22 Apr 2024");
  assert.equal(span("2024-04-01", "2024-05-01"), "Apr 2024");
  assert.equal(span("2023-12-01", "2024-01-01"), "Dec 2023");
  assert.equal(span("2024-01-01", "2025-01-01"), "2024");
  assert.equal(span("2024-03-30", "2024-04-03"), "30 Mar 2024 – 2 Apr 2024");
});

test("months begin inside the span that is asked for", () => {
  assert.deepEqual(monthStarts(dayOf("2023-11-15"), dayOf("2024-02-01")).map(isoOf), ["2023-12-01", "2024-01-01", "2024-02-01"]);
});
