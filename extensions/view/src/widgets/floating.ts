// Lists that open below a control, above everything: a notebook cuts off whatever is larger than its output.

const GAP = 3;

/** Lets `panel` float below `anchor`; the caller opens and closes it. */
export function floating(anchor: HTMLElement, panel: HTMLElement): { open: () => void; close: () => void } {
  panel.popover = "manual";
  panel.classList.add("wbw-floating");
  const place = (): void => {
    const box = anchor.getBoundingClientRect();
    const room = window.innerHeight - box.bottom - GAP;
    const above = room < panel.offsetHeight && box.top > room;
    const left = Math.max(0, Math.min(box.left, window.innerWidth - panel.offsetWidth - GAP));
    panel.style.setProperty("left", `${left}px`);
    panel.style.setProperty("top", `${above ? Math.max(0, box.top - panel.offsetHeight - GAP) : box.bottom + GAP}px`);
    panel.style.setProperty("min-width", `${box.width}px`);
  };
  return {
    open: () => {
      panel.hidden = false;
      panel.showPopover();
      place();
      window.addEventListener("scroll", place, { capture: true, passive: true });
      window.addEventListener("resize", place);
    },
    close: () => {
      panel.hidden = true;
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
      if (panel.isConnected && panel.matches(":popover-open")) {
        panel.hidePopover();
      }
    },
  };
}
