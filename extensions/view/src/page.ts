// The shared page's script: charts, networks, evidence, folds and colours. It stands before the compressed scripts.

import { dataIntoAnnexForPrint } from "./annex";
import { drawForPrint, recolour, startCharts } from "./charts";
import { startEventTables } from "./event_tables";
import { startEvidence } from "./evidence";
import { closeFolds, openFoldsForPrint } from "./folds";
import { networksForPrint, recolourNetworks, startNetworks } from "./networks";
import { startTheme } from "./theme";

document.documentElement.classList.add("page-live");
if ("CSSMarginRule" in window) {
  document.documentElement.classList.add("page-margin-boxes"); // paper_label.css
}
closeFolds();

window.addEventListener("beforeprint", () => {
  openFoldsForPrint();
  dataIntoAnnexForPrint();
  drawForPrint();
  networksForPrint();
});

document.addEventListener("DOMContentLoaded", () => {
  const button = document.getElementById("page-theme");
  if (button !== null) {
    startTheme(button, () => {
      recolour();
      recolourNetworks();
    });
  }
  startEventTables();
  startEvidence();
  void startNetworks();
  void startCharts();
});
