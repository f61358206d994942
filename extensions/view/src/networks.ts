// The page's networks: each explored where it stands, and drawn as a picture for print.

import type { explore } from "./network/explorer";
import { unpack } from "./packed";
import { asOnPaper } from "./theme";

type Explorer = ReturnType<typeof explore>;

const explorers: Explorer[] = [];

export async function startNetworks(): Promise<void> {
  const packed = document.getElementById("page-network-script");
  const places = [...document.querySelectorAll<HTMLElement>(".page-network")];
  if (packed === null) {
    return;
  }
  try {
    await unpack(packed);
    for (const place of places) {
      const source = document.getElementById(`page-network-${place.dataset["network"] ?? ""}`);
      const explorer = globalThis.workbenchNetwork?.explore(place, JSON.parse(source?.textContent ?? ""));
      if (explorer !== undefined) {
        explorers.push(explorer);
      }
    }
  } catch (error) {
    // The tables below the networks hold the same ties.
    console.error(error);
    places.forEach((place) => {
      place.hidden = place.childElementCount === 0;
      const fold = place.closest("figure")?.querySelector<HTMLDetailsElement>("details.page-fold");
      if (fold && place.hidden) {
        fold.open = true;
      }
    });
  }
}

export function recolourNetworks(): void {
  explorers.forEach((explorer) => explorer.recolour());
}

/** A picture in the place of each network while the page is printed: a printer draws no WebGL. */
export function networksForPrint(): void {
  asOnPaper(() => explorers.forEach((explorer) => explorer.print()));
  window.addEventListener("afterprint", () => recolourNetworks(), { once: true });
}
