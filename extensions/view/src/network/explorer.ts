// The network explorer: drawing, table, filters, brush and evidence around one state. Hosts reach it by `mount`.

import { acrossChannels } from "./across_channels";
import { type Drawable, drawable } from "./aggregate";
import { TimeBrush } from "./brush";
import { NetworkCanvas } from "./canvas";
import { writtenSpan } from "./days";
import { button, drawing, element } from "./dom";
import { filterBar } from "./filter_bar";
import { EVERYTHING, type Filters, type Seen, seen } from "./filters";
import { focusButton, focusOn } from "./focus";
import { Legend } from "./legend";
import { MOST_CURVES } from "./lightest";
import { lookMenu } from "./look_menu";
import { EvidencePanel } from "./panel";
import { MOST_ON_PAPER, onPaper, paperSize } from "./paper";
import { readNetwork } from "./read";
import type { Network } from "./records";
import { savePng, saveSvg } from "./save";
import { type Ground, type Scale, type Scene, scaleOf, sceneOf } from "./scene";
import { ActorSearch } from "./search";
import { type AskSentences, Sentences } from "./sentences";
import { State } from "./state";
import { Tables } from "./tables";
import { Tip } from "./tip";
import { sceneElements } from "./vectors";
import { count } from "./wording";

const ZOOM = 1.5;
const PAN = 0.1;

export interface Settings {
  readonly sentences: AskSentences | null;
  readonly mostActors: number;
}

/** Fills `host` with an explorer of the network that `given` holds.
 *
 * @throws NetworkError if it holds none
 */
export function explore(host: HTMLElement, given: unknown, { sentences, mostActors }: Settings): Explorer {
  const drawn = drawable(readNetwork(given), mostActors);
  return new Explorer(host, drawn, new Sentences(drawn.network, sentences));
}

class Explorer {
  readonly state = new State();
  readonly network: Network;
  private readonly note: string;
  private readonly undrawn: ReadonlySet<number>;
  private readonly root: HTMLElement;
  private readonly stage: HTMLElement;
  private readonly view: HTMLElement;
  private readonly status = element("p", { class: "wbv-status", role: "status" });
  private readonly nothing = element("p", { class: "wbv-nothing", hidden: true });
  private readonly asTables: HTMLButtonElement;
  private readonly tip: Tip;
  private readonly legend: Legend;
  private readonly panel: EvidencePanel;
  private readonly tables: Tables;
  private readonly whole: Seen;
  private readonly resized: ResizeObserver;
  private readonly brush: TimeBrush | null;
  private canvas: NetworkCanvas | null = null;
  private now: Seen;
  private drawnFilters: Filters = EVERYTHING;
  private scale: Scale;
  private scene: Scene;

