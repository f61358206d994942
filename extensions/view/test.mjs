// Runs the unit tests of a front end, of what needs no screen: bundled for Node, since the sources are TypeScript.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = join(process.cwd(), "tests/");
const out = await mkdtemp(join(tmpdir(), "view-tests-"));
const files = (await readdir(here)).filter((name) => name.endsWith(".test.ts"));
await build({
  entryPoints: files.map((name) => here + name),
  outdir: out,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  // Another front end finds here what it takes from the view.
  nodePaths: [fileURLToPath(new URL("node_modules", import.meta.url))],
  tsconfigRaw: {},
  logLevel: "warning",
});
const made = files.map((name) => join(out, name.replace(/\.ts$/, ".mjs")));
const { status } = spawnSync(process.execPath, ["--test", ...made], { stdio: "inherit" });
await rm(out, { recursive: true });
process.exit(status ?? 1);
