// Opens reports in tabs, and opens them again after the page was loaded anew.

import { ILayoutRestorer, type JupyterFrontEnd, type JupyterFrontEndPlugin } from "@jupyterlab/application";
import { WidgetTracker } from "@jupyterlab/apputils";
import { ITranslator, nullTranslator } from "@jupyterlab/translation";
import { commands } from "../commands";
import { WorkbenchServer } from "../server/workbench_server";
import { DOMAIN } from "../words";
import { ReportFrame } from "./report_frame";

export const reports: JupyterFrontEndPlugin<void> = {
  id: "analyst-workbench:reports",
  description: "Opens reports of the workbench in isolated frames.",
  autoStart: true,
  optional: [ITranslator, ILayoutRestorer],
  activate: (app: JupyterFrontEnd, translator: ITranslator | null, restorer: ILayoutRestorer | null) => {
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const server = new WorkbenchServer(app.serviceManager.serverSettings);
    const tracker = new WidgetTracker<ReportFrame>({ namespace: "workbench-reports" });
    app.commands.addCommand(commands.openReport, {
      label: trans.__("Open a report"),
      describedBy: {
        args: {
          type: "object",
          required: ["path", "report"],
          properties: { path: { type: "string" }, report: { type: "string" }, title: { type: "string" } },
        },
      },
      execute: (args) => {
        const [path, report] = [String(args["path"]), String(args["report"])];
        const open = tracker.find((one) => one.path === path && one.reportId === report);
        const frame = open ?? new ReportFrame(path, report, String(args["title"] ?? report), server.pageAddress(path, report));
        if (open === undefined) {
          app.shell.add(frame, "main");
          void tracker.add(frame);
        }
        app.shell.activateById(frame.id);
        return frame;
      },
    });
    void restorer?.restore(tracker, {
      command: commands.openReport,
      args: (frame) => ({ path: frame.path, report: frame.reportId, title: frame.title.label }),
      name: (frame) => frame.id,
    });
  },
};
