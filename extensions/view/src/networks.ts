// The page's networks: each explored where it stands, and drawn as a picture for print.

import type { MountedNetwork } from "./network/mount";
import { unpack } from "./packed";
import { asOnPaper } from "./theme";

const mounted: MountedNetwork[] = [];

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
      const network = globalThis.workbenchNetwork?.mount(place, JSON.parse(source?.textContent ?? ""));
      if (network !== undefined) {
        mounted.push(network);
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
  mounted.forEach((network) => network.recolour());
}

/** A picture in the place of each network while the page is printed: a printer draws no WebGL. */
export function networksForPrint(): void {
  asOnPaper(() => mounted.forEach((network) => network.print()));
  window.addEventListener("afterprint", () => recolourNetworks(), { once: true });
}
