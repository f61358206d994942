// The notebook that jupyter-scheduler runs: one cell that renders what is due of a series.

import type { Contents } from "@jupyterlab/services";

/** Writes it into the case's folder, and gives its path. */
export async function scheduleNotebook(contents: Contents.IManager, root: string, path: string, series: string): Promise<string> {
  const place = `${path === "." ? "" : `${path}/`}${series}.schedule.ipynb`;
  // The scheduler runs a copy elsewhere: the case is named from the root of the file system. JSON text is Python text.
  const folder = JSON.stringify(path === "." ? root : `${root}/${path}`);
  const source = [
    "import os, subprocess, sys",
    "",
    `case = os.path.expanduser(${folder})`,
    `subprocess.run([sys.executable, "-m", "workbench.cli", "series", "run", case, ${JSON.stringify(series)}], check=True)`,
  ].join("\n");
  const content = {
    cells: [
      { cell_type: "markdown", id: "what", metadata: {}, source: `Renders every issue of the series ${series} that is due. Made for jupyter-scheduler.` },
      { cell_type: "code", id: "run", execution_count: null, metadata: {}, outputs: [], source },
    ],
    metadata: { kernelspec: { display_name: "Python 3", language: "python", name: "python3" }, language_info: { name: "python" } },
    nbformat: 4,
    nbformat_minor: 5,
  };
  const saved = await contents.save(place, { type: "notebook", format: "json", content });
  return saved.path;
}
