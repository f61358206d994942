// The drawn network: sigma with our shapes, lines and names; it draws scenes and tells what is pointed at.

import Graph from "graphology";
import Sigma from "sigma";
import { ActorProgram } from "./actor_program";
import { element } from "./dom";
import { type Labelled, drawLabels } from "./labels";
import type { Network } from "./records";
import type { DrawnActor, Ground, Scene } from "./scene";
import type { Selection } from "./state";
import { tieProgram } from "./tie_program";

const MOST_CURVES = 4000; // ties; above it all are straight and without heads, since a curve costs ten times as much
const LABELS_TRIED = 400;
// Copied for each use: sigma writes its defaults into what a reducer returns.
const HIDDEN = { hidden: true } as const;
const MOVE = 300; // milliseconds

export interface Pointing {
  readonly onSelect: (selection: Selection) => void;
  /** The actor or tie under the pointer, and where the pointer is. */
  readonly onHover: (selection: Selection, x: number, y: number) => void;
}

export class NetworkCanvas {
  private readonly sigma: Sigma;
  private readonly names: HTMLCanvasElement;
  private scene: Scene = { actors: new Map(), ties: new Map() };
  /** The drawn actors, the largest first: the order in which names find room. */
  private bySize: readonly DrawnActor[] = [];
  private ground: Ground;

  /** @throws Error where the browser has no WebGL */
  constructor(stage: HTMLElement, network: Network, ground: Ground, pointing: Pointing) {
    this.ground = ground;
    const many = network.ties.length > MOST_CURVES;
    const graph = new Graph({ multi: true, type: "directed" });
    network.actors.forEach((actor, at) => graph.addNode(String(at), { x: actor.x, y: actor.y, size: 1 }));
    network.ties.forEach((tie, at) => graph.addDirectedEdgeWithKey(String(at), String(tie.source), String(tie.target)));
    this.sigma = new Sigma(graph, stage, {
      allowInvalidContainer: true,
      defaultNodeType: "actor",
      defaultEdgeType: "tie",
      nodeProgramClasses: { actor: ActorProgram },
      nodeHoverProgramClasses: { actor: ActorProgram },
      edgeProgramClasses: { tie: tieProgram(many ? 1 : 10, !many) },
      nodeReducer: (id, place) => ({ ...place, ...(this.scene.actors.get(id) ?? HIDDEN) }),
      edgeReducer: (id) => this.lookOf(id, many),
      enableEdgeEvents: true,
      renderLabels: false,
      zIndex: true,
      hideEdgesOnMove: many,
      minEdgeThickness: many ? 0.6 : 1,
      stagePadding: 40,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
    });
    this.names = element("canvas", { class: "wbv-names", "aria-hidden": "true" });
    stage.append(this.names);
    this.sigma.on("afterRender", () => this.writeNames());
    this.point(stage, pointing);
  }

  draw(scene: Scene, ground: Ground): void {
    this.scene = scene;
    this.bySize = [...scene.actors.values()].sort((one, other) => other.size - one.size);
    this.ground = ground;
    this.sigma.refresh({ skipIndexation: false });
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
    const drawn = this.scene.actors.get(String(actor));
    return drawn === undefined ? null : this.sigma.graphToViewport(drawn);
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
      this.sigma.refresh({ skipIndexation: true });
      for (const layer of [...Object.values(this.sigma.getCanvases()), this.names]) {
        context.drawImage(layer, 0, 0, picture.width, picture.height);
      }
    }
    return picture;
  }

  resize(): void {
    this.sigma.resize();
    this.sigma.refresh({ skipIndexation: true });
  }

  remove(): void {
    this.sigma.kill();
    this.names.remove();
  }

  private lookOf(id: string, straight: boolean): Record<string, unknown> {
    const look = this.scene.ties.get(id);
    return look === undefined ? { ...HIDDEN } : straight ? { ...look, curvature: 0 } : { ...look };
  }

  private duration(): number {
    return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : MOVE;
  }

  private writeNames(): void {
    const { width, height } = this.sigma.getDimensions();
    const scale = window.devicePixelRatio || 1;
    this.names.width = width * scale;
    this.names.height = height * scale;
    const context = this.names.getContext("2d");
    if (context === null) {
      return;
    }
    context.scale(scale, scale);
    const labels: Labelled[] = [];
    for (const actor of this.bySize) {
      const { x, y } = this.sigma.graphToViewport(actor);
      if (actor.label !== "" && x > 0 && y > 0 && x < width && y < height) {
        labels.push({ text: actor.label, x, y, radius: this.sigma.scaleSize(actor.size), forced: actor.forceLabel });
      }
      if (labels.length >= LABELS_TRIED) {
        break;
      }
    }
    drawLabels(context, labels, this.ground);
  }

  private point(stage: HTMLElement, { onSelect, onHover }: Pointing): void {
    const actor = (node: string): Selection => ({ kind: "actor", at: Number(node) });
    const tie = (edge: string): Selection => ({ kind: "tie", at: Number(edge) });
    const over = (selection: Selection, x: number, y: number): void => {
      stage.style.cursor = selection === null ? "" : "pointer";
      onHover(selection, x, y);
    };
    this.sigma.on("clickNode", ({ node }) => onSelect(actor(node)));
    this.sigma.on("clickEdge", ({ edge }) => onSelect(tie(edge)));
    this.sigma.on("clickStage", () => onSelect(null));
    this.sigma.on("enterNode", ({ node, event }) => over(actor(node), event.x, event.y));
    this.sigma.on("enterEdge", ({ edge, event }) => over(tie(edge), event.x, event.y));
    this.sigma.on("leaveNode", () => over(null, 0, 0));
    this.sigma.on("leaveEdge", () => over(null, 0, 0));
  }
}
