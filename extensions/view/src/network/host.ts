// The bundle that every host loads: a module for the notebook's widget, and a name on the page for the shared HTML.

import { explore } from "./explorer";
import { render } from "./widget";

declare global {
  var workbenchNetwork: { readonly explore: typeof explore } | undefined;
}

globalThis.workbenchNetwork = { explore };

export { explore };
export default { render };
