// The drawn network: sigma with our shapes, lines and names; it draws scenes and tells what is pointed at.

import Graph from "graphology";
import Sigma from "sigma";
import { ActorProgram } from "./actor_program";
import { element } from "./dom";
import { Curves } from "./hit";
import { lightest } from "./lightest";
import { Motion } from "./motion";
import { writeNames } from "./names";
import { type Pointing, point } from "./pointer";
import type { Network } from "./records";
import type { DrawnActor, DrawnTie, Ground, Scene } from "./scene";
import { Spots } from "./spots";
import type { Selection } from "./state";
import { tieProgram } from "./tie_program";

/** Where some ties are thin, so many are drawn while the view moves. */
const CURVES_MOVING = 500;
const LABELS_TRIED = 400;
const LABELS_MOVING = 40;
// Copied for each use: sigma writes its defaults into what a reducer returns.
const HIDDEN = { hidden: true } as const;
const MOVE = 300; // milliseconds
// Sigma's own names, in the order in which it draws: what has another name is compiled beside sigma's programs, and the
// first drawing waits for all.
const [ACTOR, THIN, TIE] = ["circle", "arrow", "line"] as const;

export class NetworkCanvas {
  private readonly sigma: Sigma;
  private readonly names: HTMLCanvasElement;
  private readonly motion = new Motion(() => this.sigma.scheduleRender());
  /** Ties that are drawn as thin straight lines, by position. */
  private readonly thin: ReadonlySet<number>;
  private scene: Scene;
  private ground: Ground;
  /** The drawn actors, the largest first: the order in which names find room. */
  private bySize: readonly DrawnActor[] = [];
  /** The drawn ties: those with curves, and those that are thin; what is faint comes first and so lies below, the widest last. */
  private lines: { readonly curved: readonly DrawnTie[]; readonly thin: readonly DrawnTie[] } = { curved: [], thin: [] };
  private curves: Curves | null = null;
  private spots: Spots | null = null;

  /** @throws Error where the browser has no WebGL */
  constructor(stage: HTMLElement, network: Network, scene: Scene, ground: Ground, pointing: Pointing) {
    this.ground = ground;
    this.scene = scene;
    this.thin = lightest(network);
    this.take(scene);
    const many = this.thin.size > 0;
    const graph = new Graph({ multi: true, type: "directed" });
    network.actors.forEach((actor, at) => graph.addNode(String(at), { x: actor.x, y: actor.y, size: 1 }));
    const thin = tieProgram(1, false, { ties: () => this.lines.thin, most: () => (this.motion.now ? 0 : Infinity) });
    const curved = tieProgram(10, true, { ties: () => this.lines.curved, most: () => (this.motion.now ? CURVES_MOVING : Infinity) });
    this.sigma = new Sigma(graph, stage, {
      allowInvalidContainer: true,
      defaultNodeType: ACTOR,
      defaultEdgeType: TIE,
      nodeProgramClasses: { [ACTOR]: ActorProgram },
      nodeHoverProgramClasses: { [ACTOR]: ActorProgram },
      edgeProgramClasses: { [THIN]: thin, [TIE]: curved },
      nodeReducer: (id, place) => ({ ...place, ...(this.scene.actors.get(Number(id)) ?? HIDDEN) }),
      renderLabels: false,
      zIndex: true,
      minEdgeThickness: many ? 0.6 : 1,
      stagePadding: 40,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
    });
    this.names = element("canvas", { class: "wbv-names", "aria-hidden": "true" });
    stage.append(this.names);
    this.sigma.on("afterRender", () => this.writeNames());
    if (many) {
      this.sigma.getCamera().on("updated", () => this.motion.start());
    }
    point(this.sigma, stage, { under: (x, y) => this.under(x, y), isMoving: () => this.motion.now, ...pointing });
    this.writeNames();
  }

  draw(scene: Scene, ground: Ground): void {
    this.ground = ground;
    this.take(scene);
    this.sigma.refresh({ schedule: true });
  }

