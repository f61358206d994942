// Draws actors with WebGL: a shape for each kind, with a rim in the colour of the ground so that they stand apart.

import type { Attributes } from "graphology-types";
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

/** Shapes by kind of actor, in the order that the shader counts them. */
const SHAPES = ["circle", "ring", "square", "diamond", "pentagon", "hexagon", "triangle", "star", "cross"] as const;
export type Shape = (typeof SHAPES)[number];

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_correctionRatio", "u_rim"] as const;
const { FLOAT, TRIANGLES, UNSIGNED_BYTE } = WebGLRenderingContext;

const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_rim;
attribute vec2 a_place;
attribute float a_size;
attribute float a_shape;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_place;
varying float v_shape;
varying float v_pixel;

const float bias = 255.0 / 254.0;
const float room = 1.35;

void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  vec2 place = a_place + size * room / 2.0 * a_corner;
  gl_Position = vec4((u_matrix * vec3(place, 1.0)).xy, 0.0, 1.0);
  v_place = a_corner * room;
  v_pixel = 1.0 / max(a_size / u_sizeRatio, 1.0);
  v_shape = a_shape;
  v_rim = a_rim;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

// Signed distance to each shape: negative inside, 0 on its edge.
const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_place;
varying float v_shape;
varying float v_pixel;

const float pi = 3.14159265;

float polygon(vec2 p, float sides, float radius, float turn) {
  float angle = atan(p.x, p.y) + turn;
  float part = 2.0 * pi / sides;
  return cos(floor(0.5 + angle / part) * part - angle) * length(p) - radius;
}

float star(vec2 p) {
  float angle = mod(atan(p.x, p.y) + 2.0 * pi, 2.0 * pi / 5.0) - pi / 5.0;
  vec2 q = length(p) * vec2(cos(angle), abs(sin(angle)));
  vec2 outer = 1.15 * vec2(cos(pi / 5.0), sin(pi / 5.0));
  vec2 inner = vec2(0.55, 0.0);
  vec2 edge = outer - inner;
  return dot(q - inner, normalize(vec2(edge.y, -edge.x)));
}

float distanceTo(vec2 p, float shape) {
  if (shape < 0.5) return length(p) - 0.95;
  if (shape < 1.5) return length(p) - 0.95;
  if (shape < 2.5) return max(abs(p.x), abs(p.y)) - 0.85;
  if (shape < 3.5) return (abs(p.x) + abs(p.y)) * 0.7071 - 0.78;
  if (shape < 4.5) return polygon(p, 5.0, 0.85, 0.0);
  if (shape < 5.5) return polygon(p, 6.0, 0.88, 0.0);
  if (shape < 6.5) return polygon(p + vec2(0.0, 0.2), 3.0, 0.62, pi);
  if (shape < 7.5) return star(p);
  vec2 q = abs(vec2(p.x + p.y, p.x - p.y)) * 0.7071;
  return min(max(q.x - 0.3, q.y - 1.0), max(q.y - 0.3, q.x - 1.0));
}

void main() {
  float away = distanceTo(v_place, v_shape);
  #ifdef PICKING_MODE
  if (away > 0.1) discard;
  gl_FragColor = v_color;
  #else
  vec4 fill = v_color;
  if (v_shape > 0.5 && v_shape < 1.5) {
    float hole = smoothstep(-v_pixel, v_pixel, abs(length(v_place) - 0.5) - 0.13);
    fill = mix(v_rim, v_color, hole);
  }
  float rim = smoothstep(-v_pixel, v_pixel, away);
  float outside = smoothstep(-v_pixel, v_pixel, away - 1.6 * v_pixel);
  gl_FragColor = mix(mix(fill, v_rim, rim), vec4(0.0), outside);
  #endif
}
`;

export class ActorProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  override drawLabel = undefined;
  override drawHover = undefined;

  override getDefinition() {
    const bytes = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_place", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_shape", size: 1, type: FLOAT },
        bytes("a_color"),
        bytes("a_rim"),
        bytes("a_id"),
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [[-1, -1], [1, -1], [-1, 1], [1, -1], [-1, 1], [1, 1]],
    };
  }

  override processVisibleItem(
    nodeIndex: number,
    startIndex: number,
    actor: NodeDisplayData & { readonly shape?: Shape; readonly rim?: string } & Attributes,
  ): void {
    this.array.set(
      [
        actor.x,
        actor.y,
        actor.size,
        SHAPES.indexOf(actor.shape ?? "circle"),
        floatColor(actor.color),
        floatColor(actor.rim ?? "#ffffff"),
        nodeIndex,
      ],
      startIndex,
    );
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    const at = (name: (typeof UNIFORMS)[number]) => uniformLocations[name] ?? null;
    gl.uniformMatrix3fv(at("u_matrix"), false, params.matrix);
    gl.uniform1f(at("u_sizeRatio"), params.sizeRatio);
    gl.uniform1f(at("u_correctionRatio"), params.correctionRatio);
  }
}
