// Bundles the sources, the view's among them, into build/; jupyter-builder then wraps that for JupyterLab into dist/.
import { readFile, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { dependencies } = JSON.parse(await readFile(here("package.json"), "utf-8"));
await rm(here("build"), { recursive: true, force: true });
await build({
  entryPoints: { index: here("src/index.ts"), style: here("src/style.css") },
  outdir: here("build"),
  bundle: true,
  // What opens no network loads no network explorer.
  splitting: true,
  format: "esm",
  target: "es2022",
  jsx: "transform",
  external: Object.keys(dependencies),
  // What is not here is in the view, which draws with it.
  nodePaths: [here("../view/node_modules")],
  tsconfigRaw: {},
  legalComments: "none",
  logLevel: "warning",
});
