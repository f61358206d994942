// Addresses that lead to a case: /lab?workbench=demo-case opens the panel on it.

import type { IRouter, JupyterFrontEnd } from "@jupyterlab/application";
import { commands } from "../commands";

const FOLLOW = "workbench:follow-link";
const LINK = /[?&]workbench=([^&#]*)/;

/** Lets `router` open the panel on the case that an address names. */
export function followLinks(app: JupyterFrontEnd, router: IRouter): void {
  app.commands.addCommand(FOLLOW, {
    describedBy: { args: { type: "object", properties: { search: { type: "string" } } } },
    execute: async (args) => {
      const [, path] = LINK.exec(String(args["search"])) ?? [];
      // What was open when the page was left would else come back over the panel.
      await app.restored;
      await app.commands.execute(commands.open, path === undefined || path === "" ? {} : { path: decodeURIComponent(path.replaceAll("+", " ")) });
    },
  });
  router.register({ command: FOLLOW, pattern: LINK });
}
