// Running a series regularly: by jupyter-scheduler where it is installed, else by a line for cron.

import type { JupyterFrontEnd } from "@jupyterlab/application";
import { Clipboard, Dialog, showDialog } from "@jupyterlab/apputils";
import { PageConfig } from "@jupyterlab/coreutils";
import type { TranslationBundle } from "@jupyterlab/translation";
import { Widget } from "@lumino/widgets";
import { cronLine } from "./cron_line";
import { scheduleNotebook } from "./schedule_notebook";

/** Of jupyter-scheduler: opens its form for the file that is selected in the file browser. */
const CREATE_JOB = "scheduling:create-from-filebrowser";

export async function showSchedule(app: JupyterFrontEnd, path: string, series: string, trans: TranslationBundle): Promise<void> {
  const root = PageConfig.getOption("serverRoot");
  if (app.commands.hasCommand(CREATE_JOB)) {
    const notebook = await scheduleNotebook(app.serviceManager.contents, root, path, series);
    await app.commands.execute("filebrowser:go-to-path", { path: notebook });
    await app.commands.execute(CREATE_JOB);
    return;
  }
  const line = cronLine(root, path, series);
  const { button } = await showDialog({
    title: trans.__("Run %1 regularly", series),
    body: cronWords(line, trans),
    buttons: [Dialog.cancelButton({ label: trans.__("Close") }), Dialog.okButton({ label: trans.__("Copy the line") })],
  });
  if (button.accept) {
    Clipboard.copyToSystem(line);
  }
}

function cronWords(line: string, trans: TranslationBundle): Widget {
  const node = document.createElement("div");
  node.className = "wbl-cron";
  const before = document.createElement("p");
  before.textContent = trans.__("This line, put into the crontab of the machine where Jupyter runs (crontab -e), renders every morning at six what is due:");
  const code = document.createElement("pre");
  code.tabIndex = 0;
  code.textContent = line;
  const after = document.createElement("p");
  after.textContent = trans.__("With jupyter-scheduler installed, this button opens its form instead.");
  node.append(before, code, after);
  return new Widget({ node });
}
