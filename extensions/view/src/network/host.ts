// The bundle that every host loads: a module for the notebook's widget, and a name on the page for the shared HTML.

import { mount } from "./mount";
import { render } from "./widget";

declare global {
  var workbenchNetwork: { readonly mount: typeof mount } | undefined;
}

globalThis.workbenchNetwork = { mount };

export type { Choice, Chosen, ChosenFilters } from "./choice";
export type { MountOptions, MountedNetwork } from "./mount";
export { NetworkError } from "./records";
export { mount };
export default { render };
