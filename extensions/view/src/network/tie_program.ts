// Draws ties with WebGL: curved or straight, solid or dashed, with or without an arrow head, all in one pass.
// They are taken from the scene as they are: a graph of all ties beside it would cost more than the drawing.

import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { DrawnTie } from "./scene";

/** Which ties a program draws, and when. */
export interface TieSource {
  /** In the order in which they are drawn. */
  readonly ties: () => readonly DrawnTie[];
  /** Asked before each frame: so many are drawn, the last of them, as while the view moves. */
  readonly most: () => number;
}

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_dimensions", "u_pixelRatio", "u_feather", "u_thinnest"] as const;
const { FLOAT, TRIANGLES, UNSIGNED_BYTE } = WebGLRenderingContext;

const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_sourceSize;
attribute float a_targetSize;
attribute float a_thickness;
attribute float a_curvature;
attribute vec2 a_dash;
attribute float a_arrow;
attribute float a_step;
attribute float a_side;
attribute float a_head;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform vec2 u_dimensions;
uniform float u_feather;
uniform float u_thinnest;

varying vec4 v_color;
varying vec2 v_dash;
varying float v_along;
varying float v_across;
varying float v_half;

const float bias = 255.0 / 254.0;
const float headLength = 3.2;
const float headWidth = 2.6;

vec2 toPixels(vec2 place) {
  return ((u_matrix * vec3(place, 1.0)).xy + 1.0) * u_dimensions / 2.0;
}

void main() {
  vec2 source = toPixels(a_source);
  vec2 target = toPixels(a_target);
  vec2 way = target - source;
  float span = max(length(way), 0.001);
  vec2 bend = (source + target) / 2.0 + vec2(-way.y, way.x) * a_curvature;
  float thickness = max(u_thinnest, a_thickness / u_sizeRatio) * u_pixelRatio;
  float scale = u_pixelRatio / u_sizeRatio;
  float tip = 1.0 - min(a_targetSize * scale / span, 0.5);
  float start = min(a_sourceSize * scale / span, 0.5);
  float neck = max(tip - a_arrow * (4.0 * u_pixelRatio + thickness * headLength) / span, start);

  float t = a_head > 0.5 ? mix(neck, tip, a_step) : mix(start, neck, a_step);
  vec2 place = mix(mix(source, bend, t), mix(bend, target, t), t);
  vec2 along = normalize(mix(bend - source, target - bend, t) + way * 0.0001);
  v_half = a_head > 0.5 ? a_arrow * (1.6 * u_pixelRatio + thickness * headWidth / 2.0) * (1.0 - a_step) : thickness / 2.0;
  v_across = a_side * (v_half + u_feather);
  v_along = t * span;
  v_dash = a_head > 0.5 ? vec2(0.0) : a_dash * u_pixelRatio;
  vec2 pixel = place + vec2(-along.y, along.x) * v_across;
  gl_Position = vec4(pixel / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
  v_color = a_color;
  v_color.a *= bias;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_dash;
varying float v_along;
varying float v_across;
varying float v_half;
uniform float u_feather;

void main() {
  float period = v_dash.x + v_dash.y;
  if (period > 0.0 && mod(v_along, period) > v_dash.x) discard;
  gl_FragColor = v_color * (1.0 - smoothstep(v_half - u_feather, v_half + u_feather, abs(v_across)));
}
`;

/** Two triangles for each step of the line, and the two of its head: step, side, whether of the head. */
function triangles(steps: number): number[][] {
  const corners: number[][] = [];
  for (let step = 0; step < steps; step += 1) {
    const [here, next] = [step / steps, (step + 1) / steps];
    corners.push([here, -1, 0], [here, 1, 0], [next, -1, 0], [here, 1, 0], [next, -1, 0], [next, 1, 0]);
  }
  corners.push([0, -1, 1], [0, 1, 1], [1, -1, 1], [0, 1, 1], [1, -1, 1], [1, 1, 1]);
  return corners;
}

/** A program that draws curves with `steps` straight pieces, 1 for lines that are all straight, with heads or without. */
export function tieProgram(steps: number, heads: boolean, { ties, most }: TieSource): EdgeProgramType {
  const corners = triangles(steps).filter(([, , head]) => heads || head === 0);
  class TieProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
    override drawLabel = undefined;

    override render(params: RenderParams): void {
      const { array, capacity } = this;
      const drawn = Math.min(most(), capacity);
      if (drawn > 0) {
        this.capacity = drawn;
        this.array = array.subarray((capacity - drawn) * this.STRIDE);
        super.render(params);
        [this.array, this.capacity] = [array, capacity];
      }
    }

    override getDefinition() {
      const one = (name: string) => ({ name, size: 1, type: FLOAT });
      const two = (name: string) => ({ name, size: 2, type: FLOAT });
      const bytes = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });
      return {
        VERTICES: corners.length,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          two("a_source"),
          two("a_target"),
          one("a_sourceSize"),
          one("a_targetSize"),
          one("a_thickness"),
          one("a_curvature"),
          two("a_dash"),
          one("a_arrow"),
          bytes("a_color"),
        ],
        CONSTANT_ATTRIBUTES: [one("a_step"), one("a_side"), one("a_head")],
        CONSTANT_DATA: corners,
      };
    }

    /** Sigma calls it when actors have their places; it knows of no ties, and so asks for none. */
    override reallocate(): void {
      const drawn = ties();
      super.reallocate(drawn.length);
      drawn.forEach((tie, at) => this.put(tie, at * this.STRIDE));
    }

    override processVisibleItem(): void {
      // Sigma has no edges to process.
    }

    private put(tie: DrawnTie, start: number): void {
      const { array } = this;
      const [source, target] = [this.renderer.getNodeDisplayData(String(tie.source)), this.renderer.getNodeDisplayData(String(tie.target))];
      if (source === undefined || target === undefined) {
        array.fill(0, start, start + this.STRIDE);
        return;
      }
      array[start] = source.x;
      array[start + 1] = source.y;
      array[start + 2] = target.x;
      array[start + 3] = target.y;
      array[start + 4] = source.size;
      array[start + 5] = target.size;
      array[start + 6] = tie.size;
      array[start + 7] = steps === 1 ? 0 : tie.curvature;
      array[start + 8] = tie.dash[0];
      array[start + 9] = tie.dash[1];
      array[start + 10] = heads && tie.arrow ? 1 : 0;
      array[start + 11] = floatColor(tie.color);
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      const at = (name: (typeof UNIFORMS)[number]) => uniformLocations[name] ?? null;
      gl.uniformMatrix3fv(at("u_matrix"), false, params.matrix);
      gl.uniform1f(at("u_sizeRatio"), params.sizeRatio);
      gl.uniform1f(at("u_pixelRatio"), params.pixelRatio);
      gl.uniform2f(at("u_dimensions"), params.width * params.pixelRatio, params.height * params.pixelRatio);
      gl.uniform1f(at("u_feather"), params.antiAliasingFeather);
      gl.uniform1f(at("u_thinnest"), params.minEdgeThickness);
    }
  }
  return TieProgram;
}
