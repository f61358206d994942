import assert from "node:assert/strict";
import { test } from "node:test";
import { cronLine, shellWord } from "../src/schedule/cron_line";

test("what a shell would take apart or run is quoted", () => {
  assert.equal(shellWord("demo-case"), "demo-case");
  assert.equal(shellWord("two words"), "'two words'");
  assert.equal(shellWord("$(rm -r ~)"), "'$(rm -r ~)'");
  assert.equal(shellWord("it's"), "'it'\\''s'");
  assert.equal(shellWord("~/analyst's"), "~/'analyst'\\''s'");
  assert.equal(shellWord("a;b"), "'a;b'");
});

test("a line for cron, in which a per cent sign does not end the command", () => {
  assert.equal(cronLine("/srv/cases", "50% sure", "monthly"), "0 6 * * * cd /srv/cases && workbench series run '50\\% sure' monthly");
});
