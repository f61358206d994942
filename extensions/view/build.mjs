// Builds what the Python package carries in workbench/static: the page's script, the network explorer, the plotly bundles.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = here("../../workbench/static/");
await mkdir(out, { recursive: true });

const common = { bundle: true, minify: true, target: "es2022", legalComments: "none", logLevel: "warning" };
await build({ ...common, entryPoints: [here("src/page.ts")], outfile: `${out}page.js`, format: "iife" });
await build({ ...common, entryPoints: [here("src/network/host.ts")], outfile: `${out}network.js`, format: "esm" });
await build({ ...common, entryPoints: [here("src/network/network.css")], outfile: `${out}network.css` });

// Compressed once, here: every page carries these bytes as they are and unpacks them in the browser.
for (const name of ["basic", "cartesian"]) {
  const script = await readFile(here(`node_modules/plotly.js-${name}-dist-min/plotly-${name}.min.js`));
  await writeFile(`${out}plotly-${name}.js.gz`, gzipSync(script, { level: 9 }));
}
