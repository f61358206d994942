// Shapes of kinds of actors as paths in a box of 16: for the legend, and for drawings that are saved.

import type { Shape } from "./actor_program";

export const SHAPE_PATHS: Readonly<Record<Shape, string>> = {
  circle: "M8 2a6 6 0 1 0 .01 0Z",
  ring: "M8 2a6 6 0 1 0 .01 0ZM8 5.5a2.5 2.5 0 1 1-.01 0Z",
  square: "M3 3H13V13H3Z",
  diamond: "M8 1.5 14.5 8 8 14.5 1.5 8Z",
  pentagon: "M8 2 14 6.4 11.7 13.5H4.3L2 6.4Z",
  hexagon: "M5 2.8H11L14 8 11 13.2H5L2 8Z",
  triangle: "M8 2.5 14 13H2Z",
  star: "M8 1.5 9.8 6H14.5L10.7 9 12.1 13.8 8 11 3.9 13.8 5.3 9 1.5 6H6.2Z",
  cross: "M4 2.6 8 6.6 12 2.6 13.4 4 9.4 8 13.4 12 12 13.4 8 9.4 4 13.4 2.6 12 6.6 8 2.6 4Z",
};
