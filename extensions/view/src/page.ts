// The shared page's script: charts, evidence, folds and colours. It stands before the compressed plotly.

import { drawForPrint, recolour, startCharts } from "./charts";
import { startEvidence } from "./evidence";
import { closeFolds, openFoldsForPrint } from "./folds";
import { startTheme } from "./theme";

document.documentElement.classList.add("page-live");
closeFolds();

window.addEventListener("beforeprint", () => {
  openFoldsForPrint();
  drawForPrint();
});

document.addEventListener("DOMContentLoaded", () => {
  const button = document.getElementById("page-theme");
  if (button !== null) {
    startTheme(button, recolour);
  }
  startEvidence();
  void startCharts();
});