  constructor(
    host: HTMLElement,
    { network, note, undrawn }: Drawable,
    sentences: Sentences,
  ) {
    const { state } = this;
    [this.network, this.note, this.undrawn] = [network, note, undrawn];
    this.whole = seen(network, EVERYTHING);
    this.now = this.whole;
    this.scale = scaleOf(network, this.whole, state.looks);
    this.tip = new Tip(network);
    this.legend = new Legend(network);
    this.panel = new EvidencePanel(network, state, sentences);
    this.tables = new Tables(network, state);
    this.brush = TimeBrush.of(network, state);
    this.stage = element("div", { class: "wbv-stage", tabindex: "0", role: "application", "aria-roledescription": "network", "aria-label": stageLabel(network) });
    this.view = element("div", { class: "wbv-view" }, this.stage, this.nothing, this.tip.root);
    this.asTables = button("Table", "Show ties and actors as tables", () => this.showTables(this.tables.root.hidden === true));
    this.root = this.build();
    host.replaceChildren(this.root);
    this.tables.root.hidden = true;
    this.scene = this.sceneNow();
    // Before the canvas, which then finds the room that it will have: a second size would be a second drawing.
    this.draw();
    this.startCanvas();
    state.follow(() => this.follow());
    this.stage.addEventListener("keydown", (event) => this.keyOnStage(event));
    this.root.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && state.selection !== null) {
        state.select(null);
        this.stage.focus({ preventScroll: true });
      }
    });
    this.resized = new ResizeObserver(() => this.canvas?.resize());
    this.resized.observe(this.stage);
  }

  /** Draws anew in the colours of the page, after they have changed. */
  recolour(): void {
    this.stage.querySelector(".wbv-picture")?.remove();
    this.follow();
  }

  /** Puts a picture, in the colours of now, in the place of the drawing until `recolour` is called. */
  print(): void {
    this.follow();
    const few = this.now.actors.size <= MOST_ON_PAPER;
    this.root.classList.toggle("wbv-on-paper", few && this.canvas !== null);
    if (this.canvas !== null) {
      this.stage.append(few ? this.paperDrawing() : element("img", { class: "wbv-picture", src: this.canvas.picture().toDataURL(), alt: stageLabel(this.network) }));
    }
  }

  private paperDrawing(): SVGElement {
    const { network, seen: now, selection } = acrossChannels(this.network, this.now, this.state.selection);
    const ground = this.ground();
    const scene = sceneOf(network, now, selection, ground, scaleOf(network, now, this.state.looks));
    const size = paperSize(scene);
    const picture = drawing("svg", { class: "wbv-picture", viewBox: `0 0 ${size.width} ${size.height}`, role: "img", "aria-label": stageLabel(this.network) });
    picture.append(...sceneElements(onPaper(scene, size), scene, ground, size));
    return picture;
  }

  remove(): void {
    this.resized.disconnect();
    this.brush?.stop();
    this.canvas?.remove();
    this.root.remove();
  }

  private build(): HTMLElement {
    const { network, state } = this;
    const search = new ActorSearch(network, this.whole.actors, (actor) => state.select({ kind: "actor", at: actor }));
    const name = `network ${network.period}`.trim().replace(/[^\w.-]+/g, "-");
    const tools = element(
      "div",
      { class: "wbv-tools", role: "toolbar", "aria-label": "View" },
      focusButton(state),
      button("Fit", "Fit the network into view (0)", () => this.canvas?.fit()),
      button("+", "Zoom in (+)", () => this.canvas?.zoom(ZOOM)),
      button("−", "Zoom out (-)", () => this.canvas?.zoom(1 / ZOOM)),
      button("Full screen", "Full screen (f)", () => this.fullScreen()),
      button("PNG", "Save a picture as PNG", () => this.canvas !== null && savePng(this.canvas, this.ground(), this.caption(), name)),
      button("SVG", "Save a drawing as SVG", () => this.canvas !== null && saveSvg(this.canvas, this.scene, this.ground(), this.stage.getBoundingClientRect(), this.caption(), name)),
      this.asTables,
    );
    return element(
      "section",
      { class: "wbv", "aria-label": network.title || "Actor network" },
      element("div", { class: "wbv-bar" }, search.root, filterBar(network, state), lookMenu(network, state), tools),
      element("div", { class: "wbv-body" }, this.view, this.tables.root, this.panel.root),
      this.legend.root,
      ...(this.brush === null ? [] : [this.brush.root]),
      this.status,
    );
  }

  private startCanvas(): void {
    try {
      this.canvas = new NetworkCanvas(this.stage, this.network, this.scene, this.ground(), {
        onSelect: (selection) => this.state.select(selection),
        onHover: (selection, x, y) => this.tip.show(this.now, selection, x, y),
      });
    } catch (error) {
      console.warn("The network is shown as a table, since this browser draws no WebGL.", error);
      this.asTables.disabled = true;
      this.showTables(true);
    }
  }

  private follow(): void {
    const { filters, selection, looks } = this.state;
    if (filters !== this.drawnFilters) {
      this.drawnFilters = filters;
      this.now = seen(this.network, filters);
    }
    this.scale = scaleOf(this.network, this.whole, looks);
    this.scene = this.sceneNow();
    this.canvas?.draw(this.scene, this.ground());
    this.draw();
    if (selection?.kind === "actor") {
      this.canvas?.show(selection.at);
    }
  }

  /** Everything but the scene, which the canvas has. */
  private draw(): void {
    const { now, whole, state } = this;
    if (!this.tables.root.hidden) {
      this.tables.draw(now, state.selection);
    }
    this.panel.draw(now, state.selection);
    this.legend.draw(state.looks);
    this.nothing.hidden = now.ties.length > 0;
    this.nothing.textContent = whole.ties.length === 0 ? "This network has no ties." : "No tie fits the filters and the time.";
    const note = this.note === "" ? "" : `. ${this.note}`;
    this.status.textContent = `${count(now.actors.size, "actor")} of ${whole.actors.size.toLocaleString("en-GB")}, ${count(now.ties.length, "tie")} of ${whole.ties.length.toLocaleString("en-GB")}, ${count(now.events.size, "event")}${note}`;
  }

  private sceneNow(): Scene {
    const scene = sceneOf(this.network, this.now, this.state.selection, this.ground(), this.scale);
    // What a filter or a window leaves is drawn whole as soon as it is few enough.
    return this.undrawn.size === 0 || scene.ties.size <= MOST_CURVES ? scene : { ...scene, ties: new Map([...scene.ties].filter(([tie]) => !this.undrawn.has(tie))) };
  }

  /** What a picture of now is said to be. */
  private caption(): string {
    const { period } = this.state.filters;
    const when = period === null ? this.network.period.replace("/", " to ") : writtenSpan(...period);
    return [this.network.title, when, this.status.textContent ?? ""].filter((one) => one !== "").join(" · ");
  }

  private showTables(shown: boolean): void {
    this.tables.root.hidden = !shown;
    this.view.hidden = shown;
    this.asTables.setAttribute("aria-pressed", String(shown));
    this.draw();
    this.canvas?.resize();
  }

  /** The colours that the page has where the explorer stands. */
  private ground(): Ground {
    const style = getComputedStyle(this.root);
    const colour = (name: string, otherwise: string): string => {
      const value = style.getPropertyValue(name).trim();
      return /^#[0-9a-f]{6}$/i.test(value) ? value : otherwise;
    };
    return { paper: asHex(style.backgroundColor) ?? "#ffffff", ink: colour("--wbv-ink", "#1f2630"), node: colour("--wbv-node", "#566376") };
  }

  private keyOnStage(event: KeyboardEvent): void {
    const { canvas } = this;
    const actions: Record<string, () => void> = {
      ArrowLeft: () => canvas?.pan(-PAN, 0),
      ArrowRight: () => canvas?.pan(PAN, 0),
      ArrowUp: () => canvas?.pan(0, -PAN),
      ArrowDown: () => canvas?.pan(0, PAN),
      "+": () => canvas?.zoom(ZOOM),
      "=": () => canvas?.zoom(ZOOM),
      "-": () => canvas?.zoom(1 / ZOOM),
      "0": () => canvas?.fit(),
      f: () => this.fullScreen(),
      Enter: () => focusOn(this.state),
    };
    const action = actions[event.key];
    if (action !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      action();
    }
  }

  private fullScreen(): void {
    void (document.fullscreenElement === null ? this.root.requestFullscreen() : document.exitFullscreen());
  }
}

/** A computed colour, such as rgb(17, 17, 17), as #111111; null where it is none, or lets others through. */
function asHex(computed: string): string | null {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(computed);
  return parts === null ? null : `#${parts.slice(1).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}

function stageLabel(network: Network): string {
  return `Network of ${count(network.actors.length, "actor")} and ${count(network.ties.length, "tie")}. Arrow keys move, plus and minus zoom, 0 fits; the tables have the same ties and actors.`;
}
