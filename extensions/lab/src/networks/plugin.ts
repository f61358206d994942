// Opens .gexf, .graphml and the workbench's network JSON with a double click, and any JSON by "Open With".

import { ILayoutRestorer, type JupyterFrontEnd, type JupyterFrontEndPlugin } from "@jupyterlab/application";
import { IThemeManager, WidgetTracker } from "@jupyterlab/apputils";
import type { DocumentRegistry, DocumentWidget } from "@jupyterlab/docregistry";
import { ITranslator, nullTranslator } from "@jupyterlab/translation";
import { networkIcon } from "../icons";
import { DOMAIN } from "../words";
import { type NetworkContent, NetworkFactory } from "./network_document";

const FACTORY = "Actor network";

export const networks: JupyterFrontEndPlugin<void> = {
  id: "analyst-workbench:networks",
  description: "Draws network files with the workbench's view.",
  autoStart: true,
  optional: [ITranslator, IThemeManager, ILayoutRestorer],
  activate: (app: JupyterFrontEnd, translator: ITranslator | null, themes: IThemeManager | null, restorer: ILayoutRestorer | null) => {
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const kind = (name: string, displayName: string, extensions: string[], mimeTypes: string[]): Partial<DocumentRegistry.IFileType> => ({
      name,
      displayName,
      extensions,
      mimeTypes,
      contentType: "file",
      fileFormat: "text",
      icon: networkIcon,
    });
    const kinds = [
      kind("gexf", trans.__("GEXF network"), [".gexf"], ["application/gexf+xml"]),
      kind("graphml", trans.__("GraphML network"), [".graphml"], ["application/graphml+xml"]),
      kind("workbench-network", trans.__("Workbench network"), [".network.json"], ["application/vnd.workbench.network+json"]),
    ];
    kinds.forEach((one) => app.docRegistry.addFileType(one));
    const names = kinds.map((one) => one.name as string);
    const options = { name: FACTORY, label: trans.__("Actor network"), fileTypes: [...names, "json"], defaultFor: names, readOnly: true };
    const factory = new NetworkFactory({ ...options, translator: translator ?? nullTranslator }, themes, trans);
    const tracker = new WidgetTracker<DocumentWidget<NetworkContent>>({ namespace: "workbench-networks" });
    factory.widgetCreated.connect((_, widget) => {
      void tracker.add(widget);
      widget.context.pathChanged.connect(() => void tracker.save(widget));
    });
    app.docRegistry.addWidgetFactory(factory);
    void restorer?.restore(tracker, {
      command: "docmanager:open",
      args: (widget) => ({ path: widget.context.path, factory: FACTORY }),
      name: (widget) => widget.context.path,
    });
  },
};
