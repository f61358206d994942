// What the panel asks of JupyterLab: tabs, notebooks, schedules.

import type { JupyterFrontEnd } from "@jupyterlab/application";
import { showErrorMessage } from "@jupyterlab/apputils";
import type { TranslationBundle } from "@jupyterlab/translation";
import { commands } from "../commands";
import { showSchedule } from "../schedule/schedule";
import { serverFiles } from "./offered_files";
import type { Surroundings } from "./panel_context";

export function surroundings(app: JupyterFrontEnd, trans: TranslationBundle): Surroundings {
  const attempt = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      await showErrorMessage(trans.__("Analyst workbench"), error instanceof Error ? error.message : String(error));
    }
  };
  return {
    openReport: (path, report, title) => void attempt(app.commands.execute(commands.openReport, { path, report, title })),
    openNotebook: (path) => void attempt(app.commands.execute("docmanager:open", { path, factory: "Notebook" })),
    filesAt: (paths) => serverFiles(app.serviceManager.contents, paths),
    schedule: (path, series) => void attempt(showSchedule(app, path, series, trans)),
  };
}
