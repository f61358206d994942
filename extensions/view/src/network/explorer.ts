// The network explorer: canvas, table, filters, brush and evidence around one state. Hosts reach it by `mount`.

import { MOST_ACTORS, byCountry } from "./aggregate";
import { TimeBrush } from "./brush";
import { NetworkCanvas } from "./canvas";
import { button, element } from "./dom";
import { filterBar } from "./filter_bar";
import { EVERYTHING, type Seen, seen } from "./filters";
import { legendOf } from "./legend";
import { EvidencePanel } from "./panel";
import { readNetwork } from "./read";
import type { Network } from "./records";
import { savePng, saveSvg } from "./save";
import { type Ground, type Scene, heaviestOf, sceneOf } from "./scene";
import { ActorSearch } from "./search";
import { type Selection, State } from "./state";
import { TieTable } from "./table";
import { count, tieKind, tieName } from "./wording";

const ZOOM = 1.5;
const PAN = 0.1;
const MOST_STEPS = 3;

export interface Explorer {
  readonly state: State;
  readonly network: Network;
  /** Draws anew in the colours of the page, after they have changed. */
  recolour(): void;
  /** Puts a picture, in the colours of now, in the place of the drawing until `recolour` is called. */
  print(): void;
  remove(): void;
}

/** Fills `host` with an explorer of the network that `given` holds.
 *
 * @throws NetworkError if it holds none
 */
export function explore(host: HTMLElement, given: unknown): Explorer {
  const read = readNetwork(given);
  const many = read.actors.length > MOST_ACTORS;
  const network = many ? byCountry(read) : read;
  const state = new State();
  const whole = seen(network, EVERYTHING);
  const heaviest = heaviestOf(whole);
  const stage = element("div", { class: "wbv-stage", tabindex: "0", role: "application", "aria-roledescription": "network", "aria-label": stageLabel(network) });
  const tip = element("div", { class: "wbv-tip", hidden: true });
  const status = element("p", { class: "wbv-status", role: "status" });
  const panel = new EvidencePanel(network, state);
  const table = new TieTable(network, state);
  const brush = TimeBrush.of(network, state);
  const search = new ActorSearch(network, whole.actors, (actor) => state.select({ kind: "actor", at: actor }));
  const view = element("div", { class: "wbv-view" }, stage, tip);
  const body = element("div", { class: "wbv-body" }, view, table.root, panel.root);
  const root = element("section", { class: "wbv", "aria-label": network.title || "Actor network" });
  const note = many ? `. ${count(read.actors.length, "actor")} are too many to be told apart: those of one country are drawn as one.` : "";
  let now: Seen = whole;
  let scene: Scene | null = null;
  let canvas: NetworkCanvas | null = null;

  const draw = (): void => {
    now = seen(network, state.filters);
    if (canvas !== null) {
      const ground = groundOf(root);
      scene = sceneOf(network, now, state.selection, ground, heaviest);
      canvas.draw(scene, ground);
    }
    if (!table.root.hidden) {
      table.draw(now, state.selection);
    }
    panel.draw(now, state.selection);
    status.textContent = `${count(now.actors.size, "actor")} of ${whole.actors.size}, ${count(now.ties.length, "tie")} of ${whole.ties.length}, ${count(now.events.size, "event")}${note}`;
  };
  const showTable = (shown: boolean): void => {
    table.root.hidden = !shown;
    view.hidden = shown;
    tables.setAttribute("aria-pressed", String(shown));
    draw();
    canvas?.resize();
  };
  const tables = button("Table", "Show the ties as a table", () => showTable(table.root.hidden !== false));
  const focus = button("Focus", "Show only the neighbourhood of the selected actor", () => focusOn(state));
  const name = `network ${network.period}`.trim().replace(/[^\w.-]+/g, "-");
  const tools = element(
    "div",
    { class: "wbv-tools", role: "toolbar", "aria-label": "View" },
    focus,
    button("Fit", "Fit the network into view (0)", () => canvas?.fit()),
    button("+", "Zoom in (+)", () => canvas?.zoom(ZOOM)),
    button("−", "Zoom out (-)", () => canvas?.zoom(1 / ZOOM)),
    button("Full screen", "Full screen (f)", () => fullScreen(root)),
    button("PNG", "Save a picture as PNG", () => canvas !== null && savePng(canvas, name)),
    button("SVG", "Save a drawing as SVG", () => {
      if (canvas !== null && scene !== null) {
        saveSvg(canvas, scene, network, groundOf(root), stage.getBoundingClientRect(), name);
      }
    }),
    tables,
  );
  root.append(element("div", { class: "wbv-bar" }, search.root, filterBar(network, state), tools), body, legendOf(network), ...(brush === null ? [] : [brush.root]), status);
  host.replaceChildren(root);
  table.root.hidden = true;
  try {
    canvas = new NetworkCanvas(stage, network, groundOf(root), { onSelect: (selection) => state.select(selection), onHover: (selection, x, y) => showTip(tip, network, now, selection, x, y) });
  } catch (error) {
    console.warn("The network is shown as a table, since this browser draws no WebGL.", error);
    tables.disabled = true;
    showTable(true);
  }
  state.follow(({ selection }) => {
    if (selection?.kind === "actor") {
      canvas?.show(selection.at);
    }
    focus.textContent = state.filters.focus === null ? "Focus" : `Focus: ${state.filters.focus.steps}`;
    focus.setAttribute("aria-pressed", String(state.filters.focus !== null));
    draw();
  });
  table.root.addEventListener("wbv-more", draw);
  stage.addEventListener("keydown", (event) => keyOnStage(event, canvas, state, root));
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && state.selection !== null) {
      state.select(null);
      stage.focus({ preventScroll: true });
    }
  });
  const resized = new ResizeObserver(() => canvas?.resize());
  resized.observe(stage);
  draw();
  return {
    state,
    network,
    recolour: () => {
      stage.querySelector(".wbv-picture")?.remove();
      draw();
    },
    print: () => {
      draw();
      if (canvas !== null) {
        stage.append(element("img", { class: "wbv-picture", src: canvas.picture().toDataURL(), alt: stageLabel(network) }));
      }
    },
    remove: () => {
      resized.disconnect();
      canvas?.remove();
      root.remove();
    },
  };
}

