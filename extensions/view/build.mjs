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
await build({ ...common, entryPoints: [here("src/archive.ts")], outfile: `${out}archive.js`, format: "iife" });
// A module for widgets, and a script for pages, whose policy admits it by its hash.
await build({ ...common, entryPoints: [here("src/network/host.ts")], outfile: `${out}network.js`, format: "esm" });
const script = { ...common, entryPoints: [here("src/network/host.ts")], format: "iife", write: false };
const network = (await build(script)).outputFiles[0].contents;
await build({ ...common, entryPoints: [here("src/network/network.css")], outfile: `${out}network.css` });

// Each widget is a module of its own; they share one style.
const widgets = ["actor_editor", "actor_picker", "evidence_table", "influence_dashboard", "parameter_form", "period_picker", "review_queue", "run_progress", "timeline"];
await build({ ...common, entryPoints: widgets.map((name) => here(`src/widgets/${name}.ts`)), outdir: out, format: "esm" });
await build({ ...common, entryPoints: [here("src/widgets/widgets.css")], outfile: `${out}widgets.css` });

// Compressed once, here: every page carries these bytes as they are and unpacks them in the browser.
const plotly = (name) => readFile(here(`node_modules/plotly.js-${name}-dist-min/plotly-${name}.min.js`));
const packed = { network, "plotly-basic": await plotly("basic"), "plotly-cartesian": await plotly("cartesian") };
for (const [name, source] of Object.entries(packed)) {
  await writeFile(`${out}${name}.js.gz`, gzipSync(source, { level: 9 }));
}
