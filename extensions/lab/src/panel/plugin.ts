// Puts the panel into JupyterLab: side bar, launcher, command palette; menu, shortcut and settings stand in schema/panel.json.

import { ILayoutRestorer, IRouter, type JupyterFrontEnd, type JupyterFrontEndPlugin } from "@jupyterlab/application";
import { ICommandPalette } from "@jupyterlab/apputils";
import { ILauncher } from "@jupyterlab/launcher";
import { ISettingRegistry } from "@jupyterlab/settingregistry";
import { IStateDB } from "@jupyterlab/statedb";
import { ITranslator, nullTranslator } from "@jupyterlab/translation";
import type { LabIcon } from "@jupyterlab/ui-components";
import { commands } from "../commands";
import { networkIcon, reportIcon } from "../icons";
import { WorkbenchServer } from "../server/workbench_server";
import { DOMAIN } from "../words";
import { followLinks } from "./link";
import { tellOfEnds } from "./notify";
import { WorkbenchPanel } from "./panel";
import { PanelModel } from "./panel_model";
import { readSettings } from "./settings";
import { surroundings } from "./surroundings";

const PLUGIN = "analyst-workbench:panel";
const LAST_CASE = `${PLUGIN}:case`;
const RANK = 250;

export const panel: JupyterFrontEndPlugin<void> = {
  id: PLUGIN,
  description: "Cases, articles, claims, series, reports and runs in a side panel.",
  autoStart: true,
  optional: [ITranslator, ISettingRegistry, IStateDB, ILayoutRestorer, ICommandPalette, ILauncher, IRouter],
  activate: async (
    app: JupyterFrontEnd,
    translator: ITranslator | null,
    registry: ISettingRegistry | null,
    memory: IStateDB | null,
    restorer: ILayoutRestorer | null,
    palette: ICommandPalette | null,
    launcher: ILauncher | null,
    router: IRouter | null,
  ) => {
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const server = new WorkbenchServer(app.serviceManager.serverSettings);
    const model = new PanelModel(server, (path) => void memory?.save(LAST_CASE, path));
    const around = surroundings(app, trans);
    const { kernelspecs } = app.serviceManager;
    let wished: string | null = null;
    const widget = new WorkbenchPanel({
      model,
      server,
      trans,
      around,
      // Until the first answer nothing is held against the kernels; after it, no list at all means that there are none.
      hasKernel: () => !kernelspecs.isReady || Object.values(kernelspecs.specs?.kernelspecs ?? {}).some((one) => one?.language === "python"),
      load: async () => {
        const last = wished ?? (await memory?.fetch(LAST_CASE));
        await model.load(typeof last === "string" ? last : null);
      },
    });
    widget.title.icon = networkIcon;
    widget.title.caption = trans.__("Analyst workbench");
    kernelspecs.specsChanged.connect(() => widget.update());
    void kernelspecs.ready.then(() => widget.update());

    const show = (part?: "claims" | "templates"): void => {
      app.shell.activateById(widget.id);
      if (part !== undefined) {
        widget.unfold(part);
      }
    };
    const category = trans.__("Analyst workbench");
    const icon = (mark: LabIcon) => (args: object) => ("isPalette" in args ? undefined : mark);
    const noArguments = { describedBy: { args: { type: "object", properties: {} } } };
    app.commands.addCommand(commands.open, {
      describedBy: { args: { type: "object", properties: { path: { type: "string", description: trans.__("Folder of the case, from the server's root") } } } },
      label: trans.__("Analyst workbench"),
      caption: trans.__("Cases, claims, networks and reports"),
      icon: icon(networkIcon),
      execute: async ({ path }) => {
        const loaded = model.health.state !== "asking";
        wished = typeof path === "string" ? path : null;
        show();
        if (loaded && wished !== null) {
          await model.load(wished);
        }
      },
    });
    app.commands.addCommand(commands.reviewClaims, { ...noArguments, label: trans.__("Review waiting claims"), execute: () => show("claims") });
    app.commands.addCommand(commands.newReport, { ...noArguments, label: trans.__("New report"), icon: icon(reportIcon), execute: () => show("templates") });
    for (const command of [commands.open, commands.reviewClaims, commands.newReport]) {
      palette?.addItem({ command, category, args: { isPalette: true } });
    }
    launcher?.add({ command: commands.open, category, rank: 0 });
    launcher?.add({ command: commands.newReport, category, rank: 1 });

    // For whom the panel was open before, what it reads first is read while JupyterLab is still looked at.
    void app.restored.then(async () => {
      if (typeof (await memory?.fetch(LAST_CASE)) === "string") {
        widget.loadOnce();
      }
    });

    const settings = await readSettings(registry, PLUGIN);
    tellOfEnds(model, settings, around, trans);
    app.shell.add(widget, settings.side(), { rank: RANK });
    restorer?.add(widget, widget.id);
    if (router !== null) {
      followLinks(app, router);
    }
  },
};
