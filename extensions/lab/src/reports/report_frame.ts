// A report in a tab of its own: in a frame that reaches neither JupyterLab nor the server.

import { IFrame, MainAreaWidget } from "@jupyterlab/apputils";
import { reportIcon } from "../icons";

/** What a report may do there: run the scripts that its own policy names, open the article behind a link, save a picture, print. */
const ALLOWED: IFrame.SandboxExceptions[] = [
  "allow-scripts",
  "allow-popups",
  // JupyterLab's type spells this word without "allow-", browsers do not.
  "allow-popups-to-escape-sandbox" as IFrame.SandboxExceptions,
  "allow-downloads",
  "allow-modals",
];

export class ReportFrame extends MainAreaWidget<IFrame> {
  constructor(
    /** Folder of the case. */
    readonly path: string,
    readonly reportId: string,
    title: string,
    address: string,
  ) {
    const frame = new IFrame({ sandbox: ALLOWED, referrerPolicy: "no-referrer" });
    super({ content: frame });
    this.id = `workbench-report-${path}-${reportId}`;
    this.title.label = title;
    this.title.caption = `${title} (${path})`;
    this.title.icon = reportIcon;
    this.title.closable = true;
    // Screen readers name a frame by its title.
    frame.node.querySelector("iframe")?.setAttribute("title", title);
    frame.url = address;
  }
}
