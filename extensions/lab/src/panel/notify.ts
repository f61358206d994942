// Tells when a run has come to its end, wherever in JupyterLab the analyst is.

import { Notification } from "@jupyterlab/apputils";
import type { TranslationBundle } from "@jupyterlab/translation";
import type { Run } from "../server/records";
import type { Surroundings } from "./panel_context";
import type { PanelModel } from "./panel_model";
import type { PanelSettings } from "./settings";

const SECONDS = 8;

export function tellOfEnds(model: PanelModel, settings: PanelSettings, around: Surroundings, trans: TranslationBundle): void {
  model.watch.ended.connect((_, run) => {
    const { path } = model;
    const [report] = run.reports;
    if (path === null) {
      return;
    }
    const open = report === undefined ? null : (): void => around.openReport(path, report, run.title);
    if (open !== null && settings.openReports()) {
      open();
    }
    if (settings.notify()) {
      tell(run, open, trans);
    }
  });
}

function tell(run: Run, open: (() => void) | null, trans: TranslationBundle): void {
  const options = { autoClose: SECONDS * 1000, actions: open === null ? [] : [{ label: trans.__("Open report"), callback: open }] };
  switch (run.state) {
    case "done":
      Notification.success(trans.__("%1 is done.", run.title), options);
      break;
    case "cancelled":
      Notification.info(trans.__("%1 was cancelled.", run.title), options);
      break;
    default:
      Notification.error(trans.__("%1 did not come to its end: %2", run.title, firstLine(run.message)), options);
  }
}

/** What a message says before its list, if it has one. */
function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/:$/, "");
}
