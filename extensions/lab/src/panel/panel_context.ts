// What every part of the panel needs at hand.

import type { TranslationBundle } from "@jupyterlab/translation";
import React from "react";
import type { WorkbenchServer } from "../server/workbench_server";
import type { Run } from "../server/records";
import type { OfferedFile } from "./offered_files";
import type { PanelModel } from "./panel_model";

/** What the panel asks of JupyterLab around it. */
export interface Surroundings {
  openReport(path: string, reportId: string, title: string): void;
  openNotebook(path: string): void;
  /** The files at paths of the file browser, those inside folders among them. */
  filesAt(paths: readonly string[]): Promise<readonly OfferedFile[]>;
  /** How a series may be run regularly here. */
  schedule(path: string, series: string): void;
}

export interface PanelContext {
  readonly model: PanelModel;
  readonly server: WorkbenchServer;
  readonly trans: TranslationBundle;
  readonly around: Surroundings;
  /** Whether Jupyter knows a Python kernel, without which no notebook runs that is opened by hand. */
  readonly hasKernel: () => boolean;
  /** Fills the form of a template with the parameters of an earlier run. */
  runAgain(run: Run): void;
}

const Context = React.createContext<PanelContext | null>(null);

export const PanelProvider = Context.Provider;

export function usePanel(): PanelContext {
  const context = React.useContext(Context);
  if (context === null) {
    throw new Error("A part of the panel stands outside of it.");
  }
  return context;
}