  /** The whole network in view. */
  fit(): void {
    void this.sigma.getCamera().animatedReset({ duration: this.duration() });
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: this.duration() });
  }

  /** Moves the view by parts of its width and height. */
  pan(right: number, down: number): void {
    const camera = this.sigma.getCamera();
    camera.setState({ x: camera.x + right * camera.ratio, y: camera.y - down * camera.ratio });
  }

  /** Brings an actor into the middle, unless it is in view already. */
  show(actor: number): void {
    const place = this.sigma.getNodeDisplayData(String(actor));
    const seen = this.placeOf(actor);
    const { width, height } = this.sigma.getDimensions();
    if (place !== undefined && (seen === null || seen.x < 0 || seen.y < 0 || seen.x > width || seen.y > height)) {
      void this.sigma.getCamera().animate({ x: place.x, y: place.y }, { duration: this.duration() });
    }
  }

  /** Where a drawn actor is, in pixels of the stage; null where it is not drawn. */
  placeOf(actor: number): { readonly x: number; readonly y: number } | null {
    const drawn = this.scene.actors.get(actor);
    return drawn === undefined ? null : this.sigma.graphToViewport(drawn);
  }

  /** Pixels that a size in the scene has at the zoom of now. */
  scaled(size: number): number {
    return this.sigma.scaleSize(size);
  }

  isStraight(tie: number): boolean {
    return this.thin.has(tie);
  }

  /** What is seen, as one picture. */
  picture(): HTMLCanvasElement {
    const scale = window.devicePixelRatio || 1;
    const { width, height } = this.sigma.getDimensions();
    const picture = element("canvas", { width: String(width * scale), height: String(height * scale) });
    const context = picture.getContext("2d");
    if (context !== null) {
      context.fillStyle = this.ground.paper;
      context.fillRect(0, 0, picture.width, picture.height);
      this.motion.stop();
      this.sigma.refresh();
      for (const layer of [...Object.values(this.sigma.getCanvases()), this.names]) {
        context.drawImage(layer, 0, 0, picture.width, picture.height);
      }
    }
    return picture;
  }

  /** Draws anew where the room for it has changed: nothing is drawn twice. */
  resize(): void {
    const { width, height } = this.sigma.getDimensions();
    this.sigma.resize();
    const now = this.sigma.getDimensions();
    if (now.width !== width || now.height !== height) {
      this.sigma.refresh({ schedule: true });
    }
  }

  remove(): void {
    this.motion.stop();
    this.sigma.kill();
    this.names.remove();
  }

  private take(scene: Scene): void {
    this.scene = scene;
    const order = (one: DrawnTie, other: DrawnTie): number => one.zIndex - other.zIndex || one.size - other.size;
    const [curved, thin]: [DrawnTie[], DrawnTie[]] = [[], []];
    scene.ties.forEach((tie, at) => (this.thin.has(at) ? thin : curved).push(tie));
    this.lines = { curved: curved.sort(order), thin: thin.sort(order) };
    this.bySize = [...scene.actors.values()].filter((actor) => actor.label !== "").sort((one, other) => other.size - one.size);
    this.spots = new Spots(scene);
    this.curves = new Curves(scene, (tie) => this.thin.has(tie));
  }

  private duration(): number {
    return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : MOVE;
  }

  private writeNames(): void {
    const most = this.motion.now ? LABELS_MOVING : LABELS_TRIED;
    writeNames(this.names, this.sigma, this.bySize, most, this.ground);
  }

  /** What lies at a pixel of the stage. */
  private under(x: number, y: number): Selection {
    const [here, beside] = [this.sigma.viewportToGraph({ x, y }), this.sigma.viewportToGraph({ x: x + 1, y })];
    const pixel = Math.hypot(beside.x - here.x, beside.y - here.y);
    const actor = this.spots?.at(here.x, here.y, pixel, this.sigma.scaleSize(1)) ?? -1;
    const tie = actor < 0 ? (this.curves?.at(here.x, here.y, pixel) ?? -1) : -1;
    return actor >= 0 ? { kind: "actor", at: actor } : tie >= 0 ? { kind: "tie", at: tie } : null;
  }
}
