// The notebook's widget: the network with its choice kept equal to the kernel's, and its sentences asked of the kernel.

import { type Host, widget } from "../widgets/host";
import type { Choice } from "./choice";
import { element } from "./dom";
import { type MountedNetwork, mount } from "./mount";

const CHOICES = ["period", "filters", "selection", "looks"] as const;

export const { render } = widget((host) => {
  const place = element("div");
  host.root.append(place);
  try {
    keepEqual(host, place);
  } catch (error) {
    place.append(element("p", { role: "alert" }, error instanceof Error ? error.message : String(error)));
  }
});

function keepEqual(host: Host, place: HTMLElement): void {
  const chosen = (): Partial<Choice> => Object.fromEntries(CHOICES.map((name) => [name, host.get(name)]));
  const mounted: MountedNetwork = mount(place, host.get("network"), {
    choice: chosen(),
    onChoice: (choice) => host.tell({ ...choice }),
    sentences: (events) => host.ask("sentences", { events }),
  });
  CHOICES.forEach((name) => host.listen(`change:${name}`, () => mounted.choose(chosen())));
  host.listen("change:network", () => mounted.update(host.get("network")));
  // The drawing has the colours of the theme that it was drawn in.
  const theme = new MutationObserver(() => mounted.recolour());
  theme.observe(document.body, { attributeFilter: ["data-jp-theme-light", "data-jp-theme-name"] });
  host.closing(() => {
    theme.disconnect();
    mounted.dispose();
  });
}
