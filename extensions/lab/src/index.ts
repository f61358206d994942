// What JupyterLab loads: each plugin lives in a folder of its own.

import { networks } from "./networks/plugin";
import { panel } from "./panel/plugin";
import { reports } from "./reports/plugin";

export default [networks, panel, reports];
