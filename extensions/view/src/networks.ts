// The page's networks: each explored where it stands, and drawn as a picture for print.

import type { MountedNetwork } from "./network/mount";
import { unpack, unpackText } from "./packed";
import { asOnPaper } from "./theme";

const mounted: MountedNetwork[] = [];

export async function startNetworks(): Promise<void> {
  const packed = document.getElementById("page-network-script");
  const places = [...document.querySelectorAll<HTMLElement>(".page-network")];
  if (packed === null) {
    return;
  }
  try {
    // The data are unpacked while the script is.
    const found = places.map((place) => {
      const number = place.dataset["network"] ?? "";
      const [drawing, sentences] = [`page-network-${number}`, `page-network-sentences-${number}`].map((id) => document.getElementById(id));
      return { place, drawing: drawing ? unpackText(drawing) : null, options: sentences ? { sentences: onceUnpacked(sentences) } : {} };
    });
    const drawings = Promise.all(found.map(({ drawing }) => drawing));
    await unpack(packed);
    const texts = await drawings;
    found.forEach(({ place, options }, at) => {
      const text = texts[at];
      if (typeof text === "string" && globalThis.workbenchNetwork !== undefined) {
        mounted.push(globalThis.workbenchNetwork.mount(place, JSON.parse(text), options));
      }
    });
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

/** Sentences are unpacked when the first of them is wanted. */
function onceUnpacked(packed: HTMLElement): () => Promise<unknown> {
  let unpacked: Promise<unknown> | null = null;
  return () => (unpacked ??= unpackText(packed).then((text) => JSON.parse(text) as unknown));
}

export function recolourNetworks(): void {
  mounted.forEach((network) => network.recolour());
}

/** A picture in the place of each network while the page is printed: a printer draws no WebGL. */
export function networksForPrint(): void {
  asOnPaper(() => mounted.forEach((network) => network.print()));
  window.addEventListener("afterprint", () => recolourNetworks(), { once: true });
}
