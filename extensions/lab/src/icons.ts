// The marks of the workbench, in the colours of JupyterLab's own icons.

import { LabIcon } from "@jupyterlab/ui-components";

const drawing = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 24 24">${inside}</svg>`;

/** Three actors and their ties. */
export const networkIcon = new LabIcon({
  name: "workbench:network",
  svgstr: drawing(
    '<path class="jp-icon3" fill="none" stroke="#616161" stroke-width="2" d="M7 7.5 17 6M6.5 9.5l4 7M13.5 16.5 17.5 8"/>' +
      '<g class="jp-icon3" fill="#616161"><circle cx="5.5" cy="7.5" r="3"/><circle cx="18.5" cy="5.5" r="2.8"/><circle cx="12" cy="18.5" r="3.3"/></g>',
  ),
});

/** A page with bars on it. */
export const reportIcon = new LabIcon({
  name: "workbench:report",
  svgstr: drawing('<path class="jp-icon3" fill="#616161" fill-rule="evenodd" d="M5 2h9l5 5v15H5zm8 1.5V8h4.5zM8 18h1.8v-5H8zm3.1 0h1.8v-8h-1.8zm3.1 0H16v-3h-1.8z"/>'),
});