function stageLabel(network: Network): string {
  return `Network of ${count(network.actors.length, "actor")} and ${count(network.ties.length, "tie")}. Arrow keys move, plus and minus zoom, 0 fits; the table has the same ties.`;
}

/** The colours that the page has where the explorer stands. */
function groundOf(root: HTMLElement): Ground {
  const style = getComputedStyle(root);
  const colour = (name: string, otherwise: string): string => {
    const value = style.getPropertyValue(name).trim();
    return /^#[0-9a-f]{6}$/i.test(value) ? value : otherwise;
  };
  return { paper: colour("--wbv-paper", "#ffffff"), ink: colour("--wbv-ink", "#1f2630"), node: colour("--wbv-node", "#566376") };
}

/** No focus, then one, two and three ties away, then none again. */
function focusOn(state: State): void {
  const { selection, filters } = state;
  if (filters.focus !== null) {
    const steps = filters.focus.steps + 1;
    state.filter({ focus: steps > MOST_STEPS ? null : { ...filters.focus, steps } });
  } else if (selection?.kind === "actor") {
    state.filter({ focus: { actor: selection.at, steps: 1 } });
  }
}

function keyOnStage(event: KeyboardEvent, canvas: NetworkCanvas | null, state: State, root: HTMLElement): void {
  const actions: Record<string, () => void> = {
    ArrowLeft: () => canvas?.pan(-PAN, 0),
    ArrowRight: () => canvas?.pan(PAN, 0),
    ArrowUp: () => canvas?.pan(0, -PAN),
    ArrowDown: () => canvas?.pan(0, PAN),
    "+": () => canvas?.zoom(ZOOM),
    "=": () => canvas?.zoom(ZOOM),
    "-": () => canvas?.zoom(1 / ZOOM),
    "0": () => canvas?.fit(),
    f: () => fullScreen(root),
    Enter: () => focusOn(state),
  };
  const action = actions[event.key];
  if (action !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    action();
  }
}

function fullScreen(root: HTMLElement): void {
  void (document.fullscreenElement === null ? root.requestFullscreen() : document.exitFullscreen());
}

function showTip(tip: HTMLElement, network: Network, now: Seen, selection: Selection, x: number, y: number): void {
  tip.hidden = selection === null;
  if (selection === null) {
    return;
  }
  if (selection.kind === "actor") {
    const actor = network.actors[selection.at];
    tip.replaceChildren(element("strong", {}, actor?.name ?? ""), ` ${actor?.kind ?? ""}, weight ${(now.actors.get(selection.at) ?? 0).toFixed(1)}`);
  } else {
    const tie = network.ties[selection.at];
    const events = now.ties.find((one) => one.tie === selection.at)?.events.length ?? 0;
    tip.replaceChildren(element("strong", {}, tie === undefined ? "" : tieName(network, tie)), ` ${tie === undefined ? "" : tieKind(tie)}, ${count(events, "event")}`);
  }
  tip.style.left = `${x + 12}px`;
  tip.style.top = `${y + 12}px`;
}
