// What JupyterLab loads: each plugin lives in a folder of its own.

import { networks } from "./networks/plugin";

export default [networks];
